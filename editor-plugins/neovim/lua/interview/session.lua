---One interview as the editor sees it; what counts is the daemon's.
local M = {}

local client = require("interview.client")
local config = require("interview.config")
local notice = require("interview.notice")
local storage = require("interview.storage")

---@class interview.Session
---@field id string
---@field info interview.protocol.Session
---@field phase "loading"|"ready"|"thinking"|"sending"|"paused"|"complete"|"reviewed"
---@field question? interview.protocol.Question the open one
---@field progress? interview.protocol.Progress
---@field transcript interview.Transcript
---@field composer interview.Composer
---@field feedback? interview.protocol.Feedback
---@field asked_at? integer nanoseconds, when the open question was whole
---@field private request? integer what can be cancelled
---@field private sent? {question_id: string, text: string} an answer that is not acknowledged yet
local Session = {}
Session.__index = Session

---@type table<string, interview.Session>
local sessions = {}

---@type string? what the daemon's model is called
local model

---@return string? model the name of the one in use, once the daemon told it
function M.model() return model end

local function refresh_model()
  client.request("provider/list", vim.empty_dict(), function(err, result)
    if err then return end
    for _, provider in ipairs(result.providers or {}) do
      if provider.id == result.active then model = provider.model or provider.id end
    end
    notice.event("Status")
  end)
end

local is_listening = false
local function listen()
  if is_listening then return end
  is_listening = true
  local function on(method, act)
    client.on(method, function(params)
      local session = sessions[params.sessionId]
      if session then act(session, params) end
    end)
  end
  on("interview/questionDelta", function(session, params)
    if session.phase == "thinking" then session.transcript:delta(params) end
  end)
  on("interview/questionReset", function(session, params) session.transcript:reset(params.questionId) end)
  on("interview/questionCompleted", function(session, params) session:ask(params.question, params.progress) end)
  client.on("provider/changed", refresh_model)
  client.on("interview.nvim/restarted", function()
    for _, session in pairs(sessions) do session:reload() end
  end)
  client.on("interview.nvim/gone", function(params)
    for _, session in pairs(sessions) do session:pause(params.message) end
  end)
  require("interview.model").offer()
end

---@param info interview.protocol.Session
---@return interview.Session
local function add(info)
  listen()
  local session = setmetatable({ id = info.id, info = info, phase = "loading", progress = info.progress }, Session)
  session.transcript = require("interview.transcript").new(info.id)
  session.composer = require("interview.composer").new(info.id, function(text) session:submit(text) end)
  sessions[info.id] = session
  refresh_model()
  return session
end

---The interview whose buffer is the current one, or else the only one there is.
---@return interview.Session?
function M.current()
  local session = sessions[vim.b.interview_session or ""]
  if session then return session end
  local only
  for _, other in pairs(sessions) do
    if only then return nil end
    only = other
  end
  return only
end

---@param id string
---@return interview.Session?
function M.get(id) return sessions[id] end

---@return table<string, interview.Session>
function M.all() return sessions end

---Shows an interview, which may be an old one, and goes on with it.
---@param id string
---@param done? fun(err: interview.Error?, session: interview.Session?)
function M.open(id, done)
  done = done or function(err)
    if err then notice.error(err.message) end
  end
  client.request("session/get", { sessionId = id }, function(err, result)
    if err then return done(err) end
    local session = sessions[id]
    if session and session.transcript:is_valid() and session.composer:is_valid() then
      session.info = result.session
    else
      if session then session:forget() end
      session = add(result.session)
    end
    storage.remember({ session = id })
    require("interview.layout").open(session)
    session:reload()
    done(nil, session)
  end)
end

-- MARK: State

---@param phase string
function Session:set(phase)
  self.phase = phase
  notice.event("Status", { session = self.id, phase = phase })
end

---Says on the transcript what went wrong and how to go on.
---@param message string
function Session:pause(message)
  self.transcript:drop_stream()
  self:set("paused")
  self.transcript:status(message .. " · :Interview resume", "InterviewProblem")
end

---@param question interview.protocol.Question
---@param progress? interview.protocol.Progress
function Session:ask(question, progress)
  self.progress = progress or self.progress
  self.transcript:complete(question)
  -- The response of `interview/start` says again what came as a notification, perhaps after the answer was sent.
  if self.question and self.question.id == question.id then return end
  self.question = question
  self.asked_at = vim.uv.hrtime()
  self.transcript:status(nil)
  self:set("ready")
  notice.event("Question", { session = self.id, index = question.index, text = question.text })
end

---Reads all of it anew: after a restart of either side, and for an old interview.
function Session:reload()
  self:set("loading")
  client.request("session/get", { sessionId = self.id }, function(err, found)
    if err then return self:fail(err) end
    self.info = found.session
    client.request("interview/get", { sessionId = self.id }, function(failure, result)
      if failure then return self:fail(failure) end
      self.progress = result.progress
      self.question = result.openQuestion
      self.transcript:render(self.info, result.messages or {})
      local sent = self.sent
      if sent and self.transcript.answers[sent.question_id] then
        -- The daemon had taken it before it ended, and could not say so.
        self.sent = nil
        self.composer:take(sent.text)
      end
      self:go_on()
    end)
  end)
