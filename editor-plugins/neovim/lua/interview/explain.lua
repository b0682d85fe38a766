---`:Interview explain`: from the words of the answers to the score, check by check.
local M = {}

local signs = { pass = "+", partial = "~", fail = "-", unclear = "?" }
local groups = { pass = "InterviewGood", partial = "InterviewWeak", fail = "InterviewProblem" }

---@param explanation interview.protocol.Explanation
---@return interview.Page
function M.page(explanation)
  local page = require("interview.page").new()
  page:heading("How the score came about")
  for _, line in ipairs(explanation.arithmetic) do page:paragraph("• " .. line, "") end
  for _, topic in ipairs(explanation.topics) do
    local level = topic.level and ("level " .. topic.level) or ("not judged: " .. (topic.notScorable or ""))
    page:heading(("%s: %s%s"):format(topic.competency, level, topic.isCounted and "" or " (not counted)"))
    for _, check in ipairs(topic.checks) do
      local flips = check.levelIfFlipped and check.levelIfFlipped ~= topic.level
      local text = ("%s %s"):format(signs[check.result] or "?", check.name or check.id)
      if flips then text = text .. (" (otherwise level %d)"):format(check.levelIfFlipped) end
      local place = check.quote
        and { question_id = check.questionId, source = "answer", quote = check.quote }
      page:paragraph(text, "  ", groups[check.result], place)
      if check.quote then
        page:paragraph("“" .. require("interview.text").line(check.quote, 160) .. "”", "    ", "InterviewQuote", place)
      end
      page:paragraph(check.rule, "    ", "InterviewStatus")
    end
    if topic.nextStep then
      page:paragraph(
        ("Level %d with: %s"):format(topic.nextStep.level, table.concat(topic.nextStep.checks, ", ")),
        "  "
      )
    end
  end
  return page
end

---@param session interview.Session
function M.open(session)
  local request = { sessionId = session.id }
  require("interview.client").request("feedback/explain", request, function(err, result)
    if err then return require("interview.notice").error(err.message) end
    local buffer = M.page(result.explanation):show(session, "explanation")
    vim.bo[buffer].filetype = "interviewfeedback"
    require("interview.layout").show(session, buffer)
  end)
end

return M
