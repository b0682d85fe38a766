"""Compares what a llama.cpp server has to read anew for interviews by interviewd and for the plain way of prompting.

The plain way builds one prompt a question: the talk so far first, then the first 2,000 characters of the CV and of the
job, rebuilt each turn. Both ways are measured on the same questions and answers.

Without --count the model runs: interviewd holds its interviews with it, and the figures are the server's own
(timings.cache_n and prompt_n). With --count it does not: the questions are fixed ones, and the figures are the tokens, by the server's own tokenizer and template, that a prompt does not share with the beginning of the one before it.
"""

import argparse
import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
FIXTURES = ROOT / "Tests/DaemonTests/Fixtures"
ANSWERS = [
    "In March 2022 our settlement API had a p99 latency of 840 ms. I profiled it, found an N+1 query and rewrote the "
    "repository layer, because caching would only have hidden the cause. The p99 fell to 120 ms within a week.",
    "Last year the nightly import lost rows. I wrote a checksum job, traced the loss to a time-out in the queue and "
    "added idempotent retries. Since then we have had no lost row in eleven months.",
    "When two teams disagreed about the event schema, I set up a workshop, wrote down the three options and their "
    "costs, and we chose the smallest one. Both teams shipped in the same sprint.",
    "I led the move of 14 services from Java 8 to Kotlin. I began with the service that had the best tests, wrote a "
    "guide from what went wrong there, and had each team move its own. It took nine months instead of the planned twelve.",
    "I once rolled out a change to the price rules without a flag. Orders of one country failed for 40 minutes. I put it "
    "back, wrote to the customers myself, and since then every rule has a switch.",
    "For the new search I compared PostgreSQL's full-text index with a separate engine. I measured both with our own "
    "queries, and kept PostgreSQL, since 30 ms were enough and one system less has to be run.",
    "A younger colleague had trouble with reviews. I paired with her twice a week for two months, and gave her the "
    "billing module to own. Half a year later she led its redesign.",
    "I would like to work on systems that people rely on at night, and to learn how a larger company runs them.",
]

QUESTIONS = [
    "Which of the systems that you built are you proudest of?",
    "How did you find the query behind that slow endpoint?",
    "Who else worked on the migration, and what was your own share?",
    "When a deployment fails at night, what do you look at first?",
    "Why did you choose retries over a dead letter queue there?",
    "What would you measure before tuning a PostgreSQL index?",
    "Where have you mentored somebody through a hard review?",
    "If you began that route planner again today, where would you start?",
]


def call(url, body, timeout=900):
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=timeout) as response:
        return json.loads(response.read())


class Llama:
    """The real server, and what it says of its cache."""

    def __init__(self, address):
        self.address = address.rstrip("/").removesuffix("/v1")

    def tokens(self, messages):
        prompt = call(self.address + "/apply-template", {"messages": messages})["prompt"]
        body = {"content": prompt, "add_special": False, "parse_special": True}
        return call(self.address + "/tokenize", body)["tokens"]

    def read(self, messages):
        """Has the prompt read, and hardly anything written."""
        body = {"messages": messages, "max_tokens": 1, "temperature": 0, "cache_prompt": True}
        return cost(call(self.address + "/v1/chat/completions", body))


def cost(reply):
    """(all tokens of the prompt, those that were read anew), by the server's own account; None where it gives none."""
    if "timings" in reply:
        timings = reply["timings"]
        return timings.get("cache_n", 0) + timings["prompt_n"], timings["prompt_n"]
    usage = reply.get("usage")
    if not usage:
        return None
    cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens", 0)
    return usage["prompt_tokens"], usage["prompt_tokens"] - cached


