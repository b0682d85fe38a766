---`:Interview list`: old interviews, to open, delete or export.
local M = {}

local client = require("interview.client")
local notice = require("interview.notice")

---@param session interview.protocol.Session
---@return string
function M.line(session)
  local progress = session.progress
  return ("%s  %-10s  %d/%d  %s, %s"):format(
    session.createdAt:sub(1, 10),
    session.state,
    progress.questionsAnswered,
    progress.maxQuestions,
    require("interview.text").line(session.jobTitle, 40),
    require("interview.text").line(session.companyName, 30)
  )
end

---@param query? string words that must occur in an interview
---@param done fun(sessions: interview.protocol.Session[])
function M.fetch(query, done)
  local params = { limit = 200, query = query ~= "" and query or nil }
  client.request("session/list", params, function(err, result)
    if err then return notice.error(err.message) end
    done(result.sessions)
  end)
end

---@param sessions interview.protocol.Session[]
---@param prompt string
---@param chosen fun(session: interview.protocol.Session)
function M.pick(sessions, prompt, chosen)
  if #sessions == 0 then return notice.info("there is no such interview") end
  -- Pickers that replace vim.ui.select are found by it already; these two need asking.
  local ok, snacks = pcall(require, "snacks.picker")
  local select = ok and snacks.select or vim.ui.select
  local has_telescope = not ok and pcall(require, "telescope")
  if has_telescope then return M.telescope(sessions, prompt, chosen) end
  select(sessions, { prompt = prompt, format_item = M.line, kind = "interview" }, function(session)
    if session then chosen(session) end
  end)
end

---@param sessions interview.protocol.Session[]
---@param prompt string
---@param chosen fun(session: interview.protocol.Session)
function M.telescope(sessions, prompt, chosen)
  local actions, state = require("telescope.actions"), require("telescope.actions.state")
  require("telescope.pickers")
    .new({}, {
      prompt_title = prompt,
      finder = require("telescope.finders").new_table({
        results = sessions,
        entry_maker = function(session)
          local line = M.line(session)
          return { value = session, display = line, ordinal = line }
        end,
      }),
      sorter = require("telescope.config").values.generic_sorter({}),
      attach_mappings = function(picker)
        actions.select_default:replace(function()
          actions.close(picker)
          local entry = state.get_selected_entry()
          if entry then chosen(entry.value) end
        end)
        return true
      end,
    })
    :find()
end

---@param query? string
function M.open(query)
  M.fetch(query, function(sessions)
    M.pick(sessions, "Interviews", function(session) require("interview.session").open(session.id) end)
  end)
end

---Deletes one for good, after asking.
---@param session? interview.Session the one at hand, or else one of the list
function M.delete(session)
  local function delete(info)
    local question = ("Delete the interview for %s, %s with all its answers?"):format(info.jobTitle, info.companyName)
    if vim.fn.confirm(require("interview.text").line(question), "&Delete\n&Keep", 2) ~= 1 then return end
    client.request("session/delete", { sessionId = info.id }, function(err)
      if err then return notice.error(err.message) end
      local open = require("interview.session").get(info.id)
      if open then open:forget() end
      require("interview.storage").save_draft(info.id, "")
      notice.info("deleted")
    end)
  end
  if session then return delete(session.info) end
  M.fetch(nil, function(sessions) M.pick(sessions, "Delete", delete) end)
end

---@param session? interview.Session
---@param path? string a file to write; a new buffer where nil
function M.export(session, path)
  local function export(info)
    client.request("session/export", { sessionId = info.id, format = "markdown" }, function(err, result)
      if err then return notice.error(err.message) end
      local lines = vim.split(result.content, "\n", { plain = true })
      if path then
        local file = vim.fn.fnamemodify(vim.fn.expand(path), ":p")
        local ok, problem = pcall(vim.fn.writefile, lines, file)
        if not ok or problem ~= 0 then return notice.error("cannot write " .. file) end
        return notice.info("written to " .. file)
      end
      vim.cmd("tabnew")
      vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
      vim.bo.filetype = "markdown"
      vim.bo.modified = false
    end)
  end
  if session then return export(session.info) end
  M.fetch(nil, function(sessions) M.pick(sessions, "Export", export) end)
end

return M
