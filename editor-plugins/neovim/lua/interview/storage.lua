---What the plugin keeps of its own: drafts of answers, and what was last used. The interviews are the daemon's.
local M = {}

local function folder() return vim.fs.joinpath(vim.fn.stdpath("state"), "interview") end

---Writes beside the file and renames, so that whatever ends the editor leaves the old text or the new one.
---@param name string
---@param text string
---@return boolean
local function write(name, text)
  vim.fn.mkdir(folder(), "p", 448)
  local path = vim.fs.joinpath(folder(), name)
  local beside = ("%s.%d"):format(path, vim.fn.getpid())
  local file = vim.uv.fs_open(beside, "w", 384)
  if not file then return false end
  local written = vim.uv.fs_write(file, text)
  vim.uv.fs_fsync(file)
  vim.uv.fs_close(file)
  return written == #text and vim.uv.fs_rename(beside, path) == true
end

---@param name string
---@return string?
local function read(name)
  local file = io.open(vim.fs.joinpath(folder(), name), "rb")
  if not file then return nil end
  local text = file:read("*a")
  file:close()
  return text
end

---Ids are opaque: whatever is in them, a draft stays in its folder.
local function draft_name(session_id) return "draft-" .. vim.fn.sha256(session_id):sub(1, 32) .. ".txt" end

---@param session_id string
---@param text string
function M.save_draft(session_id, text)
  if text:match("^%s*$") then
    vim.uv.fs_unlink(vim.fs.joinpath(folder(), draft_name(session_id)))
  elseif not write(draft_name(session_id), text) then
    require("interview.notice").warn("the draft could not be saved in " .. folder())
  end
end

---@param session_id string
---@return string
function M.draft(session_id) return read(draft_name(session_id)) or "" end

---@class interview.LastUsed
---@field session? string id of the interview that was last worked on
---@field cv? string path
---@field cvs? table<string, string> path of the CV of each interview

---@return interview.LastUsed
function M.last_used()
  local ok, values = pcall(vim.json.decode, read("last-used.json") or "{}")
  return ok and type(values) == "table" and values or {}
end

---@param values interview.LastUsed
function M.remember(values)
  write("last-used.json", vim.json.encode(vim.tbl_deep_extend("force", M.last_used(), values)))
end

return M
