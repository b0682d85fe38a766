---The windows of an interview: the transcript, and below it the window for answers.
local M = {}

local config = require("interview.config")

---@param window integer
local function dress(window)
  vim.wo[window][0].winbar = "%{v:lua.require'interview.statusline'.winbar()}"
  vim.wo[window][0].number = false
  vim.wo[window][0].relativenumber = false
  vim.wo[window][0].signcolumn = "no"
  vim.wo[window][0].spell = false
end

---@param buffer integer
---@return integer? window in the current tab page
local function window_of(buffer)
  for _, window in ipairs(vim.api.nvim_tabpage_list_wins(0)) do
    if vim.api.nvim_win_get_buf(window) == buffer then return window end
  end
end

---Goes to the interview's windows where they are open, and opens them where they are not.
---@param session interview.Session
function M.open(session)
  local transcript, composer = session.transcript.buffer, session.composer.buffer
  local window = window_of(transcript)
  if not window then
    for _, other in ipairs(vim.fn.win_findbuf(transcript)) do
      vim.api.nvim_set_current_tabpage(vim.api.nvim_win_get_tabpage(other))
      window = other
    end
  end
  if not window then
    local layout = config.get().layout
    if layout == "tab" then
      vim.cmd("tab split")
    elseif layout ~= "current" then
      vim.cmd(layout)
    end
    window = vim.api.nvim_get_current_win()
    vim.api.nvim_win_set_buf(window, transcript)
  end
  dress(window)
  vim.api.nvim_win_set_cursor(window, { vim.api.nvim_buf_line_count(transcript), 0 })
  local below = window_of(composer)
  if not below then
    vim.api.nvim_set_current_win(window)
    vim.cmd("belowright " .. config.get().composer_height .. "split")
    below = vim.api.nvim_get_current_win()
    vim.api.nvim_win_set_buf(below, composer)
    vim.wo[below][0].winfixheight = true
    vim.wo[below][0].wrap = true
    vim.wo[below][0].linebreak = true
    vim.wo[below][0].winbar = ""
  end
  vim.api.nvim_set_current_win(below)
  require("interview.statusline").tick()
end

---Shows a buffer in the window that has another of the interview's, or in a split: never in place of the user's own.
---@param session interview.Session
---@param buffer integer
---@return integer window
function M.show(session, buffer)
  local window = window_of(buffer) or window_of(session.transcript.buffer)
  if not window then
    vim.cmd("split")
    window = vim.api.nvim_get_current_win()
  end
  vim.api.nvim_set_current_win(window)
  vim.api.nvim_win_set_buf(window, buffer)
  if buffer == session.transcript.buffer then dress(window) end
  return window
end

return M
