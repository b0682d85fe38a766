-- Runs busted inside Neovim: nvim --clean -l tests/run.lua [file …]
-- Debian keeps modules for Lua 5.1, whose bytecode LuaJIT does not need and whose interface it shares.
for _, folder in ipairs(vim.fn.glob("/usr/lib/*/lua/5.1", true, true)) do
  package.cpath = folder .. "/?.so;" .. package.cpath
end
package.path = "/usr/share/lua/5.1/?.lua;/usr/share/lua/5.1/?/init.lua;" .. package.path

local tests = vim.fs.dirname(vim.fs.normalize(vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p")))
package.path = tests .. "/?.lua;" .. package.path
vim.opt.runtimepath:prepend(vim.fs.dirname(tests))
vim.cmd.runtime("plugin/interview.lua")

local files = #arg > 0 and arg or { tests }
arg = vim.list_extend({ "--pattern=_spec", "--output=plainTerminal" }, files)
-- busted ends the process, with 0 where all passed.
require("busted.runner")({ standalone = false })
