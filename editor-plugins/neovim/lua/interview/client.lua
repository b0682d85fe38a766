---The conversation with the daemon: one for all interviews of this editor.
---
---The daemon starts with the first request, and again where it ends unasked: after a pause that doubles, and at most
---five times in three minutes.
local M = {}

local config = require("interview.config")
local notice = require("interview.notice")

---@class interview.Error
---@field code integer|"timeout"|"ended"|"missing"
---@field message string
---@field data? table

local most_crashes, crash_window = 5, 180
local first_pause, longest_pause = 200, 5000

---@type "stopped"|"starting"|"ready"|"pausing"|"failed"
local phase = "stopped"
---@type interview.Process?
local process
---@type table<integer, {method: string, callback: fun(err: interview.Error?, result: table?), timer: uv.uv_timer_t?}>
local pending = {}
---@type table[] messages for a daemon that is not ready yet
local unsent = {}
---@type table<string, table<integer, fun(params: table)>>
local listeners = {}
---@type table<string, fun(params: table, respond: fun(err: table?, result: table?)): fun()?>
local handlers = {}
---@type table<string|integer, fun()> how to stop what the daemon asked for
local running = {}
---@type number[]
local crashes = {}
local last_id, last_listener = 0, 0
---@type interview.protocol.InitializeResult?
local server

---Also called where the daemon is told to end.
local stop_asked = false

local start

local function seconds() return vim.uv.hrtime() / 1e9 end

---@param message table
local function send(message)
  if phase == "ready" or message.method == "initialize" then
    process:write(message)
  else
    table.insert(unsent, message)
  end
end

---@param id integer
---@param err interview.Error?
---@param result table?
local function finish(id, err, result)
  local request = pending[id]
  if not request then return end
  pending[id] = nil
  if request.timer and not request.timer:is_closing() then
    request.timer:stop()
    request.timer:close()
  end
  request.callback(err, result)
end

local function emit(method, params)
  for _, listener in pairs(vim.deepcopy(listeners[method] or {}, true)) do
    local ok, problem = xpcall(listener, debug.traceback, params)
    if not ok then notice.error(problem) end
  end
end

local function answer_request(message)
  local handler = handlers[message.method]
  local is_answered = false
  local function respond(err, result)
    if is_answered then return end
    is_answered = true
    running[message.id] = nil
    if process then
      process:write({
        jsonrpc = "2.0",
        id = message.id,
        error = err,
        result = err == nil and (result or vim.empty_dict()) or nil,
      })
    end
  end
  if not handler then return respond({ code = -32601, message = "this client does not know " .. message.method }) end
  local ok, cancel = xpcall(handler, debug.traceback, message.params or {}, respond)
  if not ok then return respond({ code = -32603, message = tostring(cancel):match("^[^\n]*") }) end
  if not is_answered and type(cancel) == "function" then running[message.id] = cancel end
end

---@param message table
local function deliver(message)
  if message.method and message.id ~= nil then
    answer_request(message)
  elseif message.method == "$/cancelRequest" then
    local cancel = running[(message.params or {}).id]
    if cancel then cancel() end
  elseif message.method then
    emit(message.method, message.params or {})
  elseif type(message.id) == "number" then
    finish(message.id, message.error, message.result)
  end
end

---@param err interview.Error
local function fail_all(err)
  unsent = {}
  for id in pairs(vim.deepcopy(vim.tbl_map(function() return true end, pending))) do finish(id, err) end
end

