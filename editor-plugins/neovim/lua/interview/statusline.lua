---What a statusline and the winbar say of an interview.
local M = {}

local session_module = function() return require("interview.session") end

---@param nanoseconds integer
local function clock(nanoseconds)
  local seconds = math.floor(nanoseconds / 1e9)
  return ("%d:%02d"):format(math.floor(seconds / 60), seconds % 60)
end

local words = {
  loading = "loading",
  ready = "your turn",
  thinking = "thinking",
  sending = "sending",
  paused = "paused",
  complete = "over",
  reviewed = "reviewed",
}

---@param session interview.Session
---@return string[]
local function parts(session)
  local progress = session.progress or {}
  local model = session_module().model()
  local is_open = session.phase ~= "complete" and session.phase ~= "reviewed"
  return vim.tbl_filter(function(part) return part ~= "" end, {
    is_open and ("%d of %d"):format(progress.questionsAsked or 0, progress.maxQuestions or 0) or "",
    words[session.phase] or session.phase,
    session.phase == "ready" and session.asked_at and clock(vim.uv.hrtime() - session.asked_at) or "",
    model or "",
  })
end

---For a statusline: `%{v:lua.require'interview.statusline'.text()}`; empty where there is no interview.
---@return string
function M.text()
  local session = package.loaded["interview.session"] and session_module().current()
  return session and table.concat(parts(session), " · ") or ""
end

---What the winbar of a transcript shows.
---@return string
function M.winbar()
  -- It is evaluated as if its window were the current one.
  local session = session_module().get(vim.b.interview_session or "")
  if not session then return "" end
  local title = require("interview.text").line(session.info.jobTitle, 40)
  return " " .. title .. " · " .. table.concat(parts(session), " · ")
end

---@type uv.uv_timer_t?
local timer

---Draws the clock once a second for as long as a transcript is to be seen.
function M.tick()
  if timer then return end
  timer = vim.uv.new_timer()
  timer:start(1000, 1000, vim.schedule_wrap(function()
    local is_seen = false
    for _, session in pairs(session_module().all()) do
      for _, window in ipairs(vim.fn.win_findbuf(session.transcript.buffer)) do
        if vim.api.nvim_win_get_tabpage(window) == vim.api.nvim_get_current_tabpage() then is_seen = true end
      end
    end
    if is_seen then
      vim.cmd.redrawstatus({ bang = true })
    elseif timer then
      timer:stop()
      timer:close()
      timer = nil
    end
  end))
end

return M
