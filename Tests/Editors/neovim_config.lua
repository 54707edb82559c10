-- The configuration in editors/neovim, as an author has it: keys are pressed, and nothing is sent by hand.
-- Called as: nvim --headless -u NONE -n --cmd "set rtp^=…/editors/neovim" -c "luafile neovim_config.lua"
local binary, folder = vim.env.COMPETENCY_LINT, vim.env.EDITOR_WORKSPACE
local checks = dofile("checks.lua")
local say, check = checks.say, checks.check

local function press(keys) vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), "xmt", false) end
local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
local function wait(condition) return vim.wait(10000, condition, 5) end

local function attached()
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  return #vim.tbl_values(clients)
end

local function has(rule)
  return function()
    return #vim.tbl_filter(function(diagnostic) return diagnostic.code == rule end, vim.diagnostic.get(0)) > 0
  end
end

local function edit(name)
  vim.cmd("edit " .. vim.fn.fnameescape(folder .. "/" .. name))
  vim.bo.expandtab = true
end

local function go(text) vim.fn.search("\\V" .. text, "cw") end

-- Enter after an item, then words, as an author types.
local function enter(name, after, words)
  edit(name)
  wait(function() return attached() == 1 end)
  -- The server answers symbols when it has read the folder. Before that it cannot renumber, and Enter writes only the dash.
  vim.lsp.buf_request_sync(0, "workspace/symbol", { query = "1.1.1" }, 10000)
  go(after)
  press("A<CR>" .. words .. "<Esc>")
  return vim.api.nvim_get_current_line()
end