---@param code integer
---@param signal integer
local function ended(code, signal)
  local complaint = process and process.complaints[#process.complaints]
  process, server = nil, nil
  running = {}
  if stop_asked then
    phase = "stopped"
    stop_asked = false
    return fail_all({ code = "ended", message = "interviewd was stopped" })
  end
  local how = signal ~= 0 and ("by signal " .. signal) or ("with code " .. code)
  local why = ("interviewd ended %s%s"):format(how, complaint and (": " .. complaint) or "")
  local now = seconds()
  table.insert(crashes, now)
  crashes = vim.tbl_filter(function(time) return now - time < crash_window end, crashes)
  if #crashes >= most_crashes then
    phase = "failed"
    notice.error(why .. ". It has done so five times in three minutes; :Interview restart tries again")
    fail_all({ code = "ended", message = why })
    return emit("interview.nvim/gone", { message = why })
  end
  phase = "pausing"
  local pause = math.min(first_pause * 2 ^ (#crashes - 1), longest_pause)
  -- Before the requests fail: what they lead to then waits for the next daemon.
  vim.defer_fn(function()
    if phase == "pausing" then start("restarted") end
  end, pause)
  fail_all({ code = "ended", message = why })
end

---@param event? string what to tell listeners once it is ready
function start(event)
  local options = config.get()
  phase = "starting"
  local problem
  process, problem = require("interview.process").start(options.command, options.env, deliver, ended)
  if not process then
    phase = "stopped"
    local name = options.command[1]
    local message = vim.fn.executable(name) == 1 and (name .. " could not be started: " .. problem)
      or (name .. " was not found. Install it (`make install` in its repository) or set vim.g.interview.command; "
        .. "`:checkhealth interview` says more")
    return fail_all({ code = "missing", message = message })
  end
  local params = {
    processId = vim.fn.getpid(),
    clientInfo = { name = "interview.nvim", version = M.version },
    capabilities = { model = options.model ~= nil },
    initializationOptions = { providers = options.providers },
  }
  last_id = last_id + 1
  local id = last_id
  pending[id] = {
    method = "initialize",
    callback = function(err, result)
      if err then
        -- One that ends tells so itself.
        if err.code == "ended" then return end
        notice.error("interviewd refused to begin: " .. tostring(err.message))
        return M.stop()
      end
      server = result
      phase = "ready"
      process:write({ jsonrpc = "2.0", method = "initialized", params = vim.empty_dict() })
      local messages = unsent
      unsent = {}
      for _, message in ipairs(messages) do process:write(message) end
      if event then emit("interview.nvim/" .. event, {}) end
    end,
  }
  send({ jsonrpc = "2.0", id = id, method = "initialize", params = params })
end

M.version = "0.1.0"

---Sends a request; the daemon is started where it does not run.
---@param method string
---@param params table
---@param callback fun(err: interview.Error?, result: table?) called once, on the main loop
---@return integer id for `cancel`
function M.request(method, params, callback)
  last_id = last_id + 1
  local id = last_id
  pending[id] = { method = method, callback = callback }
  if phase == "failed" then
    vim.schedule(function()
      finish(id, { code = "ended", message = "interviewd does not run; :Interview restart tries again" })
    end)
    return id
  end
  local timeouts = config.get().timeouts
  pending[id].timer = vim.defer_fn(function()
    if not pending[id] then return end
    M.notify("$/cancelRequest", { id = id })
    finish(id, { code = "timeout", message = method .. ": interviewd did not answer in time" })
  end, (timeouts[method] or timeouts.default) * 1000)
  local message = { jsonrpc = "2.0", id = id, method = method, params = params }
  if phase == "stopped" then
    table.insert(unsent, message)
    start()
  else
    send(message)
  end
  return id
end

---@param method string
---@param params table
function M.notify(method, params)
  if phase ~= "stopped" and phase ~= "failed" then send({ jsonrpc = "2.0", method = method, params = params }) end
end

---Asks the daemon to give a request up; its callback gets -32800, or the result where it was too late.
---@param id integer
function M.cancel(id)
  if pending[id] then M.notify("$/cancelRequest", { id = id }) end
end

---Listens to a notification, or to `interview.nvim/restarted` and `interview.nvim/gone`.
---@param method string
---@param listener fun(params: table)
---@return fun() unsubscribe
function M.on(method, listener)
  last_listener = last_listener + 1
  local key = last_listener
  listeners[method] = listeners[method] or {}
  listeners[method][key] = listener
  return function() listeners[method][key] = nil end
end

---Answers a request of the daemon's.
---@param method string
---@param handler fun(params: table, respond: fun(err: table?, result: table?)): fun()? what it returns cancels it
function M.on_request(method, handler) handlers[method] = handler end

---@return interview.protocol.InitializeResult? server what the daemon said of itself; nil where none is ready
function M.server() return server end

function M.phase() return phase end
function M.pid() return process and process.pid end

function M.stop()
  if not process then
    phase = "stopped"
    return
  end
  stop_asked = true
  process:stop()
end

---Ends the daemon, where it runs, and starts a new one.
function M.restart()
  crashes = {}
  if process then
    process:kill(15)
  else
    start("restarted")
  end
end

return M
