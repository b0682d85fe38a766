local config = require("interview.config")

describe("the configuration", function()
  after_each(function()
    vim.g.interview = nil
    config.setup({})
  end)

  it("needs nothing", function()
    assert.are.same({ "interviewd" }, config.get().command)
    assert.are.same({}, config.problems())
  end)

  it("is a table or a function", function()
    vim.g.interview = { layout = "vsplit", interview = { difficulty = "lead" } }
    assert.are.equal("vsplit", config.get().layout)
    assert.are.equal("lead", config.get().interview.difficulty)
    vim.g.interview = function() return { layout = "split" } end
    assert.are.equal("split", config.get().layout)
    assert.are.equal("<C-s>", config.get().keymaps.submit)
  end)

  it("is the same through setup", function()
    require("interview").setup({ composer_height = 3 })
    assert.are.equal(3, config.get().composer_height)
  end)

  it("names what is unknown or of the wrong type", function()
    vim.g.interview = { layuot = "tab", composer_height = "tall", keymaps = { submitt = "x", jump = false } }
    local problems = table.concat(config.problems(), "\n")
    assert.is_truthy(problems:find("unknown option layuot", 1, true))
    assert.is_truthy(problems:find("composer_height must be a number", 1, true))
    assert.is_truthy(problems:find("unknown option keymaps.submitt", 1, true))
    assert.is_nil(problems:find("jump", 1, true))
  end)

  it("tells of a layout that there is none of, and of a function that fails", function()
    vim.g.interview = { layout = "float" }
    assert.are.same({ "layout must be tab, split, vsplit or current" }, config.problems())
    vim.g.interview = function() error("oops") end
    assert.is_truthy(config.problems()[1]:find("cannot be read", 1, true))
  end)
end)
