-- What the sessions in Neovim have in common: checks are written one by one, and a session with a failure ends with an error.
local checks = {}
local failures = 0

function checks.say(text) io.stdout:write(text .. "\n") end

function checks.check(name, holds, seen)
  if holds then return checks.say("  ok    " .. name) end
  failures = failures + 1
  checks.say("  FAIL  " .. name .. (seen and ": " .. vim.inspect(seen) or ""))
end

-- Runs a session to its end and leaves Neovim. An error in it is a failure; `finally` is called in any case.
function checks.play(session, finally)
  local fine, message = xpcall(session, debug.traceback)
  if not fine then checks.check("the script runs to its end", false, message) end
  if finally then pcall(finally) end
  if failures > 0 then vim.cmd("cquit 1") end
  vim.cmd("qall!")
end

return checks
