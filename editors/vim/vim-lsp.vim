" Vim 8.2 or 9 with vim-lsp. Source this file in your vimrc; g:competency_lint_program names the program where it is not on the PATH.
let s:program = get(g:, 'competency_lint_program', 'competency-lint')
let s:language = ($COMPETENCY_LINT_LANG . $LC_ALL . $LC_MESSAGES . $LANG) =~# '^zh' ? 'zh' : 'en'

function! s:Root(_) abort
  let l:marker = lsp#utils#find_nearest_parent_file_directory(lsp#utils#get_buffer_path(), ['.competency-lint.yaml', '.git/'])
  return lsp#utils#path_to_uri(empty(l:marker) ? expand('%:p:h') : l:marker)
endfunction

autocmd User lsp_setup call lsp#register_server({
  \ 'name': 'competency-lint', 'cmd': {_ -> [s:program, 'server']}, 'allowlist': ['yaml'],
  \ 'root_uri': function('s:Root'), 'initialization_options': {'language': s:language}})
