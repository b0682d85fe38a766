local support = require("support")

describe("what is there at start-up", function()
  it("is one command with its subcommands, and loads nothing else", function()
    local child = support.child()
    assert.are.equal(2, child.lua("return vim.fn.exists(':Interview')"))
    assert.are.same({}, child.lua([[
      return vim.tbl_filter(function(name) return vim.startswith(name, "interview") end, vim.tbl_keys(package.loaded))
    ]]))
    local names = child.lua("return vim.fn.getcompletion('Interview re', 'cmdline')")
    assert.are.same({ "repeat", "restart", "resume", "retry" }, names)
    child.stop()
  end)

  it("completes arguments of new, and paths in them", function()
    local names = vim.fn.getcompletion("Interview new t", "cmdline")
    assert.are.same({ "title=", "tone=", "type=" }, names)
    local paths = vim.fn.getcompletion("Interview new cv=" .. support.examples .. "/cv.p", "cmdline")
    assert.are.same({ "cv=" .. support.examples .. "/cv.pdf" }, paths)
  end)

  it("says which subcommands there are, where one is wrong", function()
    local told = support.notices(function() vim.cmd("Interview nonsense") end)
    assert.is_truthy(told[1]:find("no subcommand nonsense; there are cancel, delete", 1, true))
  end)

  it("has maps to take up, and highlights that give way to the user's", function()
    assert.are.equal("<Cmd>Interview new<CR>", vim.fn.maparg("<Plug>(interview-new)", "n"))
    assert.are.equal("Title", vim.api.nvim_get_hl(0, { name = "InterviewTitle" }).link)
    vim.api.nvim_set_hl(0, "InterviewTitle", { link = "Error" })
    vim.g.loaded_interview = nil
    vim.cmd.runtime("plugin/interview.lua")
    assert.are.equal("Error", vim.api.nvim_get_hl(0, { name = "InterviewTitle" }).link)
  end)

  it("says how to get the daemon where it is missing", function()
    vim.g.interview = { command = { "/nonexistent/interviewd" } }
    local message
    require("interview.client").request("provider/list", {}, function(err) message = err.message end)
    support.wait(function() return message end, "the error")
    assert.is_truthy(message:find("was not found. Install it", 1, true))
    vim.g.interview = nil
  end)
end)
