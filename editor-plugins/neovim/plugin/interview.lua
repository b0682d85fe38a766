-- What is there before an interview begins: one command, <Plug> maps and highlights. Everything else waits until it is
-- asked for, so that this costs no start-up time.
if vim.g.loaded_interview then return end
vim.g.loaded_interview = true

if vim.fn.has("nvim-0.10") == 0 then
  vim.api.nvim_create_user_command("Interview", function()
    vim.api.nvim_err_writeln("interview.nvim needs Neovim 0.10 or newer")
  end, { nargs = "*" })
  return
end

vim.api.nvim_create_user_command("Interview", function(arguments)
  require("interview.commands").run(arguments)
end, {
  nargs = "*",
  range = true,
  bang = true,
  desc = "Interview practice: new, resume, list, feedback, …",
  complete = function(lead, line)
    return require("interview.commands").complete(lead, line)
  end,
})

for name in ("new resume list submit skip repeat cancel finish feedback explain retry"):gmatch("%S+") do
  vim.keymap.set("n", "<Plug>(interview-" .. name .. ")", "<Cmd>Interview " .. name .. "<CR>")
end

for name, link in pairs({
  InterviewTitle = "Title",
  InterviewQuestion = "@markup.heading",
  InterviewAnswer = "@markup.quote",
  InterviewStatus = "Comment",
  InterviewProblem = "DiagnosticWarn",
  InterviewScore = "Special",
  InterviewGood = "DiagnosticOk",
  InterviewWeak = "DiagnosticWarn",
  InterviewQuote = "String",
  InterviewFound = "IncSearch",
}) do
  vim.api.nvim_set_hl(0, name, { link = link, default = true })
end
