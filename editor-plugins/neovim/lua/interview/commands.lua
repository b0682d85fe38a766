---The subcommands of `:Interview`.
local M = {}

local notice = require("interview.notice")

---@param act fun(session: interview.Session)
local function with_session(act)
  local session = require("interview.session").current()
  if session then return act(session) end
  notice.warn("no interview is open here; :Interview new, resume or list")
end

---The one named, the one last worked on, or the newest that is not over.
---@param id? string
local function resume(id)
  local sessions = require("interview.session")
  local current = sessions.current()
  if not id and current and (current.phase == "paused" or current.phase == "loading") then
    require("interview.layout").open(current)
    return current:reload()
  end
  local last = id or require("interview.storage").last_used().session
  local function newest()
    require("interview.list").fetch(nil, function(list)
      for _, session in ipairs(list) do
        if session.state == "inProgress" or session.state == "ready" then return sessions.open(session.id) end
      end
      notice.info("there is no interview to go on with; :Interview new begins one")
    end)
  end
  if not last then return newest() end
  sessions.open(last, function(err)
    if not err then return end
    if err.code == 1001 and not id then return newest() end
    notice.error(err.message)
  end)
end

---@class interview.Command
---@field run fun(arguments: string[], options: table)
---@field complete? fun(lead: string): string[]
---@field about string

---@type table<string, interview.Command>
M.all = {
  new = {
    about = "begin an interview",
    run = function(arguments, options)
      local range = options.range > 0 and { first = options.line1, last = options.line2 } or nil
      require("interview.new").run(arguments, range)
    end,
    complete = function(lead)
      local name, value = lead:match("^(cv)=(.*)$")
      if not name then name, value = lead:match("^(job)=(.*)$") end
      if name then
        return vim.tbl_map(function(path) return name .. "=" .. path end, vim.fn.getcompletion(value, "file"))
      end
      return require("interview.new").arguments
    end,
  },
  resume = { about = "go on with an interview", run = function(arguments) resume(arguments[1]) end },
  submit = {
    about = "send the answer",
    run = function() with_session(function(session) session:submit(session.composer:text()) end) end,
  },
  skip = {
    about = "leave the question unanswered",
    run = function() with_session(function(session) session:skip() end) end,
  },
  ["repeat"] = {
    about = "show the open question",
    run = function()
      with_session(function(session)
        local question = session.question
        if not question then return notice.info("no question is open") end
        local line = session.transcript:heading(question.id)
        for _, window in ipairs(vim.fn.win_findbuf(session.transcript.buffer)) do
          if line then
            vim.api.nvim_win_set_cursor(window, { line, 0 })
            vim.api.nvim_win_call(window, function() vim.cmd("normal! zvzt") end)
          end
        end
        notice.info(question.text)
      end)
    end,
  },
  cancel = {
    about = "give up what is under way",
    run = function() with_session(function(session) session:cancel() end) end,
  },
  finish = {
    about = "end the interview early",
    run = function() with_session(function(session) session:finish() end) end,
  },
  feedback = {
    about = "get and show the feedback",
    run = function() with_session(function(session) require("interview.feedback").open(session) end) end,
  },
  explain = {
    about = "show how the score came about",
    run = function() with_session(function(session) require("interview.explain").open(session) end) end,
  },
  retry = {
    about = "answer a question once more",
    run = function(arguments)
      with_session(function(session) require("interview.retry").open(session, tonumber(arguments[1])) end)
    end,
  },
  list = {
    about = "open an old interview; with words, one that has them",
    run = function(arguments) require("interview.list").open(table.concat(arguments, " ")) end,
  },
  delete = {
    about = "delete an interview",
    run = function(_, options)
      require("interview.list").delete(not options.bang and require("interview.session").current() or nil)
    end,
  },
  export = {
    about = "write an interview as Markdown",
    run = function(arguments)
      require("interview.list").export(require("interview.session").current(), arguments[1])
    end,
    complete = function(lead) return vim.fn.getcompletion(lead, "file") end,
  },
  fix = { about = "apply an edit suggested for the CV", run = function() require("interview.advice").fix() end },
  restart = { about = "start the daemon anew", run = function() require("interview.client").restart() end },
  stop = { about = "end the daemon", run = function() require("interview.client").stop() end },
}

---@return string[]
function M.names()
  local names = vim.tbl_keys(M.all)
  table.sort(names)
  return names
end

---@param options table as nvim_create_user_command gives it
function M.run(options)
  local arguments = vim.list_slice(options.fargs, 2)
  local name = options.fargs[1]
  if not name then
    -- What one most likely wants: what is open, or something new.
    if require("interview.session").current() then return resume() end
    name = "new"
  end
  local command = M.all[name]
  if not command then
    return notice.error(("no subcommand %s; there are %s"):format(name, table.concat(M.names(), ", ")))
  end
  command.run(arguments, options)
end

---@param lead string
---@param line string
---@return string[]
function M.complete(lead, line)
  local name = line:match("^.-Interview!?%s+(%S+)%s")
  local choices
  if not name then
    choices = M.names()
  else
    local command = M.all[name]
    choices = command and command.complete and command.complete(lead) or {}
  end
  return vim.tbl_filter(function(choice) return vim.startswith(choice, lead) end, choices)
end

return M
