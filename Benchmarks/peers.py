"""Reads documents with pdfplumber and python-docx in one warm process, asked as a language server is asked."""

import json
import sys

import docx
import pdfplumber


def pdf(path):
    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def word(path):
    document = docx.Document(path)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


while head := sys.stdin.buffer.readline():
    sys.stdin.buffer.readline()
    request = json.loads(sys.stdin.buffer.read(int(head.split(b":")[1])))
    text = {"pdf": pdf, "word": word}[request["method"]](request["params"]["path"])
    body = json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": {"characters": len(text)}}, separators=(",", ":"))
    sys.stdout.write(f"Content-Length: {len(body)}\r\n\r\n{body}")
    sys.stdout.flush()
