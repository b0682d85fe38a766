#!/usr/bin/env bash
# Holds a whole interview with interviewd over a pipe: one JSON object a line, in and out.
#
# usage: examples/pipe.sh CV JOB
set -euo pipefail

coproc DAEMON { interviewd; }
to=${DAEMON[1]} from=${DAEMON[0]} id=0 response=

# Sends a request and reads on to its response; notifications, such as a question's text as it is written, pass by.
request() {
  id=$((id + 1))
  printf '{"jsonrpc":"2.0","id":%d,"method":"%s","params":%s}\n' "$id" "$1" "$2" >&"$to"
  while IFS= read -r response <&"$from"; do
    if [[ $response == *"\"id\":$id,"* || $response == *"\"id\":$id}"* ]]; then
      if [[ $response == *'"error":'* ]]; then echo "$response" >&2; exit 1; fi
      return
    fi
  done
  echo "the daemon has ended" >&2
  exit 1
}

# The id that follows a member's name in the response: enough for ids, which never hold a quote.
id_in() { [[ $response =~ \"$1\":\{\"id\":\"([^\"]+)\" ]] && echo "${BASH_REMATCH[1]}"; }

# A path as a JSON string.
path() { local path=${1//\\/\\\\}; printf '{"path":"%s"}' "${path//\"/\\\"}"; }

request initialize "{\"processId\":$$,\"capabilities\":{}}"
request session/create '{"jobTitle":"Backend Engineer","companyName":"Lanternfish Logistics","maxQuestions":2}'
session=$(id_in session)
request document/attach "{\"sessionId\":\"$session\",\"kind\":\"cv\",\"source\":$(path "$1")}"
request document/attach "{\"sessionId\":\"$session\",\"kind\":\"jobDescription\",\"source\":$(path "$2")}"

request interview/start "{\"sessionId\":\"$session\"}"
question=$(id_in question)
for answer in \
  "At Fjordline I led the move from MySQL to PostgreSQL. I wrote to both and compared them hourly; no row was lost." \
  "Last year I rebuilt parcel tracking on Kafka events. I measured first, and the delay fell from 40 minutes to 8 seconds."; do
  echo "$response"
  request interview/answer "{\"sessionId\":\"$session\",\"questionId\":\"$question\",\"answer\":\"$answer\"}"
  question=$(id_in nextQuestion) || break
done
request feedback/generate "{\"sessionId\":\"$session\"}"
echo "$response"
request shutdown '{}'
