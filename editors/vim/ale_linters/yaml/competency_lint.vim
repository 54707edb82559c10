" Vim or Neovim with ALE: with the folder editors/vim on the runtimepath, ALE finds this file by itself.
call ale#Set('yaml_competency_lint_executable', 'competency-lint')

function! ale_linters#yaml#competency_lint#Root(buffer) abort
  let l:folder = expand('#' . a:buffer . ':p:h')
  for l:marker in [findfile('.competency-lint.yaml', l:folder . ';'), finddir('.git', l:folder . ';')]
    if !empty(l:marker)
      return fnamemodify(l:marker, ':p') =~# '\.git/$' ? fnamemodify(l:marker, ':p:h:h') : fnamemodify(l:marker, ':p:h')
    endif
  endfor
  return l:folder
endfunction

call ale#linter#Define('yaml', {
  \ 'name': 'competency-lint', 'lsp': 'stdio', 'language': 'yaml',
  \ 'executable': {buffer -> ale#Var(buffer, 'yaml_competency_lint_executable')},
  \ 'command': '%e server',
  \ 'project_root': function('ale_linters#yaml#competency_lint#Root'),
  \ 'initialization_options': {-> {'language': ($COMPETENCY_LINT_LANG . $LC_ALL . $LC_MESSAGES . $LANG) =~# '^zh' ? 'zh' : 'en'}}})