local function run()
  say(string.format("Neovim %s, editors/neovim", vim.version().major .. "." .. vim.version().minor .. "." .. vim.version().patch))
  -- A repository of its own: the standards of the one around it are not its own.
  vim.fn.mkdir(folder .. "/.git", "p")
  vim.cmd("filetype plugin indent on")
  local ours = require("competency_lint")
  local with_setup = vim.env.EDITOR_SETUP == "1" or not vim.lsp.enable
  if not with_setup then
    vim.lsp.config("competency_lint", { cmd = { binary, "server" } })
    vim.lsp.enable("competency_lint")
  else
    ours.setup({ program = binary })
  end
  -- Neovim reads these files after init.lua.
  vim.cmd("runtime! plugin/competency_lint.lua")

  vim.fn.writefile({ "kind: Deployment", "metadata: {}" }, folder .. "/other.yaml")
  edit("other.yaml")
  vim.wait(300)
  check("other YAML is left alone", attached() == 0)

  edit("bad/cbec-intermediate.plan.yaml")
  check("a plan has its findings", wait(has("title-mismatch")), vim.diagnostic.get(0))

  local line = enter("good/urban-beekeeper.standard.yaml", "- 1.1.1 ", "🐝 新的能力")
  check("Enter writes the next number, and the cursor is after it", line:match("^ +%- 1%.1%.2 🐝 新的能力$") ~= nil, line)
  vim.cmd("silent undo")
  line = enter("good/urban-beekeeper.standard.yaml", "- 1.1.2 蜂场供水", "<CR>ABC")
  check("a second Enter ends the list, and the cursor stays on its line", line == "            ABC", { line, vim.fn.line(".") })
  vim.cmd("silent undo")
  line = enter("bad/tea.standard.yaml", "- 1.1.1 ", "ABC")
  check("in the second buffer too", line:match("^ +%- 1%.1%.2 ABC$") ~= nil, line)
  edit("bad/cbec-intermediate.plan.yaml")
  go("level: intermediate")
  press("Ahello<CR>x: 1<Esc>")
  check("and elsewhere Enter is Enter", vim.api.nvim_get_current_line() == "x: 1", lines())

  edit("fresh.yaml")
  press("ikind: training-plan<CR>titel: x<Esc>")
  check("a new file becomes ours while it is written", wait(has("unknown-key")), { attached(), lines() })

  local unformatted = "good/urban-beekeeper-garden-l3.plan.yaml"
  edit(unformatted)
  wait(function() return attached() == 1 end)
  local canonical = table.concat(lines(), "\n")
  vim.fn.setline(3, vim.fn.getline(3) .. "   ")
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 }) else vim.lsp.buf.formatting_sync(nil, 10000) end
  check("a file is formatted", table.concat(lines(), "\n") == canonical, lines())

  edit("good/urban-beekeeper.standard.yaml")
  go("content: 2.1 蜂螨防治")
  press("$")
  vim.lsp.buf.rename("蜂螨🐝防控")
  local function renamed() return vim.fn.bufnr(folder .. "/" .. unformatted) > 0
    and table.concat(vim.api.nvim_buf_get_lines(vim.fn.bufnr(folder .. "/" .. unformatted), 0, -1, false)):find("2.1 蜂螨🐝防控", 1, true) end
  check("a content is renamed in the plans", wait(renamed))

  edit("good/cbec-junior.plan.yaml")
  wait(function() return attached() == 1 end)
  go("2.1 信息展示")
  vim.lsp.buf.hover()
  local function floats()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      local shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
      if vim.api.nvim_win_get_config(window).relative ~= "" and shown:find("2.1.1", 1, true) then return true end
    end
    return false
  end
  check("hover shows the items of a content", wait(floats))

  local function clients() return #vim.tbl_values(vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()) end
  local plan, before = vim.api.nvim_get_current_buf(), clients()
  go("2.1 信息展示")
  press("W")
  vim.lsp.buf.definition()
  local function in_standard() return vim.api.nvim_get_current_buf() ~= plan and vim.api.nvim_get_current_line():find("2.1 信息展示", 1, true) end
  check("a definition leads into the standard inside the program", wait(in_standard), vim.api.nvim_get_current_line())
  wait(function() return attached() == 1 end)
  check("which is read only, at the same server, without findings",
    vim.bo.readonly and attached() == 1 and clients() == before and #vim.diagnostic.get(0) == 0, { vim.bo.readonly, attached(), clients() })

  local opened
  ours.open = function(path) opened = table.concat(vim.fn.readfile(path), "\n") end
  edit("bad/cbec-intermediate.plan.yaml")
  vim.cmd("CompetencyLintCoverage")
  check("the coverage page is opened", opened ~= nil and opened:find("M2 平台运营", 1, true) ~= nil)
  opened = nil
  local function click()
    wait(function() return attached() == 1 end)
    vim.lsp.codelens.refresh()
    if not wait(function() return #vim.lsp.codelens.get(0) > 0 end) then return end
    vim.api.nvim_win_set_cursor(0, { vim.lsp.codelens.get(0)[1].range.start.line + 1, 0 })
    vim.lsp.codelens.run()
  end
  edit("good/cbec-junior.plan.yaml")
  click()
  check("a click on the lens of a plan opens it too", wait(function() return opened ~= nil end) and opened:find("<html", 1, true) ~= nil)
  edit("good/urban-beekeeper.standard.yaml")
  click()
  local function covering() return #vim.fn.getqflist() > 0 and vim.fn.bufname(vim.fn.getqflist()[1].bufnr):find("urban-beekeeper-", 1, true) ~= nil end
  check("a click on the lens of a function lists the files that cover it", wait(covering), vim.fn.getqflist())
  vim.cmd("cclose")
  edit("bad/cbec-intermediate.plan.yaml")
  vim.cmd("silent! write!")
  vim.cmd("CompetencyLintCheck")
  local list = vim.fn.getqflist()
  local valid = vim.tbl_filter(function(entry) return entry.valid == 1 and entry.lnum > 0 end, list)
  check("the folder's findings are a list", #valid > 20 and #valid == #list, { #valid, list[1] })

  for _, client in pairs(vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()) do client.stop() end
end

checks.play(run)
