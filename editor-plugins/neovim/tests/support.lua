---What the tests share. No test waits by the clock: conditions are polled, for up to a minute.
local M = {}

M.tests = vim.fs.dirname(vim.fs.normalize(vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p")))
M.repository = vim.fs.normalize(M.tests .. "/../../..")
M.examples = M.repository .. "/examples"
M.daemon = os.getenv("INTERVIEWD") or (M.repository .. "/.build/debug/interviewd")

---@param condition fun(): any
---@param what string
function M.wait(condition, what)
  local value
  local is_met = vim.wait(60000, function()
    value = condition()
    return value
  end, 5)
  assert(is_met, "waited in vain for " .. what)
  return value
end

---A folder of the test's own.
function M.folder()
  local path = vim.fn.tempname()
  vim.fn.mkdir(path, "p")
  return path
end

---Points the plugin at a daemon with a store of its own.
---@param options? table
---@return string store
function M.configure(options)
  local store = M.folder() .. "/store.sqlite"
  vim.g.interview = vim.tbl_deep_extend("force", {
    command = { M.daemon, "--store", "sqlite:" .. store, "--providers", "offline" },
  }, options or {})
  return store
end

---Ends the daemon and takes every interview off the editor.
function M.reset()
  local sessions = require("interview.session")
  for _, session in pairs(vim.deepcopy(vim.tbl_keys(sessions.all()))) do
    local open = sessions.get(session)
    if open then open:forget() end
  end
  local client = require("interview.client")
  client.stop()
  M.wait(function() return client.pid() == nil end, "the daemon's end")
  vim.cmd("silent! tabonly! | silent! only!")
  vim.g.interview = nil
end

---@type table<string, boolean>
local begun = {}

---@param arguments? string
---@return interview.Session
function M.begin(arguments)
  vim.cmd(
    ("Interview new title=Payments\\ Engineer company=Kestrel\\ Bank cv=%s/cv.pdf job=%s/job.txt %s"):format(
      M.examples,
      M.examples,
      arguments or "questions=3"
    )
  )
  local session = M.wait(function()
    -- One that was begun before may come back: a request of its own was under way when it was taken off the editor.
    for id, session in pairs(require("interview.session").all()) do
      if not begun[id] and session.phase == "ready" then return session end
    end
  end, "the first question")
  begun[session.id] = true
  return session
end

local answers = {
  "Last year our parcel tracking service was slow. I profiled it, because nobody knew why, and found a query in a "
    .. "loop. I replaced it by one join. As a result p99 went from 840 ms to 120 ms.",
  "In March 2024 a release broke label printing at six partners. I wrote contract tests between the teams instead of "
    .. "another checklist, so that a break shows before a release. We have had no such incident in eleven months.",
  "Two years ago I led the review after an outage of the message queue. I wrote the timeline, asked each team for its "
    .. "part, and we agreed on three changes. I built two of them, and the alarm now comes within one minute.",
}

---@param number integer
function M.answer_text(number) return answers[(number - 1) % #answers + 1] end

---Answers all questions, by `:w` in the window for answers.
---@param session interview.Session
function M.answer_all(session)
  for number = 1, 20 do
    if session.phase == "complete" then return end
    local question = session.question
    vim.api.nvim_buf_set_lines(session.composer.buffer, 0, -1, false, { M.answer_text(number) })
    vim.api.nvim_buf_call(session.composer.buffer, function() vim.cmd("silent write") end)
    M.wait(function()
      return session.phase == "complete" or session.phase == "ready" and session.question.id ~= question.id
    end, "what follows answer " .. number)
  end
end

---@param buffer integer
---@return string
function M.text(buffer) return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") end

---@param session interview.Session
---@param name string
---@return integer buffer
function M.page(session, name)
  return M.wait(function()
    local buffer = vim.fn.bufnr("interview://" .. session.id .. "/" .. name)
    return buffer ~= -1 and vim.api.nvim_buf_line_count(buffer) > 1 and buffer
  end, "the page " .. name)
end

---Collects what the person is told while a function runs.
---@param act fun()
---@return string[]
function M.notices(act)
  local told, notify = {}, vim.notify
  vim.notify = function(message) table.insert(told, message) end
  act()
  vim.wait(50, function() return false end, 10)
  vim.notify = notify
  return told
end

-- MARK: Editors of their own

---@class interview.Child
---@field channel integer

---Starts another Neovim with the plugin, in a terminal of its own.
---@param environment? table<string, string>
function M.child(environment)
  local child = {}
  local socket = vim.fn.tempname()
  local terminal = vim.fn.jobstart({ vim.v.progpath, "--clean", "-n", "--listen", socket }, {
    pty = true,
    width = 100,
    height = 30,
    env = vim.tbl_extend("force", { TERM = "xterm-256color" }, environment or {}),
  })
  assert(terminal > 0, "Neovim could not be started")
  M.wait(function()
    local ok, channel = pcall(vim.fn.sockconnect, "pipe", socket, { rpc = true })
    child.channel = ok and channel > 0 and channel or nil
    return child.channel
  end, "the child's socket")
  function child.lua(code, ...) return vim.rpcrequest(child.channel, "nvim_exec_lua", code, { ... }) end
  function child.command(line) return vim.rpcrequest(child.channel, "nvim_command", line) end
  function child.keys(keys) vim.rpcrequest(child.channel, "nvim_input", keys) end
  function child.wait(code, what)
    return M.wait(function()
      local value = child.lua(code)
      return value ~= vim.NIL and value
    end, what)
  end
  function child.kill()
    vim.uv.kill(child.pid, "sigkill")
    vim.fn.jobwait({ terminal }, 10000)
  end
  function child.stop()
    pcall(vim.rpcnotify, child.channel, "nvim_command", "qall!")
    vim.fn.jobwait({ terminal }, 10000)
  end
  -- The terminal's process is but the screen; this one is the editor.
  child.pid = child.lua("return vim.fn.getpid()")
  child.lua("vim.opt.runtimepath:prepend(...) vim.cmd.runtime('plugin/interview.lua')", vim.fs.dirname(M.tests))
  return child
end

return M
