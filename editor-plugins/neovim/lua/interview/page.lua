---A read-only buffer whose lines know what they speak of.
local M = {}

---@class interview.Page
---@field private lines string[]
---@field private marks {line: integer, group: string}[]
---@field places table<integer, interview.Place> by line, 1-based
local Page = {}
Page.__index = Page

---@class interview.Place
---@field question_id? string
---@field source "answer"|"cv"|"jobDescription"
---@field quote string

---@return interview.Page
function M.new() return setmetatable({ lines = {}, marks = {}, places = {} }, Page) end

---@param text string
---@param group? string
---@param place? interview.Place
function Page:add(text, group, place)
  for _, line in ipairs(vim.split(text, "\n", { plain = true })) do
    table.insert(self.lines, line)
    if group then table.insert(self.marks, { line = #self.lines, group = group }) end
    if place then self.places[#self.lines] = place end
  end
end

---Further lines begin below the text of the first, not below its bullet or number.
---@param text string
---@param indent string
---@param group? string
---@param place? interview.Place
function Page:paragraph(text, indent, group, place)
  local marker = text:match("^%d+%. ") or text:match("^[•+~?%-]+ ") or ""
  local hanging = (" "):rep(vim.fn.strdisplaywidth(marker))
  for number, line in ipairs(require("interview.text").wrapped(text, 76 - #indent - #hanging)) do
    self:add(indent .. (number > 1 and hanging or "") .. line, group, place)
  end
end

---@param title string
function Page:heading(title)
  if #self.lines > 0 then self:add("") end
  self:add(title, "InterviewTitle")
end

---@param evidence interview.protocol.Evidence[]
---@param indent string
function Page:evidence(evidence, indent)
  for _, one in ipairs(evidence or {}) do
    local place = { question_id = one.questionId, source = one.source, quote = one.quote }
    local quote = require("interview.text").line(one.quote, 160)
    self:paragraph("“" .. quote .. "”", indent, "InterviewQuote", place)
  end
end

local namespace = vim.api.nvim_create_namespace("interview.page")

---Puts the page in its buffer, a new one or that of the same name.
---@param session interview.Session
---@param name string
---@return integer buffer
function Page:show(session, name)
  local full = ("interview://%s/%s"):format(session.id, name)
  local buffer = vim.fn.bufnr("^" .. vim.fn.escape(full, "[]*?{}\\") .. "$")
  if buffer == -1 then
    buffer = vim.api.nvim_create_buf(true, true)
    vim.api.nvim_buf_set_name(buffer, full)
    vim.bo[buffer].bufhidden = "hide"
    vim.b[buffer].interview_session = session.id
  end
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, self.lines)
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].modified = false
  vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1)
  for _, mark in ipairs(self.marks) do
    vim.api.nvim_buf_set_extmark(buffer, namespace, mark.line - 1, 0, {
      end_row = mark.line,
      hl_group = mark.group,
      hl_eol = false,
    })
  end
  local key = require("interview.config").get().keymaps.jump
  if key then
    vim.keymap.set("n", key, function()
      local place = self.places[vim.api.nvim_win_get_cursor(0)[1]]
      if place then require("interview.jump").to(session, place) end
    end, { buffer = buffer, desc = "Interview: to the words that this rests on" })
  end
  return buffer
end

return M
