# Every command that this repository needs, at a desk as in CI.

PREFIX ?= $(HOME)/.local
CV ?= examples/cv.pdf
JOB ?= examples/job.txt
INTERVIEWD_STATIC_BUILD := .build-static

.DEFAULT_GOAL := help
.PHONY: help interview build test install bench format lint fuzz clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

interview: ## hold a first interview; CV=… JOB=… for your own documents
	@script/setup build
	@script/build
	@$(INTERVIEWD_STATIC_BUILD)/release/interviewd practice --cv "$(CV)" --job "$(JOB)"

build: ## build the release: a static daemon and its two helpers
	@script/setup build
	@script/build

test: ## set everything up and run every test
	@script/setup test
	@script/test

install: ## install into PREFIX (default ~/.local)
	@script/setup build
	@script/build
	@script/install "$(PREFIX)"

bench: ## measure speed, beside a known server
	@script/setup test
	@script/build
	@script/bench

format: ## format the sources in place
	@swift format --in-place --recursive Package.swift Sources Tests Benchmarks Fuzz

lint: ## check formatting, warnings, dependencies and scripts
	@script/lint

fuzz: ## fuzz the message framer for a minute; script/fuzz has more targets
	@script/fuzz

clean: ## remove what was built
	@rm -rf .build $(INTERVIEWD_STATIC_BUILD) .venv*
