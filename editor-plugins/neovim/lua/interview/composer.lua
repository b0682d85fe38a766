---The buffer for answers: an ordinary one, with the user's own keys, undo, spelling and abbreviations.
local M = {}

local config = require("interview.config")
local storage = require("interview.storage")

---@class interview.Composer
---@field buffer integer
---@field private session_id string
---@field private timer? uv.uv_timer_t
local Composer = {}
Composer.__index = Composer

---@param session_id string
---@param submit fun(text: string)
---@return interview.Composer
function M.new(session_id, submit)
  local buffer = vim.api.nvim_create_buf(true, false)
  local composer = setmetatable({ buffer = buffer, session_id = session_id }, Composer)
  vim.api.nvim_buf_set_name(buffer, "interview://" .. session_id .. "/answer")
  vim.b[buffer].interview_session = session_id
  -- Its text goes to the daemon, and to a draft; there is no file of it.
  vim.bo[buffer].buftype = "acwrite"
  vim.bo[buffer].bufhidden = "hide"
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].filetype = "markdown"
  composer:set(storage.draft(session_id))
  local group = vim.api.nvim_create_augroup("interview.composer." .. buffer, {})
  local function on(events, callback)
    vim.api.nvim_create_autocmd(events, { group = group, buffer = buffer, callback = callback })
  end
  on("BufWriteCmd", function() submit(composer:text()) end)
  on({ "TextChanged", "TextChangedI", "TextChangedP" }, function() composer:save_soon() end)
  on({ "BufLeave", "InsertLeave", "BufUnload" }, function() composer:save() end)
  vim.api.nvim_create_autocmd("VimLeavePre", { group = group, callback = function() composer:save() end })
  on("BufWipeout", function() vim.api.nvim_del_augroup_by_id(group) end)
  local key = config.get().keymaps.submit
  if key then
    vim.keymap.set({ "n", "i" }, key, function() submit(composer:text()) end, {
      buffer = buffer,
      desc = "Interview: send the answer",
    })
  end
  return composer
end

function Composer:is_valid() return vim.api.nvim_buf_is_valid(self.buffer) end

---@return string
function Composer:text()
  if not self:is_valid() then return storage.draft(self.session_id) end
  return table.concat(vim.api.nvim_buf_get_lines(self.buffer, 0, -1, false), "\n")
end

---@param text string
function Composer:set(text)
  if not self:is_valid() then return end
  vim.api.nvim_buf_set_lines(self.buffer, 0, -1, false, vim.split(text, "\n", { plain = true }))
  vim.bo[self.buffer].modified = false
end

---Empties it once the daemon has the answer; what was typed meanwhile stays.
---@param sent string
function Composer:take(sent)
  if self:text() == sent then self:set("") end
  self:save()
end

function Composer:save_soon()
  if self.timer then return end
  self.timer = vim.defer_fn(function()
    self.timer = nil
    self:save()
  end, 300)
end

function Composer:save()
  if not vim.api.nvim_buf_is_loaded(self.buffer) then return end
  local text = self:text()
  if text ~= self.saved then
    storage.save_draft(self.session_id, text)
    self.saved = text
  end
  -- There is nothing to lose: `:q` need not ask.
  vim.bo[self.buffer].modified = false
end

return M
