---`:Interview retry`: another answer to a question of an interview that has its feedback.
local M = {}

local notice = require("interview.notice")

---@param attempt interview.protocol.Attempt
---@return interview.Page
function M.page(attempt)
  local page = require("interview.page").new()
  local function told(level) return level and ("level " .. level) or "not judged" end
  page:heading(("Attempt %d: %s, in the interview %s"):format(
    attempt.index,
    told(attempt.assessment.level),
    told(attempt.previousLevel)
  ))
  page:paragraph(attempt.answer, "> ", "InterviewAnswer")
  if #attempt.differences > 0 then page:heading("What came out otherwise") end
  for _, difference in ipairs(attempt.differences) do
    local group = difference.after == "pass" and "InterviewGood" or "InterviewWeak"
    local before, after = difference.before or "not checked", difference.after or "not checked"
    page:add(("%s: %s → %s"):format(difference.check, before, after), group)
  end
  local open = vim.tbl_filter(function(check) return check.advice ~= nil end, attempt.assessment.checks)
  if #open > 0 then page:heading("What would raise it") end
  for _, check in ipairs(open) do page:paragraph("• " .. check.advice, "") end
  return page
end

---@param session interview.Session
---@param question_id string
---@param text string
---@param done fun(attempt: interview.protocol.Attempt)
local function send(session, question_id, text, done)
  local answer = require("interview.text").valid(vim.trim(text))
  require("interview.client").request("interview/retry", {
    sessionId = session.id,
    questionId = question_id,
    answer = answer,
    attemptId = vim.fn.sha256(question_id .. "\n" .. answer .. "\n" .. vim.uv.hrtime()):sub(1, 32),
  }, function(err, result)
    if err then return notice.error(err.message) end
    done(result.attempt)
  end)
end

---@param session interview.Session
---@param question_id string
local function compose(session, question_id)
  local buffer = vim.api.nvim_create_buf(true, false)
  vim.api.nvim_buf_set_name(buffer, ("interview://%s/retry/%d"):format(session.id, buffer))
  vim.bo[buffer].buftype = "acwrite"
  vim.bo[buffer].bufhidden = "wipe"
  vim.bo[buffer].filetype = "markdown"
  vim.b[buffer].interview_session = session.id
  local is_sent = false
  local function submit()
    if is_sent or not vim.api.nvim_buf_is_valid(buffer) then return end
    is_sent = true
    local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
    send(session, question_id, text, function(attempt)
      local shown = M.page(attempt):show(session, "attempt")
      vim.bo[shown].filetype = "interviewfeedback"
      require("interview.layout").show(session, shown)
      if vim.api.nvim_buf_is_valid(buffer) then vim.api.nvim_buf_delete(buffer, { force = true }) end
    end)
    vim.bo[buffer].modified = false
    vim.defer_fn(function() is_sent = false end, 1000)
  end
  vim.api.nvim_create_autocmd("BufWriteCmd", { buffer = buffer, callback = submit })
  local key = require("interview.config").get().keymaps.submit
  if key then vim.keymap.set({ "n", "i" }, key, submit, { buffer = buffer, desc = "Interview: send the attempt" }) end
  vim.cmd("belowright " .. require("interview.config").get().composer_height .. "split")
  vim.api.nvim_win_set_buf(0, buffer)
end

---@param session interview.Session
---@param number? integer of the question; asked for where nil
function M.open(session, number)
  local questions = {}
  for id, entry in pairs(session.transcript.questions) do
    if session.transcript.answers[id] then
      table.insert(questions, { id = id, line = entry.line, text = entry.text })
    end
  end
  table.sort(questions, function(one, other) return one.line < other.line end)
  if number then
    local question = questions[number]
    if not question then return notice.warn("there is no question " .. number) end
    return compose(session, question.id)
  end
  vim.ui.select(questions, {
    prompt = "Which question again?",
    format_item = function(question) return require("interview.text").line(question.text, 100) end,
  }, function(question)
    if question then compose(session, question.id) end
  end)
end

return M
