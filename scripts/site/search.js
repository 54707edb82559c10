// The search of the theme begins when a key is released. Text that is pasted, dictated or chosen in an input method releases none.
'use strict';
(() => {
  const field = document.querySelector('.md-search__input');
  if (field) field.addEventListener('input', () => field.dispatchEvent(new Event('keyup')));
})();
