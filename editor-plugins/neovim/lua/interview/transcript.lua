---The buffer that shows an interview: questions as they are written, and answers.
local M = {}

local config = require("interview.config")

local namespace = vim.api.nvim_create_namespace("interview.transcript")
local status_namespace = vim.api.nvim_create_namespace("interview.transcript.status")

---@class interview.Entry
---@field question_id string
---@field line integer 0-based, where its text begins
---@field text string

---@class interview.Transcript
---@field buffer integer
---@field questions table<string, interview.Entry>
---@field answers table<string, interview.Entry>
---@field private stream? {question_id: string, mark: integer, text: string, shown: integer, timer: uv.uv_timer_t?}
local Transcript = {}
Transcript.__index = Transcript

---@param session_id string
---@return interview.Transcript
function M.new(session_id)
  local buffer = vim.api.nvim_create_buf(true, true)
  vim.api.nvim_buf_set_name(buffer, "interview://" .. session_id)
  vim.b[buffer].interview_session = session_id
  vim.bo[buffer].bufhidden = "hide"
  vim.bo[buffer].undolevels = -1
  vim.bo[buffer].filetype = "interview"
  vim.bo[buffer].modifiable = false
  return setmetatable({ buffer = buffer, questions = {}, answers = {} }, Transcript)
end

function Transcript:is_valid() return vim.api.nvim_buf_is_valid(self.buffer) end

---Changes the text. A window whose cursor is on the last line follows it; all others stay where they are.
---@param change fun()
function Transcript:edit(change)
  if not self:is_valid() then return end
  local following = {}
  local last = vim.api.nvim_buf_line_count(self.buffer)
  for _, window in ipairs(vim.fn.win_findbuf(self.buffer)) do
    if vim.api.nvim_win_get_cursor(window)[1] == last then table.insert(following, window) end
  end
  vim.bo[self.buffer].modifiable = true
  local ok, problem = pcall(change)
  vim.bo[self.buffer].modifiable = false
  vim.bo[self.buffer].modified = false
  if not ok then error(problem, 0) end
  last = vim.api.nvim_buf_line_count(self.buffer)
  for _, window in ipairs(following) do
    if vim.api.nvim_win_is_valid(window) then pcall(vim.api.nvim_win_set_cursor, window, { last, 0 }) end
  end
end

---@param text string
local function lines_of(text) return vim.split(text, "\n", { plain = true }) end

---@param lines string[]
---@return integer line 0-based, of the first of them
function Transcript:append(lines)
  local count = vim.api.nvim_buf_line_count(self.buffer)
  local is_empty = count == 1 and vim.api.nvim_buf_get_lines(self.buffer, 0, 1, false)[1] == ""
  local start = is_empty and 0 or count
  vim.api.nvim_buf_set_lines(self.buffer, start, is_empty and 1 or count, false, lines)
  return start
end

---@param line integer
---@param count integer
---@param group string
function Transcript:highlight(line, count, group)
  for offset = 0, count - 1 do
    vim.api.nvim_buf_set_extmark(self.buffer, namespace, line + offset, 0, { line_hl_group = group })
  end
end

---Begins anew with the whole of an interview.
---@param session interview.protocol.Session
---@param messages interview.protocol.Message[]
function Transcript:render(session, messages)
  self:stop_stream()
  self:edit(function()
    vim.api.nvim_buf_clear_namespace(self.buffer, namespace, 0, -1)
    vim.api.nvim_buf_set_lines(self.buffer, 0, -1, false, {})
    self.questions, self.answers = {}, {}
    local title = ("# %s, %s"):format(session.jobTitle, session.companyName):gsub("%s+", " ")
    self:highlight(self:append({ title }), 1, "InterviewTitle")
    local index = 0
    for _, message in ipairs(messages) do
      if message.role == "assistant" then
        index = index + 1
        self:add_question(message.questionId, index, message.content)
      else
        self:add_answer(message.questionId, message.content)
      end
    end
  end)
end

---Within `edit`.
function Transcript:add_question(id, index, text)
  local heading = self:append({ "", "## Question " .. index, "" })
  self:highlight(heading + 1, 1, "InterviewQuestion")
  self.questions[id] = { question_id = id, line = self:append(lines_of(text)), text = text }
end

