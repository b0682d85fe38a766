local support = require("support")

---@return string
local function report()
  vim.cmd("silent checkhealth interview")
  local text = support.text(0)
  vim.cmd("silent! bwipeout!")
  return text
end

describe("checkhealth", function()
  after_each(support.reset)

  it("says which daemon is found, and which providers it has", function()
    support.configure()
    local text = report()
    assert.is_truthy(text:find("found: " .. support.daemon, 1, true), text)
    assert.is_truthy(text:find("version %d"), text)
    assert.is_truthy(text:find("offline: in use", 1, true), text)
    assert.is_truthy(text:find("its store works", 1, true), text)
    assert.is_nil(text:find("ERROR", 1, true), text)
  end)

  it("says how to get a daemon that is missing, and which options are unknown", function()
    vim.g.interview = { command = { "/nonexistent/interviewd" }, colour = "red" }
    local text = report()
    assert.is_truthy(text:find("/nonexistent/interviewd was not found", 1, true), text)
    assert.is_truthy(text:find("make install", 1, true), text)
    assert.is_truthy(text:find("unknown option colour", 1, true), text)
  end)

  it("says that a store does not work", function()
    vim.g.interview = { command = { support.daemon, "--store", "sqlite:/dev/null/store.sqlite" } }
    local text = report()
    assert.is_truthy(text:find("ERROR", 1, true), text)
  end)
end)
