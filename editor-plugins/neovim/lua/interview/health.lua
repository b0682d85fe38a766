---`:checkhealth interview`
local M = {}

---@param callback fun(done: fun())
local function wait(callback)
  local is_done = false
  callback(function() is_done = true end)
  vim.wait(10000, function() return is_done end, 20)
  return is_done
end

function M.check()
  local health = vim.health
  local config = require("interview.config")
  health.start("interview.nvim")
  if vim.fn.has("nvim-0.10") == 1 then
    health.ok("Neovim " .. tostring(vim.version()))
  else
    health.error("Neovim 0.10 or newer is needed")
  end
  local problems = config.problems()
  for _, problem in ipairs(problems) do health.warn(problem) end
  if #problems == 0 then health.ok("no unknown options") end

  health.start("interviewd")
  local command = config.get().command
  if vim.fn.executable(command[1]) == 0 then
    return health.error(command[1] .. " was not found", {
      "Install it: `make install` in the repository of interviewd puts it into ~/.local/bin",
      "Or name it: vim.g.interview = { command = { '/path/to/interviewd' } }",
    })
  end
  health.ok("found: " .. vim.fn.exepath(command[1]))
  local client = require("interview.client")
  local answered = wait(function(done)
    client.request("provider/list", vim.empty_dict(), function(err, result)
      if err then
        health.error("it does not answer: " .. err.message)
      else
        local server = client.server()
        health.ok(("version %s, protocol %s"):format(server.serverInfo.version, server.protocolVersion))
        for _, provider in ipairs(result.providers) do
          local name = provider.model and (provider.id .. " (" .. provider.model .. ")") or provider.id
          if provider.available then
            health.ok(name .. (provider.id == result.active and ": in use" or ": available"))
          else
            health.info(name .. ": " .. (provider.reason or "not available"))
          end
        end
      end
      done()
    end)
  end)
  if not answered then health.error("it did not answer within ten seconds") end
  wait(function(done)
    client.request("session/list", { limit = 1 }, function(err)
      if err then
        health.error("its store does not work: " .. err.message, { "`interviewd doctor` says more" })
      else
        health.ok("its store works")
      end
      done()
    end)
  end)
end

return M
