---Interview practice, by the daemon `interviewd`. `:help interview`
local M = {}

---Optional: the same as setting `vim.g.interview`.
---@param options? table see `interview.Options`
function M.setup(options) require("interview.config").setup(options) end

---For a statusline.
---@return string
function M.statusline() return require("interview.statusline").text() end

return M
