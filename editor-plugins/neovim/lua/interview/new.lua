---`:Interview new`: asks for what is not given, then begins.
local M = {}

local client = require("interview.client")
local config = require("interview.config")
local notice = require("interview.notice")
local storage = require("interview.storage")

---@class interview.Wanted
---@field title? string
---@field company? string
---@field cv? interview.Source
---@field job? interview.Source
---@field settings interview.Defaults

---@class interview.Source
---@field source table as `document/attach` takes it
---@field path? string

-- What an argument is called, and what `session/create` calls it.
local settings = {
  type = "interviewType",
  difficulty = "difficulty",
  language = "language",
  feedback_language = "feedbackLanguage",
  tone = "tone",
  questions = "maxQuestions",
}
M.arguments = { "title=", "company=", "cv=", "job=" }
for name in pairs(settings) do table.insert(M.arguments, name .. "=") end
table.sort(M.arguments)

---@return interview.Source?
local function current_buffer()
  local buffer = vim.api.nvim_get_current_buf()
  local path = vim.api.nvim_buf_get_name(buffer)
  if vim.bo[buffer].buftype == "" and path ~= "" and not vim.bo[buffer].modified and vim.uv.fs_stat(path) then
    return { source = { path = path }, path = path }
  end
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
  return { source = { text = require("interview.text").valid(text) }, path = path ~= "" and path or nil }
end

---@param value string a path, `%` for the current buffer, `last`, `@x` for a register, or a URL
---@return interview.Source? source
---@return string? problem
function M.source(value)
  if value == "%" then return current_buffer() end
  if value == "last" then
    local path = storage.last_used().cv
    if not path then return nil, "no CV was used before" end
    value = path
  end
  local register = value:match("^@(.)$")
  if register then return { source = { text = require("interview.text").valid(vim.fn.getreg(register)) } } end
  if value:match("^https?://") then return { source = { uri = value } } end
  local path = vim.fs.normalize(vim.fn.fnamemodify(vim.fn.expand(value), ":p"))
  if not vim.uv.fs_stat(path) then return nil, "there is no file " .. path end
  return { source = { path = path }, path = path }
end

---@param arguments string[]
---@return interview.Wanted? wanted
---@return string? problem
function M.parse(arguments)
  local wanted = { settings = vim.deepcopy(config.get().interview) }
  for _, argument in ipairs(arguments) do
    local name, value = argument:match("^(%w[%w_]*)=(.*)$")
    if not name then return nil, argument .. ": expected name=value, such as cv=~/cv.pdf" end
    if name == "title" or name == "company" then
      wanted[name] = value
    elseif name == "cv" or name == "job" then
      local source, problem = M.source(value)
      if not source then return nil, problem end
      wanted[name] = source
    elseif name == "questions" then
      local number = tonumber(value)
      if not number then return nil, "questions must be a number" end
      wanted.settings.maxQuestions = number
    elseif settings[name] then
      wanted.settings[settings[name]] = value
    else
      return nil, ("unknown argument %s; there are %s"):format(name, table.concat(M.arguments, " "))
    end
  end
  return wanted
end

-- MARK: Asking

---@param prompt string
---@param wanted interview.Wanted
---@param name string
---@param next fun()
local function ask_text(prompt, wanted, name, next)
  if wanted[name] then return next() end
  vim.ui.input({ prompt = prompt }, function(value)
    value = vim.trim(value or "")
    if value == "" then return notice.info("no interview was begun") end
    wanted[name] = value
    next()
  end)
end

---@param name "cv"|"job"
---@param wanted interview.Wanted
---@param next fun()
local function ask_path(name, wanted, next)
  local what = name == "cv" and "CV: path: " or "Job description: path or URL: "
  vim.ui.input({ prompt = what, completion = "file" }, function(value)
    value = vim.trim(value or "")
    if value == "" then return notice.info("no interview was begun") end
    local source, problem = M.source(value)
    if source then
      wanted[name] = source
      return next()
    end
    notice.warn(problem)
    ask_path(name, wanted, next)
  end)
end

---@param name "cv"|"job"
---@param wanted interview.Wanted
---@param next fun()
local function ask_source(name, wanted, next)
  if wanted[name] then return next() end
  local here = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ":t")
  local choices = {
    { name == "job" and "A path or URL" or "A path", nil },
    { "This buffer" .. (here ~= "" and (": " .. here) or ""), "%" },
  }
  local last = storage.last_used().cv
  if name == "cv" and last then table.insert(choices, 1, { "The last one: " .. last, "last" }) end
  if name == "job" then table.insert(choices, { "The clipboard", "@+" }) end
  vim.ui.select(choices, {
    prompt = name == "cv" and "Your CV" or "The job description",
    format_item = function(choice) return choice[1] end,
  }, function(choice)
    if not choice then return notice.info("no interview was begun") end
    if not choice[2] then return ask_path(name, wanted, next) end
    local source, problem = M.source(choice[2])
    if not source then
      notice.warn(problem)
      return ask_path(name, wanted, next)
    end
    wanted[name] = source
    next()
  end)
end

-- MARK: Beginning

---@param id string
---@param kind "cv"|"jobDescription"
---@param source interview.Source
---@param next fun()
local function attach(id, kind, source, next)
  client.request("document/attach", { sessionId = id, kind = kind, source = source.source }, function(err, result)
    if not err then
      for _, warning in ipairs(result.document.warnings or {}) do notice.warn(warning) end
      return next()
    end
    if (err.data or {}).reason == "encrypted" then
      local password = vim.fn.inputsecret((kind == "cv" and "CV" or "Job description") .. ": password: ")
      if password ~= "" then
        local request = { sessionId = id, kind = kind, source = source.source, password = password }
        return client.request("document/attach", request, function(failure)
          if failure then return notice.error(failure.message) end
          next()
        end)
      end
    end
    notice.error((kind == "cv" and "CV: " or "job description: ") .. err.message)
    -- Another one may do.
    local wanted = {}
    ask_path(kind == "cv" and "cv" or "job", wanted, function()
      attach(id, kind, wanted.cv or wanted.job, next)
    end)
  end)
end

---@param wanted interview.Wanted
local function begin(wanted)
  local params = vim.tbl_extend("force", wanted.settings, {
    jobTitle = require("interview.text").valid(wanted.title),
    companyName = require("interview.text").valid(wanted.company),
  })
  client.request("session/create", params, function(err, result)
    if err then return notice.error(err.message) end
    local id = result.session.id
    attach(id, "cv", wanted.cv, function()
      if wanted.cv.path then storage.remember({ cv = wanted.cv.path, cvs = { [id] = wanted.cv.path } }) end
      attach(id, "jobDescription", wanted.job, function() require("interview.session").open(id) end)
    end)
  end)
end

---@param arguments string[]
---@param range? {first: integer, last: integer} lines that are the job description
function M.run(arguments, range)
  local wanted, problem = M.parse(arguments)
  if not wanted then return notice.error(problem) end
  if range and not wanted.job then
    local text = table.concat(vim.api.nvim_buf_get_lines(0, range.first - 1, range.last, false), "\n")
    wanted.job = { source = { text = require("interview.text").valid(text) } }
  end
  ask_text("Job title: ", wanted, "title", function()
    ask_text("Company: ", wanted, "company", function()
      ask_source("cv", wanted, function()
        ask_source("job", wanted, function() begin(wanted) end)
      end)
    end)
  end)
end

return M
