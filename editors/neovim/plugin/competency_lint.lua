-- The commands; and from 0.11 on, a buffer that becomes ours while it is written gets the server.
local ours = require("competency_lint")

vim.api.nvim_create_user_command("CompetencyLintCoverage", function() ours.coverage() end, { desc = "Coverage page in the browser" })
vim.api.nvim_create_user_command("CompetencyLintCheck", function() ours.check() end, { desc = "Check the whole folder" })

if vim.fn.has("nvim-0.11") == 1 then
  vim.api.nvim_create_autocmd({ "InsertLeave", "BufWritePost" }, {
    group = vim.api.nvim_create_augroup(ours.name, { clear = true }),
    pattern = { "*.yaml", "*.yml" },
    callback = function(event)
      if vim.lsp.is_enabled and not vim.lsp.is_enabled(ours.name) then return end
      if #vim.lsp.get_clients({ bufnr = event.buf, name = ours.name }) > 0 or not ours.is_ours(event.buf) then return end
      local config = vim.tbl_extend("force", vim.lsp.config[ours.name], { root_dir = ours.root(event.buf) })
      vim.lsp.start(config, { bufnr = event.buf })
    end,
  })
end
