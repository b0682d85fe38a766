---The feedback: what worked, what to work on, and where in the transcript each of it stands.
local M = {}

---@param session interview.Session
---@param feedback interview.protocol.Feedback
---@return interview.Page
function M.page(session, feedback)
  local page = require("interview.page").new()
  page:heading(require("interview.text").line(("%s, %s"):format(session.info.jobTitle, session.info.companyName)))
  if feedback.score then
    local low, high = feedback.scoreInterval[1], feedback.scoreInterval[2]
    local range = low == high and "" or (", between %d and %d"):format(low, high)
    page:add(("Score: %d of 10%s"):format(feedback.score, range), "InterviewScore")
  else
    page:paragraph("No score: " .. (feedback.notScorable or ""), "", "InterviewProblem")
  end
  page:add("")
  page:paragraph(feedback.summary, "")
  local function points(title, list, group)
    if #(list or {}) == 0 then return end
    page:heading(title)
    for _, point in ipairs(list) do
      local place = point.evidence and point.evidence[1]
      page:paragraph(
        "• " .. point.text,
        "",
        group,
        place and { question_id = place.questionId, source = place.source, quote = place.quote }
      )
      page:evidence(point.evidence, "  ")
    end
  end
  points("What worked", feedback.strengths, "InterviewGood")
  points("What to work on", feedback.weaknesses, "InterviewWeak")
  if #(feedback.actions or {}) > 0 then
    page:heading("What to practise")
    for number, action in ipairs(feedback.actions) do
      page:paragraph(("%d. %s"):format(number, action.missing), "", "InterviewWeak")
      page:evidence(action.evidence, "   ")
      page:paragraph(action.drill, "   ")
    end
  end
  points("What would help the CV", feedback.cvImprovements)
  if #(feedback.competencies or {}) > 0 then
    page:heading("Competencies")
    for _, competency in ipairs(feedback.competencies) do
      local level = competency.level and (competency.level .. " of 5") or "not rated"
      page:add(("%s: %s"):format(require("interview.text").line(competency.name, 60), level))
      page:paragraph(competency.rationale, "  ", "InterviewStatus")
    end
  end
  page:add("")
  page:add(
    ("Written by %s · rubric %s · :Interview explain · :Interview retry"):format(
      feedback.model or feedback.provider,
      feedback.rubricVersion
    ),
    "InterviewStatus"
  )
  return page
end

---Weak spots, as a list to walk through.
---@param session interview.Session
---@param feedback interview.protocol.Feedback
function M.quickfix(session, feedback)
  local items = {}
  for _, point in ipairs(feedback.weaknesses or {}) do
    for _, evidence in ipairs(point.evidence or {}) do
      local line, column = session.transcript:find(evidence.questionId or "", evidence.quote)
      if line then
        table.insert(items, {
          bufnr = session.transcript.buffer,
          lnum = line,
          col = column + 1,
          text = require("interview.text").line(point.text),
          type = "W",
        })
      end
    end
  end
  vim.list_extend(items, require("interview.advice").quickfix(session, feedback))
  vim.fn.setqflist({}, " ", { title = "Interview: weak spots", items = items })
end

---@param session interview.Session
function M.open(session)
  session:review(function(feedback)
    local buffer = M.page(session, feedback):show(session, "feedback")
    vim.bo[buffer].filetype = "interviewfeedback"
    require("interview.layout").show(session, buffer)
    M.quickfix(session, feedback)
    require("interview.advice").show(session, feedback)
  end)
end

return M
