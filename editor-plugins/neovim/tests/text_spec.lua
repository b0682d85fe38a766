local text = require("interview.text")

describe("text for the daemon", function()
  it("stays as it is where it is UTF-8", function()
    for _, sample in ipairs({ "", "plain", "Müller, 東京 😀", "a\nb\tc", "\239\187\191bom" }) do
      assert.are.equal(sample, text.valid(sample))
    end
  end)

  it("is made UTF-8 where a byte is none", function()
    assert.are.equal("M\195\188ller", text.valid("M\252ller"))
    assert.are.equal("M\195\188ller and Müller", text.valid("M\252ller and Müller"))
    -- Surrogates, overlong forms and characters beyond the last are none.
    for _, sample in ipairs({ "\237\160\128", "\192\175", "\244\144\128\128", "\226\130" }) do
      local valid = text.valid(sample)
      assert.are_not.equal(sample, valid)
      assert.are.equal(valid, text.valid(valid))
    end
  end)

  it("takes time in proportion to its length", function()
    local long = ("é"):rep(200000)
    assert.are.equal(long, text.valid(long))
  end)

  it("fits one line, cut at a width", function()
    assert.are.equal("a b c", text.line(" a\n b\tc "))
    assert.are.equal("abcd…", text.line("abcdefgh", 5))
  end)

  it("is wrapped between words", function()
    assert.are.same({ "one two", "three" }, text.wrapped("one two three", 8))
    assert.are.same({ "averylongword" }, text.wrapped("averylongword", 4))
    assert.are.same({ "" }, text.wrapped("", 10))
  end)
end)
