---From a quote to the place where its words stand.
local M = {}

local namespace = vim.api.nvim_create_namespace("interview.jump")

---@param text string of a whole buffer
---@param quote string
---@return integer? line 1-based
---@return integer? column 0-based
---@return integer? end_line 1-based
---@return integer? end_column 0-based, behind the last byte
function M.find(text, quote)
  -- A document's lines may be broken otherwise than the quote's.
  local words = vim.split(vim.trim(quote), "%s+")
  local pattern = table.concat(vim.tbl_map(vim.pesc, words), "%s+")
  -- Lua's patterns have a limit, far above any quote of a few lines.
  local ok, start, stop = pcall(string.find, text, pattern)
  if not ok or not start then return nil end
  local function place(byte)
    local before = text:sub(1, byte)
    local _, breaks = before:gsub("\n", "")
    return breaks + 1, #before:match("[^\n]*$")
  end
  local line, column = place(start - 1)
  local end_line, end_column = place(stop)
  return line, column, end_line, end_column
end

---@param buffer integer
---@param quote string
function M.find_in(buffer, quote)
  return M.find(table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n"), quote)
end

---@param buffer integer
---@param line integer 1-based
---@param column integer
---@param length integer
local function flash(buffer, line, column, length)
  local stop = math.min(column + length, #(vim.api.nvim_buf_get_lines(buffer, line - 1, line, false)[1] or ""))
  vim.api.nvim_buf_set_extmark(buffer, namespace, line - 1, column, { end_col = stop, hl_group = "InterviewFound" })
  vim.defer_fn(function()
    if vim.api.nvim_buf_is_valid(buffer) then vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1) end
  end, 1500)
end

---@param session interview.Session
---@param kind "cv"|"jobDescription"
---@param quote string
local function to_document(session, kind, quote)
  local path = kind == "cv" and (require("interview.storage").last_used().cvs or {})[session.id]
  local buffer = path and require("interview.advice").text_buffer(path)
  local function go(target)
    local window = require("interview.layout").show(session, target)
    local line, column = M.find_in(target, quote)
    if not line then return end
    vim.api.nvim_win_set_cursor(window, { line, column })
    flash(target, line, column, #quote)
  end
  if buffer then return go(buffer) end
  -- A PDF, or one that came from elsewhere: its text as the daemon read it.
  local request = { sessionId = session.id, kind = kind }
  require("interview.client").request("document/get", request, function(err, result)
    if err then return require("interview.notice").error(err.message) end
    local page = require("interview.page").new()
    page:add(result.text)
    go(page:show(session, kind))
  end)
end

---@param session interview.Session
---@param place interview.Place
function M.to(session, place)
  if place.source ~= "answer" then return to_document(session, place.source, place.quote) end
  local line, column, length = session.transcript:find(place.question_id or "", place.quote)
  if not line then return end
  local window = require("interview.layout").show(session, session.transcript.buffer)
  vim.api.nvim_win_set_cursor(window, { line, column })
  vim.cmd("normal! zv")
  flash(session.transcript.buffer, line, column, length)
end

return M
