local support = require("support")
local client = require("interview.client")

---@param mode string
---@param options? table
local function misbehaving(mode, options)
  local command = { "python3", support.tests .. "/scripted_daemon.py", mode }
  vim.g.interview = vim.tbl_extend("force", { command = command }, options or {})
end

---@param method string
---@param params? table
---@return table? err
---@return table? result
local function ask(method, params)
  local outcome
  client.request(method, params or vim.empty_dict(), function(err, result) outcome = { err, result } end)
  support.wait(function() return outcome end, "the answer to " .. method)
  return outcome[1], outcome[2]
end

describe("the conversation with the daemon", function()
  after_each(support.reset)

  it("starts it with the first request, and has one for all", function()
    support.configure()
    local err, result = ask("session/list")
    assert.is_nil(err)
    assert.are.same({}, result.sessions)
    local pid = client.pid()
    ask("provider/list")
    assert.are.equal(pid, client.pid())
    assert.is_truthy(client.server().protocolVersion)
  end)

  it("gives errors as the daemon has them", function()
    support.configure()
    local err = ask("session/get", { sessionId = "s-none" })
    assert.are.equal(1001, err.code)
    assert.are.equal("session", err.data.resource)
  end)

  it("reads lines that come in pieces, even within a character", function()
    misbehaving("one byte at a time")
    local err, result = ask("anything")
    assert.is_nil(err)
    assert.are.equal("é東😀\n", result.echo)
  end)

  it("passes over what is no message", function()
    misbehaving("noise")
    local _, result = ask("anything")
    assert.is_true(result.fine)
  end)

  it("gives a request up that is not answered, and goes on", function()
    misbehaving("silent", { timeouts = { default = 30, ["anything"] = 0 } })
    client.request("provider/list", vim.empty_dict(), function() end)
    support.wait(function() return client.phase() == "ready" end, "the daemon")
    local err = ask("anything")
    assert.are.equal("timeout", err.code)
    assert.are.equal("ready", client.phase())
  end)

  it("starts it again after a pause where it ends, and tells", function()
    misbehaving("dies at a request")
    local restarted = false
    local off = client.on("interview.nvim/restarted", function() restarted = true end)
    local err = ask("anything")
    assert.are.equal("ended", err.code)
    support.wait(function() return restarted end, "the new daemon")
    off()
    assert.are.equal("ready", client.phase())
  end)

  it("stops trying after five ends in three minutes, says why, and tries again when asked", function()
    misbehaving("dies at once")
    local told = support.notices(function()
      ask("anything")
      support.wait(function() return client.phase() == "failed" end, "the last attempt")
    end)
    assert.is_truthy(table.concat(told, "\n"):find("no store. It has done so five times", 1, true))
    assert.are.equal("ended", (ask("anything")).code)
    support.configure()
    client.restart()
    assert.is_nil((ask("session/list")))
  end)

  it("lets a running request be cancelled", function()
    support.configure()
    local session = support.begin()
    local outcome
    local id = client.request("interview/start", { sessionId = session.id }, function(err, result)
      outcome = { err, result }
    end)
    client.cancel(id)
    support.wait(function() return outcome end, "the outcome")
    -- It was open already, so it may be answered before it is given up; exactly one of both comes.
    assert.is_truthy((outcome[1] or {}).code == -32800 or outcome[2])
  end)
end)
