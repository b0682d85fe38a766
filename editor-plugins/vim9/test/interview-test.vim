vim9script
# Holds an interview with the client beside this file's $CLIENT; prints what fails.

def WaitFor(Condition: func(): bool, what: string)
  for _ in range(400)
    if Condition()
      return
    endif
    sleep 50m
  endfor
  throw $"{what} did not come: " .. getline(1, '$')->join(' / ')
enddef

const answers = [
  'I traced one slow request and saw 41 queries. I wrote one join instead, and p99 fell from 840 ms to 120 ms.',
  'Last March I paused the producers, moved a poison message aside, and the backlog was gone within two hours.',
  'In 2023 I measured what one report cost, drew both options on one page, and finance agreed on ten minutes.',
]

def Interview()
  execute 'Interview' $EXAMPLES .. '/cv.pdf' $EXAMPLES .. '/job.txt'
  for index in range(1, 8)
    # A whole question is followed by two empty lines.
    WaitFor(() => getline(1, '$')->join("\n") =~ $"# Question {index}\n[^\n]\\+\n\n$", $'question {index}')
    if index == 2
      # What is refused can be sent again.
      InterviewAnswer
      WaitFor(() => execute('messages') =~ 'interviewd: answer', 'the refusal')
    endif
    setline('$', answers[index % 3])
    InterviewAnswer
  endfor
  WaitFor(() => search('^# CV$', 'nw') > 0, 'the feedback')
  for heading in range(1, 8)->mapnew((_, index) => $'# Question {index}') + ['# Strengths', '# Weaknesses', '# CV']
    assert_equal(1, getline(1, '$')->count(heading), heading)
  endfor
  assert_equal(8, getline(1, '$')->copy()->filter((_, line) => answers->index(line) >= 0)->len())
  assert_match('^- .', getline(search('^# Strengths$', 'nw') + 1))
enddef

try
  source $CLIENT
  Interview()
catch
  v:errors->add(v:exception .. ' in ' .. v:throwpoint)
endtry
writefile(v:errors, $ERRORS)
if empty(v:errors)
  qall!
endif
cquit!
