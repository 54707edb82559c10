-- A session in Neovim without a screen. Works with 0.7 (Debian 12) and with current versions.
-- Called as: nvim --headless -u NONE -n -c "luafile neovim.lua"; the environment says where everything is.
local binary, folder, encoding = vim.env.COMPETENCY_LINT, vim.env.EDITOR_WORKSPACE, vim.env.POSITION_ENCODING
local checks = dofile("checks.lua")
local say, check = checks.say, checks.check

local exit_code
local capabilities = vim.lsp.protocol.make_client_capabilities()
capabilities.general = vim.tbl_extend("force", capabilities.general or {}, { positionEncodings = { encoding } })
local client_id = (vim.lsp.start_client)({
  name = "competency-lint",
  cmd = { binary, "server" },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = "samples" } },
  capabilities = capabilities,
  offset_encoding = encoding,
  init_options = { language = "zh" },
  on_exit = function(code) exit_code = code end,
})

local function open(name)
  vim.cmd("edit " .. folder .. "/" .. name)
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].expandtab = true
  vim.lsp.buf_attach_client(buffer, client_id)
  return buffer
end

local function lines(buffer) return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end

-- What stands under a diagnostic: Neovim has turned the server's columns into bytes.
local function marked(buffer, diagnostic)
  local line = lines(buffer)[diagnostic.lnum + 1] or ""
  local last = diagnostic.end_lnum == diagnostic.lnum and diagnostic.end_col or #line
  return line:sub(diagnostic.col + 1, last)
end

local function findings(buffer, rule)
  return vim.tbl_filter(function(diagnostic) return diagnostic.code == rule end, vim.diagnostic.get(buffer))
end

