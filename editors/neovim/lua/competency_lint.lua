-- What Neovim does not do by itself: which buffers are ours, Enter, two commands; and the start of the server before 0.11.
local M = { name = "competency_lint", program = "competency-lint" }

local KINDS = {
  ["standard"] = true, ["job-description"] = true, ["training-plan"] = true, ["职业标准"] = true, ["职业能力标准"] = true, ["标准"] = true,
  ["岗位说明"] = true, ["岗位说明书"] = true, ["职位说明"] = true, ["培训计划"] = true, ["培训方案"] = true,
}
-- The kind stands near the top.
local HEAD = 500

function M.is_ours(buffer)
  local name = vim.api.nvim_buf_get_name(buffer):lower()
  for _, mark in ipairs({ "standard", "job", "plan", "competency-lint" }) do
    if name:match("%." .. mark:gsub("%-", "%%-") .. "%.ya?ml$") then return true end
  end
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, HEAD, false)) do
    local text = line:gsub("^\239\187\191", ""):gsub("：", ":")
    if text:match("^[\"']?文件类型[\"']?%s*:") then return true end
    local kind = text:match("^[\"']?kind[\"']?%s*:%s*(.-)%s*$")
    if kind then return KINDS[(kind:gsub("%s+#.*$", ""):gsub("^[\"']", ""):gsub("[\"']$", ""))] == true end
  end
  return false
end

function M.language()
  -- An empty variable counts as one that is not set.
  for _, name in ipairs({ "COMPETENCY_LINT_LANG", "LC_ALL", "LC_MESSAGES", "LANG" }) do
    local said = vim.env[name] or ""
    if said ~= "" then return said:match("^zh") and "zh" or "en" end
  end
  return "en"
end

local function client_of(buffer)
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.lsp.buf_get_clients(buffer)
  for _, client in pairs(clients) do
    if client.name == M.name then return client end
  end
end

-- MARK: The folder

-- A copy of a standard that ships with the program belongs to the server of the buffer that led there.
local function root_of_copy(buffer)
  if not vim.api.nvim_buf_get_name(buffer):match("/competency%-lint/v[%d.]+/[^/]+%.standard%.yaml$") then return end
  for _, other in ipairs({ vim.api.nvim_get_current_buf(), vim.fn.bufnr("#") }) do
    local client = other ~= buffer and vim.api.nvim_buf_is_valid(other) and client_of(other)
    if client then return client.config.root_dir end
  end
end

-- The folder with the settings or the repository, else the file's own.
function M.root(buffer)
  local known = root_of_copy(buffer)
  if known then return known end
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ":p:h")
  local search = vim.fn.escape(folder, "\\ ,;") .. ";"
  local marker = vim.fn.findfile(".competency-lint.yaml", search)
  if marker == "" then marker = vim.fn.finddir(".git", search) end
  if marker == "" then marker = vim.fn.findfile(".git", search) end
  return marker == "" and folder or vim.fn.fnamemodify(marker:gsub("/$", ""), ":p:h"):gsub("/%.git$", "")
end

-- MARK: Enter