---Within `edit`.
function Transcript:add_answer(id, text)
  self:append({ "" })
  local lines = vim.tbl_map(function(line) return "> " .. line end, lines_of(text))
  local start = self:append(lines)
  self:highlight(start, #lines, "InterviewAnswer")
  self.answers[id] = { question_id = id, line = start, text = text }
end

---@param id string
---@param text string
function Transcript:answer(id, text)
  if self.answers[id] then return end
  self:edit(function() self:add_answer(id, text) end)
end

-- MARK: Streaming

---@param params interview.protocol.QuestionDeltaParams
function Transcript:delta(params)
  if not self:is_valid() or self.questions[params.questionId] then return end
  if not self.stream or self.stream.question_id ~= params.questionId then
    self:stop_stream()
    self:status(nil)
    self:edit(function()
      local heading = self:append({ "", "## Question " .. params.index, "" })
      self:highlight(heading + 1, 1, "InterviewQuestion")
      local line = self:append({ "" })
      self.stream = {
        question_id = params.questionId,
        mark = vim.api.nvim_buf_set_extmark(self.buffer, namespace, line, 0, { right_gravity = false }),
        parts = {},
        line = line,
      }
    end)
  end
  table.insert(self.stream.parts, params.delta)
  -- What comes within one picture is drawn at once.
  if not self.stream.timer then
    self.stream.timer = vim.defer_fn(function()
      if self.stream then
        self.stream.timer = nil
        self:flush()
      end
    end, 1000 / math.max(1, config.get().updates_per_second))
  end
end

---Draws what came since the last time, behind what stands there.
function Transcript:flush()
  local stream = self.stream
  if not stream or #stream.parts == 0 or not self:is_valid() then return end
  local text = table.concat(stream.parts)
  stream.parts = {}
  self:edit(function()
    local row = vim.api.nvim_buf_line_count(self.buffer) - 1
    local column = #vim.api.nvim_buf_get_lines(self.buffer, row, row + 1, false)[1]
    vim.api.nvim_buf_set_text(self.buffer, row, column, row, column, lines_of(text))
  end)
end

---Where the text of the question that streams begins, which edits above it may have moved.
function Transcript:stream_line()
  local position = vim.api.nvim_buf_get_extmark_by_id(self.buffer, namespace, self.stream.mark, {})
  return position[1] or self.stream.line
end

---What was streamed is void.
---@param question_id string
function Transcript:reset(question_id)
  if not self.stream or self.stream.question_id ~= question_id or not self:is_valid() then return end
  self.stream.parts = {}
  self:edit(function() vim.api.nvim_buf_set_lines(self.buffer, self:stream_line(), -1, false, { "" }) end)
end

---The question as it is in the end, whatever was streamed of it.
---@param question interview.protocol.Question
function Transcript:complete(question)
  if not self:is_valid() or self.questions[question.id] then return end
  local stream = self.stream
  if stream and stream.question_id == question.id then
    self:edit(function()
      local line = self:stream_line()
      local lines = lines_of(question.text)
      if not vim.deep_equal(vim.api.nvim_buf_get_lines(self.buffer, line, -1, false), lines) then
        vim.api.nvim_buf_set_lines(self.buffer, line, -1, false, lines)
      end
      self.questions[question.id] = { question_id = question.id, line = line, text = question.text }
    end)
    self:stop_stream()
  else
    self:stop_stream()
    self:status(nil)
    self:edit(function() self:add_question(question.id, question.index, question.text) end)
  end
end

function Transcript:stop_stream()
  local stream = self.stream
  self.stream = nil
  if stream and stream.timer and not stream.timer:is_closing() then
    stream.timer:stop()
    stream.timer:close()
  end
end

---Takes back a question that began to stream and will not come.
function Transcript:drop_stream()
  if not self.stream then return end
  if self:is_valid() then
    self:edit(function()
      -- With its heading and the empty line above that.
      vim.api.nvim_buf_set_lines(self.buffer, math.max(0, self:stream_line() - 3), -1, false, {})
    end)
  end
  self:stop_stream()
end

-- MARK: What goes on

---A line below the text that is none of it; nil takes it away.
---@param text string?
---@param group? string
function Transcript:status(text, group)
  if not self:is_valid() then return end
  vim.api.nvim_buf_clear_namespace(self.buffer, status_namespace, 0, -1)
  if not text then return end
  vim.api.nvim_buf_set_extmark(self.buffer, status_namespace, vim.api.nvim_buf_line_count(self.buffer) - 1, 0, {
    virt_lines = { { { "" } }, { { text, group or "InterviewStatus" } } },
  })
end

-- MARK: Places

---Where words of an answer stand.
---@param question_id string
---@param quote string
---@return integer? line 1-based
---@return integer? column 0-based
---@return integer? length of what of it is on that line
function Transcript:find(question_id, quote)
  local entry = self.answers[question_id]
  if not entry then return nil end
  local start = entry.text:find(quote, 1, true)
  if not start then return entry.line + 1, 2, 0 end
  local before = entry.text:sub(1, start - 1)
  local _, breaks = before:gsub("\n", "")
  local column = #before:match("[^\n]*$")
  return entry.line + breaks + 1, column + 2, #quote:match("^[^\n]*")
end

---@param question_id string
---@return integer? line 1-based, of the heading
function Transcript:heading(question_id)
  local entry = self.questions[question_id]
  return entry and math.max(1, entry.line - 1)
end

return M
