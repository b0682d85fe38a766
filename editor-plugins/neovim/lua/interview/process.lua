---One life of the daemon: it is written lines, and gives the objects that its lines hold.
local M = {}

---@class interview.Process
---@field write fun(self, message: table)
---@field stop fun(self) ends its input, on which the daemon ends
---@field kill fun(self, signal: integer)
---@field pid integer
---@field complaints string[] the last lines of its standard error

-- More than this in one turn of the loop and typing would stutter.
local slice_nanoseconds = 8e6

---Puts the objects of whole lines in a queue, and hands them on a few at a time.
---@param deliver fun(message: table)
local function inbox(deliver)
  local queue, first, last = {}, 1, 0
  local rest = {}
  local is_draining = false

  local function drain()
    local start = vim.uv.hrtime()
    while first <= last do
      local message = queue[first]
      queue[first] = nil
      first = first + 1
      local ok, problem = xpcall(deliver, debug.traceback, message)
      if not ok then require("interview.notice").error(tostring(problem)) end
      if vim.uv.hrtime() - start > slice_nanoseconds and first <= last then
        -- The loop turns once, and draws, before the next.
        vim.defer_fn(drain, 1)
        return
      end
    end
    is_draining = false
  end

  local function push(message)
    last = last + 1
    queue[last] = message
    if not is_draining then
      is_draining = true
      vim.schedule(drain)
    end
  end

  ---@param data string
  local function read(data)
    if not data:find("\n", 1, true) then
      table.insert(rest, data)
      return
    end
    table.insert(rest, data)
    local text = table.concat(rest)
    local start = 1
    while true do
      local stop = text:find("\n", start, true)
      if not stop then break end
      local ok, message =
        pcall(vim.json.decode, text:sub(start, stop - 1), { luanil = { object = true, array = true } })
      if ok and type(message) == "table" then push(message) end
      start = stop + 1
    end
    rest = { text:sub(start) }
  end

  return { push = push, read = read }
end

---@param command string[]
---@param env table<string, string>
---@param deliver fun(message: table) gets what the daemon says, on the main loop
---@param ended fun(code: integer, signal: integer) after the last message
---@return interview.Process? process nil where it cannot be started
---@return string? problem
function M.start(command, env, deliver, ended)
  local process = { complaints = {} }
  local box = inbox(function(message)
    if message.ended then return ended(message.ended.code, message.ended.signal) end
    deliver(message)
  end)
  local ok, handle = pcall(vim.system, command, {
    stdin = true,
    env = env,
    stdout = function(_, data)
      if data then box.read(data) end
    end,
    stderr = function(_, data)
      for line in vim.gsplit(data or "", "\n", { trimempty = true }) do
        table.insert(process.complaints, line)
        if #process.complaints > 20 then table.remove(process.complaints, 1) end
      end
    end,
  }, function(result) box.push({ ended = { code = result.code, signal = result.signal } }) end)
  if not ok then return nil, tostring(handle) end
  process.pid = handle.pid
  function process.write(_, message)
    if not handle:is_closing() then handle:write(vim.json.encode(message) .. "\n") end
  end
  function process.stop()
    if not handle:is_closing() then handle:write(nil) end
  end
  function process.kill(_, signal)
    if not handle:is_closing() then handle:kill(signal) end
  end
  return process
end

return M
