-- The transcript of an interview: Markdown, folded by question.
if vim.b.did_ftplugin then return end
vim.b.did_ftplugin = true

vim.treesitter.language.register("markdown", "interview")
if not pcall(vim.treesitter.start) then vim.bo.syntax = "markdown" end

-- Windows have these, and the buffer is made before it has one.
local function dress()
  vim.opt_local.wrap = true
  vim.opt_local.linebreak = true
  vim.opt_local.conceallevel = 0
  vim.opt_local.foldmethod = "expr"
  vim.opt_local.foldexpr = "getline(v:lnum)=~#'^## '?'>1':'='"
  vim.opt_local.foldtext = ""
  vim.opt_local.foldlevel = 99
end
vim.api.nvim_create_autocmd("BufWinEnter", { buffer = 0, callback = dress })
if vim.api.nvim_win_get_buf(0) == vim.api.nvim_get_current_buf() then dress() end

local keymaps = require("interview.config").get().keymaps
local function map(key, flags, description)
  if not key then return end
  vim.keymap.set({ "n", "x", "o" }, key, function()
    for _ = 1, vim.v.count1 do vim.fn.search("^## ", flags) end
  end, { buffer = true, desc = "Interview: " .. description })
end
map(keymaps.next_question, "W", "the next question")
map(keymaps.previous_question, "bW", "the question before")

vim.b.undo_ftplugin = "setlocal wrap< linebreak< conceallevel< foldmethod< foldexpr< foldtext< foldlevel<"
