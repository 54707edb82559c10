" Vim 9 with yegappan/lsp. Source this file in your vimrc, after the plug-in; g:competency_lint_program names the program where it is not on the PATH.
let s:program = get(g:, 'competency_lint_program', 'competency-lint')
let s:language = ($COMPETENCY_LINT_LANG . $LC_ALL . $LC_MESSAGES . $LANG) =~# '^zh' ? 'zh' : 'en'

function! s:Setup() abort
  " Enter asks for the next number.
  call LspOptionsSet(#{onTypeFormatting: v:true})
  call LspAddServer([#{
    \ name: 'competency-lint', filetype: ['yaml'], path: s:program, args: ['server'],
    \ rootSearch: ['.competency-lint.yaml', '.git/'], initializationOptions: #{language: s:language}}])
endfunction

if exists('*LspAddServer')
  call s:Setup()
else
  autocmd User LspSetup call s:Setup()
endif
