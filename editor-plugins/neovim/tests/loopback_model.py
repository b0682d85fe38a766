#!/usr/bin/env python3
"""A model's service on loopback: streams questions as OpenAI's chat completions do, and prints its port.

With `stall` as the argument the first question stops in the middle until the connection ends.
"""

import http.server
import itertools
import json
import sys
import threading
import time

QUESTIONS = [
    "Which part of the parcel tracking service did you find hardest to move to events, and how did you go about it?",
    "Could you tell me about one incident on your watch that taught the team something?",
    "What would you measure first in a settlement service that has become slow?",
    "How do you explain a delay in payments to somebody in finance?",
    "When did a code review of yours last change the design?",
    "Which trade-off between correctness and speed did you make most recently?",
]
stalls = sys.argv[1:] == ["stall"]
calls = itertools.count()
lock = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with lock:
            number = next(calls)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        text = QUESTIONS[number % len(QUESTIONS)]
        for start in range(0, len(text), 6):
            self.event({"choices": [{"index": 0, "delta": {"content": text[start:start + 6]}, "finish_reason": None}]})
            time.sleep(0.004)
            if stalls and number == 0 and start > len(text) / 2:
                # Until the other side goes.
                self.rfile.read(1)
                return
        self.event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        self.wfile.write(b"data: [DONE]\n\n")

    def event(self, value):
        self.wfile.write(b"data: " + json.dumps(value).encode() + b"\n\n")
        self.wfile.flush()


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
