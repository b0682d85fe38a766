/// A daemon that plays a fixed interview of three questions, for what a real one does too rarely: dying, resetting a
/// question, writing escapes. DaemonTests run the client against the real one.
enum ScriptedDaemon {
  /// - Parameter folder: where it keeps the answers it acknowledged, as the real one keeps its store.
  /// - Parameter diesAtAnswer: ends by SIGKILL when this answer comes for the first time.
  static func arguments(folder: String, diesAtAnswer: Int? = nil) -> [String] {
    ["python3", "-c", source, folder, String(diesAtAnswer ?? 0)]
  }

  private static let source = """
    import json, os, signal, sys
    folder, dies = sys.argv[1], int(sys.argv[2])
    def load():
        path = folder + '/answers.json'
        return json.load(open(path)) if os.path.exists(path) else []
    def save(answers): json.dump(answers, open(folder + '/answers.json', 'w'))
    def send(**message): print(json.dumps({'jsonrpc': '2.0', **message}), flush=True)
    TEXTS = ['What did you \\x1b[31mbuild\\x1b[0m?', 'Why so?', 'What came of it?']
    def question(n): return {'id': 'q%d' % n, 'index': n, 'text': TEXTS[n - 1], 'kind': 'planned', 'competency': 'Go', 'createdAt': ''}
    def progress(): return {'questionsAsked': 1, 'questionsAnswered': len(load()), 'maxQuestions': 3}
    def ask(n):
        q = question(n)
        delta = lambda text, seq: send(method='interview/questionDelta', params={'sessionId': 's1', 'questionId': q['id'], 'index': n, 'sequence': seq, 'delta': text})
        if n == 2:
            delta('Never mi', 0)
            send(method='interview/questionReset', params={'sessionId': 's1', 'questionId': q['id'], 'reason': 'failed'})
        for i, c in enumerate(q['text']): delta(c, i)
        send(method='interview/questionCompleted', params={'sessionId': 's1', 'question': q, 'progress': progress()})
        return q
    def session(): return {'id': 's1', 'jobTitle': 'Engineer', 'companyName': 'Acme', 'state': 'inProgress', 'maxQuestions': 3, 'progress': progress(), 'documents': {}, 'updatedAt': '2026-01-01T00:00:00.000Z'}
    for line in sys.stdin:
        m = json.loads(line)
        method, p = m['method'], m.get('params') or {}
        if 'id' not in m: continue
        answers, result = load(), {}
        if method == 'session/create':
            if p['jobTitle'] != '(reading)': json.dump(p, open(folder + '/created.json', 'w'))
            result = {'session': session()}
        elif method == 'session/get': result = {'session': session()}
        elif method == 'session/list': result = {'sessions': [], 'nextCursor': None}
        elif method == 'document/attach':
            if 'scan' in p['source']['path']:
                send(id=m['id'], error={'code': 1003, 'message': 'the document holds no text', 'data': {'kind': 'documentParsing', 'reason': 'noText', 'retryable': False}})
                continue
            result = {'document': {'kind': p['kind'], 'characters': 99, 'pages': 2, 'warnings': []}}
        elif method == 'document/get':
            result = {'text': 'Engineer at Acme\\n\\n\\u2022 Built the ledger in Go for 40 shops\\n\\u2022 Cut the run time from 9 to 2 hours\\n'}
        elif method == 'interview/start': result = {'question': ask(len(answers) + 1), 'progress': progress()}
        elif method == 'interview/answer':
            if not any(a['answerId'] == p['answerId'] for a in answers):
                answers.append(p); save(answers)
                if len(answers) == dies: os.kill(os.getpid(), signal.SIGKILL)
            done = len(answers) == 3
            result = {'isComplete': done, 'nextQuestion': None if done else ask(len(answers) + 1), 'progress': progress()}
        elif method == 'feedback/generate':
            result = {'feedback': {'sessionId': 's1', 'score': 6, 'scoreInterval': [5, 7], 'notScorable': None, 'summary': 'Sound \\x1b]0;evil\\x07work.',
                'strengths': [{'text': 'You name results.', 'evidence': [{'questionId': 'q1', 'source': 'answer', 'quote': 'Built the ledger'}]}],
                'actions': [{'questionId': 'q1', 'checks': ['E5.result'], 'missing': 'the outcome', 'drill': 'Write the last sentence first.', 'evidence': [{'questionId': 'q1', 'source': 'answer', 'quote': 'Built the ledger'}]}],
                'judgedChecks': [{'questionId': 'q1', 'check': 'E7.reason', 'rules': 'fail', 'model': 'pass', 'votes': {'yes': 2, 'no': 0, 'unclear': 1}, 'quote': 'in Go for 40 shops'}],
                'weaknesses': [], 'cvImprovements': [], 'competencies': [{'name': 'Go', 'level': 4, 'rationale': 'Because.'}],
                'answers': [{'questionId': 'q1', 'level': 3, 'notScorable': None, 'flags': [], 'checks': [{'id': 'E6', 'result': 'fail', 'quote': None, 'advice': 'Give a figure.'}]}],
                'rubricVersion': '1', 'provider': 'offline', 'model': None}}
        elif method == 'interview/get':
            result = {'messages': [x for i, a in enumerate(answers) for x in ({'role': 'assistant', 'content': TEXTS[i], 'questionId': a['questionId']}, {'role': 'user', 'content': a['answer'], 'questionId': a['questionId']})]}
        send(id=m['id'], result=result)
    """
}
