---The user's own model as the provider `client`: `vim.g.interview.model` answers what the daemon asks.
local M = {}

local client = require("interview.client")
local config = require("interview.config")

---@class interview.ModelReply
---@field delta fun(text: string) a piece of the reply as it is written
---@field done fun(reply: {text: string, model?: string, stopReason?: string, usage?: table})
---@field fail fun(message: string)

---Takes `model/complete`, where there is a function for it.
function M.offer()
  client.on_request("model/complete", function(params, respond)
    local model = config.get().model
    if not model then return respond({ code = -32601, message = "no model is configured" }) end
    local sequence = 0
    return model(params, {
      delta = vim.schedule_wrap(function(text)
        client.notify("model/delta", { callId = params.callId, sequence = sequence, delta = text })
        sequence = sequence + 1
      end),
      done = vim.schedule_wrap(function(reply)
        respond(nil, {
          text = reply.text,
          model = reply.model,
          stopReason = reply.stopReason or "stop",
          usage = reply.usage,
        })
      end),
      fail = vim.schedule_wrap(function(message) respond({ code = -32603, message = message }) end),
    })
  end)
end

return M
