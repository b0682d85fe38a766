#!/usr/bin/env bash
# Compares what a person sees with golden screens: tests/screens.sh NVIM DAEMON [--update]
#
# The terminal is real: tmux, 100 columns by 30 lines.
set -euo pipefail
cd "$(dirname "$0")"
nvim=$1 daemon=$2 update=${3:-}
examples=$(realpath ../../../examples)
work=$(mktemp -d)
server=(tmux -L "interview-$$" -f /dev/null)
trap '"${server[@]}" kill-server 2>/dev/null || true; rm -rf "$work"' EXIT

cat >"$work/init.lua" <<LUA
vim.opt.runtimepath:prepend("$(realpath ..)")
vim.o.laststatus, vim.o.ruler, vim.o.showcmd, vim.o.showtabline = 0, false, false, 0
vim.o.shortmess = vim.o.shortmess .. "I"
vim.g.interview = { command = { "$daemon", "--store", "memory:", "--providers", "offline" } }
vim.cmd.runtime("plugin/interview.lua")
LUA

# The clock and the ids differ from run to run.
screen() { "${server[@]}" capture-pane -p | sed -E 's/0:[0-9]{2}/0:00/; s/s-[0-9a-f]{32}/s-0/g; s/ +$//'; }
# Until the text is to be seen, and the screen has come to rest.
until_seen() {
  local last='' now
  for ((i = 0; i < 600; i++)); do
    now=$(screen)
    if [[ $now == *"$1"* && $now == "$last" ]]; then return; fi
    last=$now
    sleep 0.1
  done
  echo "never seen on the screen: $1" >&2
  screen >&2
  exit 1
}
failed=
golden() {
  if [ "$update" = --update ]; then
    screen >"golden/$1.txt"
  elif ! diff -u "golden/$1.txt" <(screen) >&2; then
    echo "the screen is another than tests/golden/$1.txt" >&2
    failed=yes
  fi
}
keys() { "${server[@]}" send-keys "$@"; }

export XDG_STATE_HOME=$work TERM=xterm-256color
"${server[@]}" new-session -d -x 100 -y 30 "'$nvim' --clean -n -u '$work/init.lua'"
until_seen '~'
keys ":Interview new title=Payments\\ Engineer company=Kestrel\\ Bank cv=$examples/cv.pdf job=$examples/job.txt questions=1" Enter
until_seen 'your turn'
golden question
keys i 'Last year our parcel tracking service was slow. I profiled it, because nobody knew why.'
until_seen 'nobody knew why'
golden answer
keys C-s
until_seen ' over '
golden over
keys Escape ':Interview feedback' Enter
until_seen 'What worked'
golden feedback
keys ':Interview explain' Enter
until_seen 'How the score came about'
golden explanation
if [ -n "$failed" ]; then exit 1; fi
echo "Neovim: five screens as they should be"
