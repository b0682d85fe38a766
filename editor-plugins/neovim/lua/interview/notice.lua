---Messages for the person.
local M = {}

---@param text string
---@param level? integer
local function tell(text, level)
  vim.schedule(function() vim.notify("Interview: " .. text, level or vim.log.levels.INFO) end)
end

function M.info(text) tell(text) end
function M.warn(text) tell(text, vim.log.levels.WARN) end
function M.error(text) tell(text, vim.log.levels.ERROR) end

---A `User` event, for a statusline or an autocommand of the user's own.
---@param name string such as `Status`, which becomes `InterviewStatus`
---@param data? table
function M.event(name, data)
  vim.schedule(function()
    vim.api.nvim_exec_autocmds("User", { pattern = "Interview" .. name, modeline = false, data = data })
  end)
end

return M
