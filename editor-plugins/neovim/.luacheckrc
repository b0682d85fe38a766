std = "luajit"
globals = { "vim" }
max_line_length = 120
exclude_files = { "lua/interview/protocol.lua" }
files["tests"] = { std = "+busted", globals = { "arg" } }
