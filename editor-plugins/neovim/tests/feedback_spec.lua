local support = require("support")

---@param session interview.Session
---@param page integer
---@param words string
local function jump(session, page, words)
  local line
  for number, text in ipairs(vim.api.nvim_buf_get_lines(page, 0, -1, false)) do
    if text:find(words, 1, true) then line = line or number end
  end
  assert.is_truthy(line, words)
  require("interview.layout").show(session, page)
  vim.api.nvim_win_set_cursor(0, { line, 0 })
  local key = vim.api.nvim_replace_termcodes("<CR>", true, false, true)
  vim.api.nvim_feedkeys(key, "x", false)
end

describe("the feedback", function()
  local session, page
  local cv = support.folder() .. "/cv.txt"
  before_each(function()
    support.configure()
    vim.fn.writefile({
      "Mara Example", "Backend Engineer", "", "EXPERIENCE", "Payments team, Contoso, 2019 to 2024",
      "- Rebuilt the parcel tracking service in Go and moved it to events",
      "- Introduced contract tests between six teams", "- Mentored two junior engineers", "",
      "SKILLS", "Go, PostgreSQL",
    }, cv)
    vim.cmd(("Interview new title=Engineer company=Bank cv=%s job=%s/job.txt questions=4"):format(cv, support.examples))
    session = support.wait(function()
      local current = require("interview.session").current()
      return current and current.phase == "ready" and current
    end, "the first question")
    support.answer_all(session)
    vim.cmd("Interview feedback")
    page = support.page(session, "feedback")
  end)
  after_each(support.reset)

  it("leads from each quote to its place", function()
    local point = session.feedback.strengths[1]
    local evidence = point.evidence[1]
    jump(session, page, "“" .. evidence.quote:sub(1, 30))
    assert.are.equal(session.transcript.buffer, vim.api.nvim_get_current_buf())
    local place = vim.api.nvim_win_get_cursor(0)
    local text = vim.api.nvim_buf_get_lines(0, place[1] - 1, place[1], false)[1]
    assert.are.equal(evidence.quote:sub(1, 20), text:sub(place[2] + 1, place[2] + 20))
  end)

  it("leads into the CV's own buffer, where the CV is a text file", function()
    local quote
    for _, point in ipairs(session.feedback.cvImprovements) do
      for _, evidence in ipairs(point.evidence) do
        if evidence.source == "cv" then quote = quote or evidence.quote end
      end
    end
    assert.is_truthy(quote)
    jump(session, page, "“" .. quote:sub(1, 25))
    assert.are.equal(cv, vim.api.nvim_buf_get_name(0))
    assert.is_truthy(vim.api.nvim_get_current_line():find(quote:sub(1, 15), 1, true))
  end)

  it("shows the daemon's text of another document", function()
    local evidence
    for _, point in ipairs(session.feedback.cvImprovements) do
      for _, one in ipairs(point.evidence) do
        if one.source == "jobDescription" then evidence = evidence or one end
      end
    end
    assert.is_truthy(evidence)
    require("interview.jump").to(session, { source = "jobDescription", quote = evidence.quote })
    local buffer = support.page(session, "jobDescription")
    support.wait(function() return vim.api.nvim_get_current_buf() == buffer end, "the document")
  end)

  it("puts weak spots into the quickfix list", function()
    local items = vim.fn.getqflist()
    assert.is_true(#items > 0)
    local buffers = {}
    for _, item in ipairs(items) do buffers[item.bufnr] = true end
    assert.is_truthy(buffers[session.transcript.buffer])
    assert.is_truthy(buffers[vim.fn.bufnr(cv)])
    assert.are.equal("Interview: weak spots", vim.fn.getqflist({ title = 1 }).title)
  end)

  it("marks the CV, and offers edits as code actions", function()
    local buffer = vim.fn.bufnr(cv)
    local diagnostics = vim.diagnostic.get(buffer)
    assert.are.equal(#session.feedback.cvImprovements, #diagnostics)
    vim.api.nvim_win_set_buf(0, buffer)
    local clients = support.wait(function()
      local found = vim.lsp.get_clients({ bufnr = buffer, name = "interview" })
      return #found > 0 and found
    end, "the server")
    local actions
    support.wait(function()
      for row = 0, vim.api.nvim_buf_line_count(buffer) - 1 do
        local params = {
          textDocument = { uri = vim.uri_from_bufnr(buffer) },
          range = { start = { line = row, character = 0 }, ["end"] = { line = row, character = 1 } },
          context = { diagnostics = {} },
        }
        local response = clients[1]:request_sync("textDocument/codeAction", params, 5000, buffer)
        if response and response.result and #response.result > 0 then actions = response.result end
      end
      return actions
    end, "an action")
    local before = support.text(buffer)
    vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-32")
    local after = support.text(buffer)
    assert.is_true(#after > #before)
    -- Nothing of the CV is lost by it.
    for _, text in ipairs(vim.split(before, "\n")) do assert.is_truthy(after:find(text, 1, true)) end
    vim.cmd("silent! bwipeout! " .. buffer)
  end)

  it("is explained, check by check", function()
    vim.cmd("Interview explain")
    local text = support.text(support.page(session, "explanation"))
    assert.is_truthy(text:find("How the score came about", 1, true))
    assert.is_truthy(text:find("Passes where", 1, true))
  end)

  it("lets a question be answered again, and says what came out otherwise", function()
    vim.cmd("Interview retry 1")
    vim.api.nvim_buf_set_lines(0, 0, -1, false, { "We did various things." })
    vim.cmd("silent write")
    local text = support.text(support.page(session, "attempt"))
    assert.is_truthy(text:find("^Attempt 1: "))
    assert.is_truthy(text:find("> We did various things.", 1, true))
  end)
end)

describe("words in a document", function()
  local jump_module = require("interview.jump")

  it("are found though its lines are broken otherwise", function()
    assert.are.same({ 2, 2, 3, 4 }, { jump_module.find("one\n- two three\nfour five", "two three four") })
    assert.is_nil((jump_module.find("one two", "three")))
  end)

  it("are plain, whatever characters are in them", function()
    assert.are.same({ 1, 2, 1, 13 }, { jump_module.find("a (b) [c] %d+ .*", "(b) [c] %d+") })
  end)
end)
