-- Neovim 0.11 and newer. With this folder on the runtimepath: vim.lsp.enable("competency_lint")
local ours = require("competency_lint")

return {
  cmd = { "competency-lint", "server" },
  filetypes = { "yaml" },
  -- Called for each buffer. Without `start` the server stays away: other YAML is not ours.
  root_dir = function(buffer, start)
    if ours.is_ours(buffer) then start(ours.root(buffer)) end
  end,
  init_options = { language = ours.language(), commands = ours.clicks },
  on_attach = function(_, buffer) ours.attach(buffer) end,
}
