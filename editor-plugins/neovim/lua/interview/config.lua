---What a user may set: `vim.g.interview`, a table or a function that gives one. Nothing has to be.
local M = {}

---@class interview.Options
---@field command string[] how the daemon is started; it is looked for on PATH
---@field env table<string, string> added to the daemon's environment, such as keys of services
---@field providers? string[] the order of trying, such as { "anthropic", "offline" }; the daemon's own where nil
---@field layout "tab"|"split"|"vsplit"|"current" where an interview opens
---@field composer_height integer lines of the window for answers
---@field updates_per_second integer how often a streaming question is drawn
---@field interview interview.Defaults what new interviews are like
---@field skip_answer string what `:Interview skip` answers
---@field keymaps interview.Keymaps in the plugin's own buffers; false for none of one
---@field diagnostics boolean whether weak spots are shown in the CV's buffer, where it is a text file
---@field code_actions boolean whether suggested edits are offered there as code actions
---@field timeouts table<string, integer> seconds, by method; `default` for all others
---@field model? interview.Model answers the daemon's `model/complete`: the provider `client`

---@class interview.Defaults
---@field interviewType? string `mixed`, `behavioral`, `technical`, `caseStudy`
---@field difficulty? string `junior`, `mid`, `senior`, `lead`
---@field language? string BCP 47 tag
---@field feedbackLanguage? string BCP 47 tag
---@field tone? string `neutral`, `warm`, `demanding`
---@field maxQuestions? integer 1 to 20

---@class interview.Keymaps
---@field submit string|false in the window for answers
---@field jump string|false in the feedback: to the words that a point rests on
---@field next_question string|false
---@field previous_question string|false

---@alias interview.Model fun(request: interview.protocol.CompleteModelParams, reply: interview.ModelReply): fun()?

---@type interview.Options
M.defaults = {
  command = { "interviewd" },
  env = {},
  providers = nil,
  layout = "tab",
  composer_height = 8,
  updates_per_second = 25,
  interview = {},
  skip_answer = "I would rather skip this question.",
  keymaps = { submit = "<C-s>", jump = "<CR>", next_question = "]]", previous_question = "[[" },
  diagnostics = true,
  code_actions = true,
  timeouts = { default = 30, ["document/attach"] = 90, ["interview/start"] = 300, ["feedback/generate"] = 300 },
  model = nil,
}

-- Those that a default of nil leaves out of the table above.
local optional = { providers = "table", model = "function" }

local given = {}

---What `setup` was called with; the same as setting `vim.g.interview`.
---@param options? table
function M.setup(options) given = options or {} end

---@return table
local function set_by_user()
  local options = vim.g.interview
  if type(options) == "function" then options = options() end
  return vim.tbl_deep_extend("force", type(options) == "table" and options or {}, given)
end

---@return interview.Options
function M.get() return vim.tbl_deep_extend("force", M.defaults, set_by_user()) end

---What is wrong with the options, a sentence each: for `:checkhealth interview`.
---@return string[]
function M.problems()
  local problems = {}
  local ok, options = pcall(set_by_user)
  if not ok then return { "vim.g.interview cannot be read: " .. tostring(options) } end
  local function check(values, known, path)
    for name, value in pairs(values) do
      local default = known[name]
      local expected = default ~= nil and type(default) or (path == "" and optional[name]) or nil
      if not expected then
        if path == "" or path == "keymaps." then
          table.insert(problems, ("unknown option %s%s"):format(path, name))
        end
      elseif type(value) ~= expected and not (path == "keymaps." and value == false) then
        table.insert(problems, ("%s%s must be a %s, is a %s"):format(path, name, expected, type(value)))
      elseif name == "keymaps" then
        check(value, default, "keymaps.")
      end
    end
  end
  check(options, M.defaults, "")
  local layouts = { tab = true, split = true, vsplit = true, current = true }
  if options.layout ~= nil and not layouts[options.layout] then
    table.insert(problems, "layout must be tab, split, vsplit or current")
  end
  return problems
end

return M
