-- Completions accepted by keys: a second Neovim, with a screen that nobody sees, is typed into from here.
-- Called as: nvim --headless -u NONE -n -c "luafile typing.lua"; the environment says where everything is. Needs Neovim 0.11 or later.
local binary, folder, encoding = vim.env.COMPETENCY_LINT, vim.env.EDITOR_WORKSPACE, vim.env.POSITION_ENCODING
local checks = dofile("checks.lua")
local say, check = checks.say, checks.check

local child = vim.fn.jobstart({ vim.v.progpath, "--embed", "--headless", "-u", "NONE", "-n" }, { rpc = true })

local function call(code, ...) return vim.rpcrequest(child, "nvim_exec_lua", code, { ... }) end

local function wait_for(condition)
  return vim.wait(10000, condition, 20)
end

local function type_keys(keys)
  vim.rpcrequest(child, "nvim_input", keys)
  vim.wait(100)
end

local function lines() return vim.rpcrequest(child, "nvim_buf_get_lines", 0, 0, -1, false) end

-- What the user types in front of the menu, the menu, and the choice of its first entry.
local function accept(keys)
  type_keys(keys)
  type_keys("<C-x><C-o>")
  local shown = wait_for(function() return vim.rpcrequest(child, "nvim_call_function", "pumvisible", {}) == 1 end)
  if not shown then return check("a menu comes up", false, lines()) end
  type_keys("<C-n><C-y>")
  vim.wait(500)
  type_keys("<Esc>")
end

-- The keys that were pressed since `keys` was set to 0.
local keys = 0
local function press(text, count)
  keys = keys + (count or vim.fn.strchars(text))
  type_keys(text)
end

-- A whole plan from an empty file: the skeleton, then Tab from value to value.
local function write_plan(label)
  keys = 0
  press("i")
  press("<C-x><C-o>", 2)
  wait_for(function() return vim.rpcrequest(child, "nvim_call_function", "pumvisible", {}) == 1 end)
  local position
  for index, item in ipairs(call("return vim.fn.complete_info({ 'items' }).items")) do
    if (item.abbr == label or item.word == label) and not position then position = index end
  end
  if not position then return "no item " .. label end
  for _ = 1, position do press("<C-n>", 1) end
  press("<C-y>", 1)
  vim.wait(500)
  local values = { "80", "30", "50" }
  for _ = 1, 5 do vim.list_extend(values, { "6", "10", "实操", "20" }) end
  for index, value in ipairs(values) do
    press(value)
    if index < #values then press("<Tab>", 1) end
  end
  press("<Esc>", 1)
  local function findings()
    return call([[
      local answer = vim.lsp.buf_request_sync(0, "textDocument/diagnostic", { textDocument = vim.lsp.util.make_text_document_params() }, 5000)
      local found = {}
      for _, reply in pairs(answer or {}) do
        for _, finding in ipairs((reply.result or {}).items or {}) do table.insert(found, finding.message) end
      end
      return found
    ]])
  end
  wait_for(function() return #findings() == 0 end)
  return findings()
end

local function open(name)
  call("vim.cmd('edit! ' .. ...)", folder .. "/" .. name)
  call("vim.bo.expandtab = true; vim.bo.autoindent = true; vim.bo.shiftwidth = 2; vim.lsp.buf_attach_client(0, Client)")
  call("vim.lsp.completion.enable(true, Client, 0, { autotrigger = false }); vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'")
  wait_for(function() return call("return vim.lsp.get_client_by_id(Client).initialized == true") end)
  vim.wait(300)
end

local function run()
  local version = vim.version()
  say(string.format("Neovim %d.%d.%d, typed, %s", version.major, version.minor, version.patch, encoding))
  call([[
    local binary, folder, encoding = ...
    vim.o.completeopt = "menuone,noselect"
    local capabilities = vim.lsp.protocol.make_client_capabilities()
    capabilities.general.positionEncodings = { encoding }
    Client = vim.lsp.start({
      name = "competency-lint", cmd = { binary, "server" }, root_dir = folder, capabilities = capabilities,
      workspace_folders = { { uri = vim.uri_from_fname(folder), name = "samples" } }, init_options = { language = "zh" },
    }, { attach = false })
  ]], binary, folder, encoding)

  open("new.plan.yaml")
  accept("G$a")
  check("a reference is written as a whole", vim.tbl_contains(lines(), "    covers: [2.1 信息展示]"), lines())

  for _, typed in ipairs({ "2", "2.", "2.1" }) do
    open("new.plan.yaml")
    accept("G$a" .. typed)
    local written = lines()[#lines()]
    check("a completion behind " .. typed .. " is written with its brackets", written:find("^    covers: %[2[^%[%]]+%]$") ~= nil, written)
  end

  open("typed.plan.yaml")
  accept("i")
  check("a skeleton is written as a whole", #lines() > 20, lines())
  check("and says what it is", vim.tbl_contains(lines(), "文件类型: 培训计划"), lines())

  -- In both key languages; 149 keys before skeletons had places to jump to.
  for name, label in pairs({ zh = "培训计划 · 中级", en = "training-plan · 中级" }) do
    open("whole-" .. name .. ".plan.yaml")
    local left = write_plan(label)
    check(string.format("a whole plan is written with %d keys, %s, and has no findings", keys, name), type(left) == "table" and #left == 0 and keys < 100,
      { left, lines() })
  end

  -- Enter in the menu that comes up by itself: an entry that is chosen is accepted, else the author goes on to the next line.
  open("menu.plan.yaml")
  call("vim.opt.runtimepath:prepend(...); require('competency_lint').attach(0)", vim.fn.fnamemodify("../../editors/neovim", ":p"))
  local function menu_then(keys)
    vim.rpcrequest(child, "nvim_buf_set_lines", 0, 0, -1, false, { "kind: " })
    type_keys("A<C-x><C-o>")
    wait_for(function() return vim.rpcrequest(child, "nvim_call_function", "pumvisible", {}) == 1 end)
    for _, key in ipairs(keys) do type_keys(key) end
    vim.wait(300)
    type_keys("<Esc>")
    return lines()
  end
  check("Enter writes a new line while nothing is chosen in the menu", #menu_then({ "<CR>", "x" }) == 2, lines())
  check("a completion that is chosen is accepted by Enter", #menu_then({ "<C-n>", "<CR>" }) == 1 and lines()[1] ~= "kind: ", lines())

  -- A plan whose last module is gone: the menu begins with what is missing.
  open("module.plan.yaml")
  local plan = vim.fn.readfile(folder .. "/good/cbec-junior.plan.yaml")
  local modules = 0
  for number, line in ipairs(plan) do
    if line:find("^  %- module: ") then modules = number end
  end
  plan = vim.list_slice(plan, 1, modules - 1)
  vim.rpcrequest(child, "nvim_buf_set_lines", 0, 0, -1, false, vim.list_extend(plan, { "  - " }))
  vim.wait(300)
  accept("G$a")
  local written = vim.list_slice(lines(), modules)
  check("a module is written as a whole", #written > 3 and written[1]:find("^  %- module: M%d+ ") ~= nil, written)
  check("and stands in its list", written[2] and written[2]:find("^    hours:") ~= nil, written)
end

checks.play(run, function() call("vim.cmd('qall!')") end)
