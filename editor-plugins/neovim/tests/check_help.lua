-- nvim --clean -l check_help.lua FOLDER: whether the help is whole. FOLDER has the help with its tags.
local tests = vim.fs.dirname(vim.fs.normalize(vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p")))
vim.opt.runtimepath:prepend(vim.fs.dirname(tests))
local tags = {}
for _, line in ipairs(vim.fn.readfile(arg[1] .. "/tags")) do tags[line:match("^[^\t]+")] = true end
local problems = {}
for name in pairs(require("interview.commands").all) do
  if not tags[":Interview-" .. name] then table.insert(problems, "no help for :Interview " .. name) end
end
for name in pairs(vim.tbl_extend("force", { providers = 1, model = 1 }, require("interview.config").defaults)) do
  if not tags["interview-options-" .. name] then table.insert(problems, "no help for the option " .. name) end
end
local known = {}
for _, file in ipairs(vim.fn.globpath(vim.env.VIMRUNTIME .. "/doc", "tags", false, true)) do
  for _, line in ipairs(vim.fn.readfile(file)) do known[line:match("^[^\t]+")] = true end
end
for number, line in ipairs(vim.fn.readfile(arg[1] .. "/interview.txt")) do
  if vim.fn.strdisplaywidth(line) > 78 then table.insert(problems, number .. ": more than 78 columns") end
  for tag in line:gmatch("|([^%s|]+)|") do
    if not tags[tag] and not known[tag] then table.insert(problems, number .. ": no such tag: " .. tag) end
  end
end
if #problems > 0 then
  io.stderr:write("doc/interview.txt: " .. table.concat(problems, "\ndoc/interview.txt: ") .. "\n")
  os.exit(1)
end