end

---From what the daemon has to what comes next.
function Session:go_on()
  local state = self.info.state
  if state == "created" then
    self:pause("The CV or the job description is missing: :Interview new")
  elseif state == "complete" or self.progress and self.progress.isComplete and state ~= "reviewed" then
    self:complete()
  elseif state == "reviewed" then
    self:set("reviewed")
    self.transcript:status("This interview has its feedback · :Interview feedback")
  elseif self.question then
    local question = self.question
    self.question = nil
    self:ask(question)
    local sent = self.sent
    -- It was under way when the daemon ended. The key is the same, so it cannot count twice.
    if sent and sent.question_id == question.id then self:submit(sent.text) end
  else
    self:start()
  end
end

---What to do where a request failed: the daemon's next life goes on by itself.
---@param err interview.Error
function Session:fail(err)
  self.request = nil
  if err.code == "ended" and client.phase() == "pausing" then
    self.transcript:drop_stream()
    self.transcript:status("interviewd is started again …", "InterviewProblem")
    return self:set("loading")
  end
  self:pause(err.code == -32800 and "Cancelled" or err.message)
end

-- MARK: The interview

---Asks for the question that is open or due.
function Session:start()
  self.question = nil
  self:set("thinking")
  self.transcript:status("The interviewer is thinking …")
  self.request = client.request("interview/start", { sessionId = self.id }, function(err, result)
    self.request = nil
    if err then return self:fail(err) end
    self:ask(result.question, result.progress)
  end)
end

---@param text string
function Session:submit(text)
  if self.phase == "sending" or self.phase == "thinking" then return notice.info("the interviewer is still busy") end
  if self.phase == "complete" or self.phase == "reviewed" then return notice.info("this interview is over") end
  local question = self.question
  if not question then return notice.warn("no question is open; :Interview resume goes on") end
  local answer = vim.trim(text)
  if answer == "" then return notice.info("the answer is empty") end
  self.composer:save()
  self.sent = { question_id = question.id, text = text }
  self:set("sending")
  self.transcript:status("Sending …")
  client.request("interview/answer", {
    sessionId = self.id,
    questionId = question.id,
    answer = require("interview.text").valid(answer),
    -- The same answer to the same question has the same key, in whichever editor it is sent again.
    answerId = vim.fn.sha256(question.id .. "\n" .. answer):sub(1, 32),
    wait = false,
  }, function(err, result)
    if err then
      if err.code == "ended" then return self:fail(err) end
      self.sent = nil
      self.transcript:status(err.message, "InterviewProblem")
      -- Nothing of it was taken, so the question is still open, unless the daemon says otherwise.
      if err.code == 1002 or err.code == 1001 then return self:reload() end
      return self:set("ready")
    end
    self.sent = nil
    self.progress = result.progress
    self.transcript:answer(question.id, answer)
    self.composer:take(text)
    notice.event("Answered", { session = self.id, index = question.index })
    if result.isComplete then return self:complete() end
    self:start()
  end)
end

function Session:skip() self:submit(config.get().skip_answer) end

---Gives up what is under way; all that was said stays.
function Session:cancel()
  if not self.request then return notice.info("nothing is under way") end
  client.cancel(self.request)
end

---Ends the interview early.
function Session:finish()
  client.request("interview/finish", { sessionId = self.id }, function(err, result)
    if err then return notice.error(err.message) end
    self.progress = result.progress
    self.transcript:drop_stream()
    self:reload()
  end)
end

function Session:complete()
  self.question = nil
  self:set("complete")
  self.transcript:status("The interview is over · :Interview feedback")
  notice.event("Complete", { session = self.id })
end

---Gets the feedback, which is written where there is none yet.
---@param done fun(feedback: interview.protocol.Feedback)
function Session:review(done)
  if self.feedback then return done(self.feedback) end
  local function take(result)
    self.feedback = result.feedback
    self:set("reviewed")
    self.transcript:status("This interview has its feedback · :Interview feedback")
    notice.event("Feedback", { session = self.id })
    done(result.feedback)
  end
  client.request("feedback/get", { sessionId = self.id }, function(err, result)
    if not err then return take(result) end
    if err.code ~= 1001 then return notice.error(err.message) end
    self.transcript:status("The feedback is written …")
    self.request = client.request("feedback/generate", { sessionId = self.id }, function(failure, written)
      self.request = nil
      if not failure then return take(written) end
      self.transcript:status(failure.message .. " · :Interview feedback", "InterviewProblem")
    end)
  end)
end

---Takes the interview off the editor; the daemon keeps it.
function Session:forget()
  sessions[self.id] = nil
  self.composer:save()
  self.transcript:stop_stream()
  for _, buffer in ipairs({ self.transcript.buffer, self.composer.buffer }) do
    if vim.api.nvim_buf_is_valid(buffer) then vim.api.nvim_buf_delete(buffer, { force = true }) end
  end
end

return M