-- Neovim before 0.12 asks for no formatting while typing. Called in insert mode, after the line break.
function M.after_enter()
  local buffer, client = vim.api.nvim_get_current_buf(), client_of(0)
  if not client then return end
  local encoding = client.offset_encoding or "utf-16"
  local params = vim.lsp.util.make_position_params(0, encoding)
  params.ch, params.options = "\n", { tabSize = vim.fn.shiftwidth(), insertSpaces = vim.bo[buffer].expandtab }
  local answers = vim.lsp.buf_request_sync(buffer, "textDocument/onTypeFormatting", params, 500)
  local answer = answers and answers[client.id]
  if not answer or not answer.result or #answer.result == 0 then return end
  local below = vim.api.nvim_buf_line_count(buffer) - vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.util.apply_text_edits(answer.result, buffer, encoding)
  -- Behind the number, where the author goes on. A line less, where Enter ended the list.
  local row = math.max(1, vim.api.nvim_buf_line_count(buffer) - below)
  vim.api.nvim_win_set_cursor(0, { row, #vim.api.nvim_buf_get_lines(buffer, row - 1, row, false)[1] })
end

function M.attach(buffer)
  local line_break = "<CR><Cmd>lua require('competency_lint').after_enter()<CR>"
  local function enter()
    if vim.fn.pumvisible() == 0 then return line_break end
    -- A menu that came up by itself has nothing chosen yet: then the author goes on to the next line.
    return vim.fn.complete_info({ "selected" }).selected >= 0 and "<C-y>" or "<C-e>" .. line_break
  end
  vim.keymap.set("i", "<CR>", enter, { buffer = buffer, expr = true })
end

-- MARK: Commands

-- The program of the commands: the one that the server was configured with, else that of `setup`.
local function program()
  local config = vim.lsp.enable and vim.lsp.config and vim.lsp.config[M.name]
  local command = config and config.cmd
  return type(command) == "table" and M.program == "competency-lint" and command[1] or M.program
end

local function open(path)
  if vim.ui.open then return vim.ui.open(path) end
  vim.fn.jobstart({ vim.fn.executable("open") == 1 and "open" or "xdg-open", path }, { detach = true })
end

-- The coverage page of the file, or of the folder for a standard, in the browser.
function M.coverage(named)
  local file = named or vim.api.nvim_buf_get_name(0)
  local subject = file:lower():match("%.standard%.ya?ml$") and M.root(0) or file
  local page = vim.fn.tempname() .. ".html"
  local said = vim.fn.system({ program(), "coverage", subject, "--format", "html", "--output", page, "--lang", M.language() })
  if vim.fn.filereadable(page) == 0 then return vim.api.nvim_err_writeln(said) end
  M.open(page)
end

-- All findings below the folder as a list to go through.
function M.check()
  local lines = vim.fn.systemlist({ program(), "check", M.root(0), "--format", "concise", "--quiet", "--lang", M.language() })
  vim.fn.setqflist({}, " ", { title = "Competency Lint", lines = lines, efm = "%f:%l:%c: %t%*[a-z][%*[^]]]: %m,%f:%l:%c: %t%*[^:]: %m" })
  vim.cmd(#lines > 0 and "copen" or "cclose")
end

M.open = open

-- MARK: Code lenses

-- The files that cover a function or content, as a list to go through.
local function show_references(command, context)
  local client = vim.lsp.get_client_by_id(context.client_id)
  local encoding = client and client.offset_encoding or "utf-16"
  local items = vim.lsp.util.locations_to_items(command.arguments[3], encoding)
  vim.fn.setqflist({}, " ", { title = command.title, items = items })
  vim.cmd("copen")
end

-- What lenses may call; the server is told.
M.clicks = { "competencyLint.showReferences", "competencyLint.coverage" }
vim.lsp.commands[M.clicks[1]] = show_references
vim.lsp.commands[M.clicks[2]] = function(command) M.coverage(vim.uri_to_fname(command.arguments[1])) end

-- MARK: Neovim before 0.11

-- Starts the server for each of our buffers. From 0.11 on vim.lsp.enable("competency_lint") does it too.
function M.setup(options)
  M.program = options and options.program or M.program
  -- Not the group of plugin/competency_lint.lua, which is read after init.lua and clears its own.
  local group = vim.api.nvim_create_augroup(M.name .. "_setup", { clear = true })
  local running = {}
  local function start(buffer)
    if client_of(buffer) or not M.is_ours(buffer) then return end
    local root = M.root(buffer)
    local config = {
      name = M.name, cmd = { M.program, "server" }, root_dir = root, init_options = { language = M.language(), commands = M.clicks },
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
      on_attach = function(_, attached) M.attach(attached) end,
      on_exit = function() running[root] = nil end,
    }
    if vim.lsp.start then return vim.lsp.start(config, { bufnr = buffer }) end
    running[root] = running[root] or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, running[root])
  end
  local function look(event) start(event.buf) end
  vim.api.nvim_create_autocmd("FileType", { group = group, pattern = "yaml", callback = look })
  -- A text may become ours while it is written.
  vim.api.nvim_create_autocmd({ "InsertLeave", "BufWritePost" }, { group = group, pattern = { "*.yaml", "*.yml" }, callback = look })
end

return M
