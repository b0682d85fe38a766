#!/usr/bin/env python3
"""A daemon that misbehaves in the way that its first argument names; what it does well is what the real one does."""

import json
import sys
import time

mode = sys.argv[1]
question = {"id": "q-1", "index": 1, "text": "", "kind": "opening", "competency": "Any", "createdAt": "2026-03-02T09:00:00.000Z"}
progress = {"questionsAsked": 1, "questionsAnswered": 0, "maxQuestions": 3, "isStarted": True, "isComplete": False}
session = {
    "id": "s-1", "jobTitle": "Baker", "companyName": "Oven", "state": "ready", "progress": progress,
    "createdAt": "2026-03-02T09:00:00.000Z",
}


def send(message: dict) -> None:
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def flood(count: int) -> str:
    pieces = [f"w{number} " for number in range(count)]
    for number, piece in enumerate(pieces):
        sys.stdout.write(json.dumps({
            "jsonrpc": "2.0", "method": "interview/questionDelta",
            "params": {"sessionId": "s-1", "questionId": "q-1", "index": 1, "sequence": number, "delta": piece},
        }) + "\n")
    sys.stdout.flush()
    return "".join(pieces)


for line in sys.stdin:
    message = json.loads(line)
    method, identifier = message.get("method"), message.get("id")
    if identifier is None:
        continue

    def answer(result: dict) -> None:
        send({"jsonrpc": "2.0", "id": identifier, "result": result})

    if mode == "dies at once":
        sys.stderr.write("no store\n")
        sys.exit(3)
    if method == "initialize":
        answer({"serverInfo": {"name": "scripted", "version": "0"}, "protocolVersion": "0.1", "capabilities": {}})
    elif method == "provider/list":
        answer({"providers": [], "active": None})
    elif mode == "silent":
        pass
    elif mode == "dies at a request":
        sys.exit(0)
    elif mode == "one byte at a time":
        text = (json.dumps({"jsonrpc": "2.0", "id": identifier, "result": {"echo": "é東😀\n"}}, ensure_ascii=False) + "\n").encode()
        for byte in text:
            sys.stdout.buffer.write(bytes([byte]))
            sys.stdout.buffer.flush()
            time.sleep(0.001)
    elif mode == "noise":
        sys.stdout.write("this is no JSON\n\n[1,2]\n{\"jsonrpc\":\"2.0\",\"method\":\"unknown/thing\"}\n")
        answer({"fine": True})
    elif mode == "flood":
        if method == "session/get":
            answer({"session": session})
        elif method == "interview/get":
            answer({"messages": [], "openQuestion": None, "progress": progress})
        elif method == "interview/start":
            question["text"] = flood(20_000)
            send({"jsonrpc": "2.0", "method": "interview/questionCompleted",
                  "params": {"sessionId": "s-1", "question": question, "progress": progress}})
            answer({"question": question, "progress": progress})