class Between(http.server.ThreadingHTTPServer):
    """Stands between interviewd and the server, and keeps what was asked and what it cost."""

    def __init__(self, llama, counts):
        super().__init__(("127.0.0.1", 0), Handler)
        self.llama, self.counts = llama, counts
        self.prompts, self.costs = [], []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        asked = json.loads(body)
        self.server.prompts.append(asked["messages"])
        if self.server.counts:
            # No model runs; the first words make each question another one.
            question = QUESTIONS[(len(self.server.prompts) - 1) % len(QUESTIONS)]
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Connection", "close")
            self.end_headers()
            for delta, reason in [({"content": question}, None), ({}, "stop")]:
                choice = {"index": 0, "delta": delta, "finish_reason": reason}
                self.wfile.write(b"data: " + json.dumps({"choices": [choice]}).encode() + b"\n\n")
            self.wfile.write(b"data: [DONE]\n\n")
            self.close_connection = True
            return
        request = urllib.request.Request(
            self.server.llama.address + self.path, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=900) as reply:
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.headers["Content-Type"])
            self.send_header("Connection", "close")
            self.end_headers()
            is_read = True
            for line in reply:
                try:
                    if is_read:
                        self.wfile.write(line)
                        self.wfile.flush()
                except (BrokenPipeError, ConnectionResetError):
                    # interviewd has its question, and reads no further; what the prompt cost comes at the end.
                    is_read = False
                if line.startswith(b"data: {"):
                    last = cost(json.loads(line[6:]))
                    if last:
                        self.server.costs.append((len(self.server.prompts) - 1, last))
        self.close_connection = True