local function wait_for(buffer, rule, count)
  local begin = vim.loop.hrtime()
  vim.wait(10000, function() return #findings(buffer, rule) == count end, 2)
  return #findings(buffer, rule) == count, (vim.loop.hrtime() - begin) / 1e6
end

local function find(buffer, text, last)
  local found
  for number, line in ipairs(lines(buffer)) do
    if (last or not found) and line:find(text, 1, true) then found = number end
  end
  return found or error("no such text: " .. text)
end

local function request(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  local answer = answers and answers[client_id]
  if not answer or answer.err or answer.error then error(method .. ": " .. vim.inspect(answer)) end
  return answer.result
end

local function apply(edit) vim.lsp.util.apply_workspace_edit(edit, encoding) end

-- Takes the first quick fix of a finding whose title holds some words.
local function apply_fix(buffer, rule, title)
  local finding = findings(buffer, rule)[1] or error("no such finding: " .. rule)
  vim.api.nvim_set_current_buf(buffer)
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  local params = vim.lsp.util.make_range_params(0, encoding)
  params.context = { diagnostics = {} }
  local titles = {}
  for _, action in ipairs(request(buffer, "textDocument/codeAction", params)) do
    titles[#titles + 1] = action.title
    if action.title:find(title, 1, true) then
      if not action.edit then action = request(buffer, "codeAction/resolve", action) end
      return apply(action.edit)
    end
  end
  error("no such action: " .. title .. vim.inspect(titles))
end

local function has(buffer, text) return vim.tbl_contains(lines(buffer), text) end

local function run()
  say(string.format("Neovim %s, %s", vim.version().major .. "." .. vim.version().minor .. "." .. vim.version().patch, encoding))

  local plan = open("bad/cbec-intermediate.plan.yaml")
  check("the findings of a plan arrive", wait_for(plan, "assessment-not-100", 1), vim.diagnostic.get(plan))
  local expected = {
    ["assessment-not-100"] = "25", ["title-mismatch"] = "2.2 账户管理", ["unresolved-reference"] = "1.3 产品采购",
    ["misspelt-name"] = "客户开 发", ["ambiguous-reference"] = "3.2.3", ["missing-content"] = "covers",
  }
  for rule, text in pairs(expected) do
    local found = findings(plan, rule)[1]
    check(rule .. " stands under " .. text, found and marked(plan, found) == text, found and marked(plan, found))
  end

  apply_fix(plan, "title-mismatch", "2.2 基础运营")
  check("a title is fixed", has(plan, "      - 2.2 基础运营"))
  check("and its finding goes", (wait_for(plan, "title-mismatch", 0)))
  apply_fix(plan, "missing-content", "加入“2.3 营销推广”")
  check("a missing content is added", has(plan, "      - 2.3 营销推广"))
  check("and its finding goes", (wait_for(plan, "missing-content", 0)), findings(plan, "missing-content"))

  local typing = open("bad/typing.plan.yaml")
  wait_for(typing, "fullwidth-colon", 1)
  apply_fix(typing, "fullwidth-colon", "半角冒号")
  check("a full-width colon is fixed", has(typing, "format: 1"), lines(typing)[3])

  local new = open("new.plan.yaml")
  vim.o.virtualedit = "onemore"
  vim.api.nvim_win_set_cursor(0, { #lines(new), #lines(new)[#lines(new)] })
  local result = request(new, "textDocument/completion", vim.lsp.util.make_position_params(0, encoding))
  local items = result.items
  table.sort(items, function(left, right) return left.sortText < right.sortText end)
  check("what is missing is offered first", items[1].label == "2.1 信息展示", items[1] and items[1].label)
  vim.lsp.util.apply_text_edits({ items[1].textEdit }, new, encoding)
  check("and written with its brackets", has(new, "    covers: [2.1 信息展示]"), lines(new))

  local standard = open("good/urban-beekeeper.standard.yaml")
  local item = find(standard, "- 1.1.1 ")
  vim.api.nvim_buf_set_lines(standard, item, item, false, { "" })
  vim.api.nvim_win_set_cursor(0, { item + 1, 0 })
  local enter = vim.lsp.util.make_position_params(0, encoding)
  enter.ch, enter.options = "\n", { tabSize = 2, insertSpaces = true }
  vim.lsp.util.apply_text_edits(request(standard, "textDocument/onTypeFormatting", enter), standard, encoding)
  check("Enter writes the next number", lines(standard)[item + 1]:find("^ +%- 1%.1%.2 $") ~= nil, lines(standard)[item + 1])
  vim.api.nvim_buf_set_lines(standard, item, item + 1, false, {})

  vim.api.nvim_win_set_cursor(0, { find(standard, "- content: 蜂螨防治"), #"      - content: 蜂" })
  local rename = vim.lsp.util.make_position_params(0, encoding)
  rename.newName = "蜂螨🐝防控"
  apply(request(standard, "textDocument/rename", rename))
  for _, name in ipairs({ "good/urban-beekeeper-garden-l3.plan.yaml", "good/urban-beekeeper-rooftop-l4.plan.yaml" }) do
    local other = vim.fn.bufnr(folder .. "/" .. name)
    check("renamed in " .. name, other > 0 and table.concat(lines(other), "\n"):find("2.1 蜂螨🐝防控", 1, true) ~= nil)
  end

  local garden = open("good/urban-beekeeper-garden-l3.plan.yaml")
  vim.wait(300)
  check("a good plan has no errors", #findings(garden, "title-mismatch") == 0)
  vim.api.nvim_set_current_buf(standard)
  local renamed = vim.tbl_map(function(line) return (line:gsub("病害处置", "病害🦠处治")) end, lines(standard))
  vim.api.nvim_buf_set_lines(standard, 0, -1, false, renamed)
  local seen, milliseconds = wait_for(garden, "title-mismatch", 2)
  check(string.format("the standard is changed, not saved: the plan's findings change (%.0f ms)", milliseconds), seen and milliseconds < 1000,
    vim.diagnostic.get(garden))

  vim.lsp.stop_client(client_id)
  vim.wait(5000, function() return exit_code ~= nil end, 5)
  check("the server ends with 0", exit_code == 0, exit_code)
end

checks.play(run)
