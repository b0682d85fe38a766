---What would help the CV, in the CV's own buffer: diagnostics, and suggested edits as code actions.
local M = {}

local config = require("interview.config")

local namespace = vim.api.nvim_create_namespace("interview.advice")

-- A PDF opened in a buffer is no text.
local text_types = {}
for type in ("txt text md markdown tex typ html htm rst org adoc"):gmatch("%S+") do text_types[type] = true end

---@param path string
---@return integer? buffer with the file, where it is one of text
function M.text_buffer(path)
  if not text_types[(path:match("%.(%w+)$") or ""):lower()] or not vim.uv.fs_stat(path) then return nil end
  local buffer = vim.fn.bufadd(path)
  vim.fn.bufload(buffer)
  vim.bo[buffer].buflisted = true
  return buffer
end

---@param session interview.Session
---@return integer?
local function cv_buffer(session)
  local path = (require("interview.storage").last_used().cvs or {})[session.id]
  return path and M.text_buffer(path)
end

---@class interview.Advice
---@field text string
---@field line integer 1-based
---@field column integer 0-based
---@field end_line integer
---@field end_column integer
---@field edit? {line: integer, column: integer, text: string, title: string}

---@param buffer integer
---@param point interview.protocol.Point
---@return interview.Advice?
local function advice(buffer, point)
  local from_cv, from_answer
  for _, evidence in ipairs(point.evidence or {}) do
    if evidence.source == "cv" then from_cv = from_cv or evidence.quote end
    if evidence.source == "answer" then from_answer = from_answer or evidence.quote end
  end
  local line, column, end_line, end_column
  if from_cv then line, column, end_line, end_column = require("interview.jump").find_in(buffer, from_cv) end
  if not line then
    -- It is about the whole: its first line stands for it.
    line, column, end_line, end_column = 1, 0, 1, #(vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1] or "")
  end
  local found = { text = point.text, line = line, column = column, end_line = end_line, end_column = end_column }
  local last = vim.api.nvim_buf_line_count(buffer)
  if from_answer then
    -- In the candidate's own words; where it belongs only they know.
    local below = from_cv and end_line or last
    local behind = #vim.api.nvim_buf_get_lines(buffer, below - 1, below, false)[1]
    found.edit = {
      line = below,
      column = behind,
      text = "\n- " .. require("interview.text").line(from_answer),
      title = "Add what you said in the interview",
    }
  elseif from_cv then
    found.edit = {
      line = end_line,
      column = end_column,
      text = " (how much, how many, how fast?)",
      title = "Make room for a figure",
    }
  end
  return found
end

---@param feedback interview.protocol.Feedback
---@param buffer integer
---@return interview.Advice[]
local function all(feedback, buffer)
  return vim.tbl_map(function(point) return advice(buffer, point) end, feedback.cvImprovements or {})
end

---@type table<integer, interview.protocol.Feedback>
local advised = {}

---@param session interview.Session
---@param feedback interview.protocol.Feedback
function M.show(session, feedback)
  local options = config.get()
  local buffer = cv_buffer(session)
  if not buffer then return end
  advised[buffer] = feedback
  if options.diagnostics then
    vim.diagnostic.set(
      namespace,
      buffer,
      vim.tbl_map(function(one)
        return {
          lnum = one.line - 1,
          col = one.column,
          end_lnum = one.end_line - 1,
          end_col = one.end_column,
          message = one.text,
          severity = vim.diagnostic.severity.HINT,
          source = "interview",
        }
      end, all(feedback, buffer))
    )
  end
  if options.code_actions then M.serve(buffer) end
end

---@param session interview.Session
---@param feedback interview.protocol.Feedback
---@return table[]
function M.quickfix(session, feedback)
  local buffer = cv_buffer(session)
  if not buffer then return {} end
  return vim.tbl_map(function(one)
    local text = require("interview.text").line(one.text)
    return { bufnr = buffer, lnum = one.line, col = one.column + 1, text = text, type = "I" }
  end, all(feedback, buffer))
end

---The suggested edits that touch some lines, as the language-server protocol has them.
---@param buffer integer
---@param first integer 0-based
---@param last integer 0-based
---@return table[]
function M.actions(buffer, first, last)
  local known = advised[buffer]
  if not known then return {} end
  local actions = {}
  for _, one in ipairs(all(known, buffer)) do
    if one.edit and one.line - 1 <= last and one.end_line - 1 >= first then
      local row = one.edit.line - 1
      local text = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1] or ""
      local position = { line = row, character = vim.str_utfindex(text, math.min(one.edit.column, #text)) }
      table.insert(actions, {
        title = "Interview: " .. one.edit.title .. " (" .. require("interview.text").line(one.text, 60) .. ")",
        kind = "quickfix",
        edit = {
          changes = {
            [vim.uri_from_bufnr(buffer)] = {
              { range = { start = position, ["end"] = position }, newText = one.edit.text },
            },
          },
        },
      })
    end
  end
  return actions
end

---A language server within the editor, which knows code actions and nothing else.
---@param buffer integer
function M.serve(buffer)
  vim.lsp.start({
    name = "interview",
    cmd = function()
      local is_closing = false
      return {
        request = function(method, params, callback)
          if method == "initialize" then
            callback(nil, { capabilities = { codeActionProvider = true, positionEncoding = "utf-32" } })
          elseif method == "textDocument/codeAction" then
            local at = vim.uri_to_bufnr(params.textDocument.uri)
            callback(nil, M.actions(at, params.range.start.line, params.range["end"].line))
          else
            callback(nil, vim.NIL)
          end
          return true, 1
        end,
        notify = function(method)
          if method == "exit" then is_closing = true end
          return true
        end,
        is_closing = function() return is_closing end,
        terminate = function() is_closing = true end,
      }
    end,
    offset_encoding = "utf-32",
  }, { bufnr = buffer })
end

---Offers the suggested edits at the cursor: what the code action does, for those who have it off.
function M.fix()
  local buffer = vim.api.nvim_get_current_buf()
  local row = vim.api.nvim_win_get_cursor(0)[1] - 1
  local actions = M.actions(buffer, row, row)
  if #actions == 0 then return require("interview.notice").info("no edit is suggested here") end
  vim.ui.select(actions, {
    prompt = "Suggested edits",
    format_item = function(action) return action.title end,
  }, function(action)
    if action then vim.lsp.util.apply_workspace_edit(action.edit, "utf-32") end
  end)
end

return M