class Daemon:
    """interviewd over pipes, one JSON object a line."""

    def __init__(self, executable, address, folder):
        environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "OPENAI_BASE_URL": address, "OPENAI_API_KEY": "none",
            "OPENAI_MODEL": "smollm2-135m", "INTERVIEWD_CONFIG": folder + "/config.json",
        }
        pathlib.Path(folder, "config.json").write_text(
            '{"limits": {"attempts": 1, "answersPerMinute": 10000}}', encoding="utf-8")
        self.process = subprocess.Popen(
            [executable, "--store", f"sqlite:{folder}/store.sqlite", "--providers", "openai,offline"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        self.last = 0
        self.resets = 0
        self.request("initialize", {"processId": None, "capabilities": {}})

    def request(self, method, params):
        self.last += 1
        message = {"jsonrpc": "2.0", "id": self.last, "method": method, "params": params}
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            reply = json.loads(line)
            if reply.get("method") == "interview/questionReset":
                self.resets += 1
            if reply.get("id") != self.last:
                continue
            if "error" in reply:
                sys.exit(f"{method}: {reply['error']['message']}")
            return reply["result"]
        sys.exit("interviewd ended")

    def interview(self, cv, job, rotation):
        """The questions and the answers to them."""
        session = self.request(
            "session/create", {"jobTitle": "Principal Software Engineer", "companyName": "Example Agency"}
        )["session"]["id"]
        for kind, text in [("cv", cv), ("jobDescription", job)]:
            self.request("document/attach", {"sessionId": session, "kind": kind, "source": {"text": text}})
        talk = []
        question = self.request("interview/start", {"sessionId": session})["question"]
        while question:
            answer = ANSWERS[(len(talk) + rotation) % len(ANSWERS)]
            talk.append((question["text"], answer))
            params = {"sessionId": session, "questionId": question["id"], "answer": answer}
            question = self.request("interview/answer", params)["nextQuestion"]
        return talk

    def close(self):
        self.process.stdin.close()
        self.process.wait(60)


def plain_prompt(talk, cv, job):
    """One text a question, with the history first."""
    history = "\n".join(f"Interviewer: {question}\nCandidate: {answer}" for question, answer in talk)
    return [{"role": "user", "content": f"""\
You are an experienced interviewer holding an interview for Principal Software Engineer at Example Agency.

CONVERSATION SO FAR:
{history}

CANDIDATE'S CV:
{cv[:2000]}

JOB DESCRIPTION:
{job[:2000]}

Your task: Generate ONE question that follows up on the last answer, or opens the interview.

Return ONLY the question text."""}]


def counted(llama, prompts):
    """What each prompt does not share with the one before it."""
    costs, before = [], []
    for prompt in prompts:
        tokens = llama.tokens(prompt)
        shared = 0
        while shared < min(len(tokens), len(before)) and tokens[shared] == before[shared]:
            shared += 1
        costs.append((len(tokens), len(tokens) - shared))
        before = tokens
    return costs


def faults(question, before):
    """Whatever a candidate must not be shown; looked at from outside, with rules of this script's own."""
    found = []
    if len(re.findall(r"[?？؟]", question)) != 1 or not re.search(r"[?？؟][\"”']?$", question):
        found.append("not exactly one question")
    if not 4 <= len(question.split()) <= 80:
        found.append("length")
    if re.search(r"[<>{}`\[\]*#|]|\n", question):
        found.append("markup")
    if re.match(r"(?i)\s*(interviewer|candidate|question|answer|assistant|user)\b[^?]{0,12}:", question):
        found.append("label")
    if re.search(r"(?i)language model|system prompt|instructions|job description to me|withheld", question):
        found.append("talks of its task")
    words = set(re.findall(r"\w+", question.lower()))
    for other in before:
        known = set(re.findall(r"\w+", other.lower()))
        if len(words & known) / max(1, len(words | known)) >= 0.8:
            found.append("repeat")
            break
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--server", required=True, help="address of the llama.cpp server")
    parser.add_argument("--interviewd", default=str(ROOT / ".build/debug/interviewd"))
    parser.add_argument("--interviews", type=int, default=1)
    parser.add_argument("--count", action="store_true", help="count tokens and run no model")
    options = parser.parse_args()
    llama = Llama(options.server)
    cv = (FIXTURES / "own-en-utf8.txt").read_text(encoding="utf-8")
    job = (FIXTURES / "tts-principal-software-engineer.txt").read_text(encoding="utf-8")

    is_good, asked, faulty = True, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.interviews):
            between = Between(llama, options.count)
            # A daemon for each interview: one that was failed three times in a row leaves its service alone.
            own = pathlib.Path(folder, str(number))
            own.mkdir()
            daemon = Daemon(options.interviewd, between.address, str(own))
            talk = daemon.interview(cv, job, number)
            daemon.close()
            for index, (question, _) in enumerate(talk):
                asked += 1
                found = faults(question, [other for other, _ in talk[:index]])
                faulty += bool(found)
                if found:
                    print(f"  FAULT in interview {number + 1}: {', '.join(found)}: {question}")
            print(f"interview {number + 1}: {len(talk)} questions, {daemon.resets} replaced, "
                  f"{len(between.prompts)} calls", flush=True)
            if number == 0:
                is_good = compare(llama, between, talk, cv, job, options.count)
            between.shutdown()
    print(f"{asked} questions shown, {faulty} with a fault")
    sys.exit(0 if is_good and not faulty else 1)


def compare(llama, between, talk, cv, job, counts):
    plain_prompts = [plain_prompt(talk[:turn], cv, job) for turn in range(len(talk))]
    if counts:
        ours, plain = counted(llama, between.prompts), counted(llama, plain_prompts)
    else:
        ours, plain = [figures for _, figures in between.costs], [llama.read(prompt) for prompt in plain_prompts]
    print("turn  ours: prompt  read anew  from cache   plain: prompt  read anew")
    for turn in range(max(len(ours), len(plain))):
        left = ours[turn] if turn < len(ours) else (0, 0)
        right = plain[turn] if turn < len(plain) else (0, 0)
        share = 1 - left[1] / left[0] if left[0] else 0
        print(f"{turn + 1:4} {left[0]:13} {left[1]:10} {share:10.1%} {right[0]:14} {right[1]:10}")
    total = sum(tokens for tokens, _ in ours[1:])
    cached = 1 - sum(new for _, new in ours[1:]) / total if total else 0
    anew, plain_anew = sum(new for _, new in ours), sum(new for _, new in plain)
    print(f"from the second turn {cached:.1%} of the prompt tokens come from the cache (at least 90 %)")
    print(f"read anew: {anew}, plainly {plain_anew}: {anew / plain_anew:.2f} of it (at most 0.33)")
    return cached >= 0.9 and anew * 3 <= plain_anew


main()
