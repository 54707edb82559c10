;;; -*- lexical-binding: t -*-
;; The configuration in editors/emacs, as an author has it, with eglot or lsp-mode: keys are pressed, and nothing is sent by hand.
;; Called as: emacs --batch -Q -l emacs_config.el; the environment says where everything is and which client is meant.

(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'cl-lib)
(require 'yaml-mode)
(add-to-list 'load-path (getenv "EDITOR_CONFIG"))
(require 'competency-lint)

(defvar folder (file-name-as-directory (getenv "EDITOR_WORKSPACE")))
(defvar client (intern (getenv "EDITOR_CLIENT")))
(defvar failures 0)
(defvar lsp-session-file (make-temp-file "lsp-session"))

(defun check (name holds &optional seen)
  (if holds (princ (format "  ok    %s\n" name))
    (setq failures (1+ failures))
    (princ (format "  FAIL  %s: %S\n" name seen))))

(setq competency-lint-client client
      competency-lint-program (getenv "COMPETENCY_LINT")
      competency-lint-language "zh"
      eglot-sync-connect t
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0
      flymake-no-changes-timeout 0.01
      lsp-auto-guess-root t
      lsp-enable-file-watchers nil
      lsp-response-timeout 20
      lsp-idle-delay 0.01
      lsp-keep-workspace-alive nil
      make-backup-files nil create-lockfiles nil auto-save-default nil)
(defalias 'y-or-n-p (lambda (&rest _) t))
(make-directory (concat folder ".git") t)
(competency-lint-setup)
;; A batch Emacs has no windows, for which lsp-mode waits.
(when (eq client 'lsp-mode)
  (require 'lsp-mode)
  (require 'lsp-diagnostics)
  (defalias 'lsp-deferred #'lsp))
;; eglot starts after the command that visited the file.
(when (eq client 'eglot)
  (defalias 'eglot-ensure (lambda () (if (eglot-current-server) (eglot--maybe-activate-editing-mode) (apply #'eglot (eglot--guess-contact))))))

(defun wait-for (condition)
  (let ((end (+ (float-time) 15)) result)
    (while (and (not result) (< (float-time) end))
      (accept-process-output nil 0.005)
      (setq result (funcall condition)))
    result))

(defun managed-p () (if (eq client 'eglot) (and (fboundp 'eglot-managed-p) (eglot-managed-p)) (bound-and-true-p lsp-mode)))

(defun codes ()
  "The rules of the findings of the buffer."
  (if (eq client 'eglot)
      (progn (flymake-start)
             (mapcar (lambda (found) (plist-get (cdr (assq 'eglot-lsp-diag (eglot--diag-data found))) :code)) (flymake-diagnostics)))
    (mapcar (lambda (found) (gethash "code" found)) (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics t)))))

(defun press (key)
  "Run the command of KEY as from the keyboard."
  (let ((last-command-event key) (last-input-event key) (this-command (key-binding (vector key))))
    (call-interactively this-command)
    (run-hooks 'post-command-hook)))

(defun enter (name after words)
  "Press Enter after the line with AFTER, type WORDS, and give the new line."
  (with-current-buffer (find-file-noselect (concat folder name))
    (switch-to-buffer (current-buffer))
    (goto-char (point-min))
    (search-forward after)
    (end-of-line)
    (press ?\r)
    (mapc #'press words)
    (prog1 (buffer-substring-no-properties (line-beginning-position) (line-end-position))
      (set-buffer-modified-p nil))))

(defun open (name)
  "Visit NAME and wait until the server has it."
  (let ((buffer (find-file-noselect (concat folder name))))
    (switch-to-buffer buffer)
    (wait-for #'managed-p)
    buffer))

(defun format-it () (if (eq client 'eglot) (eglot-format-buffer) (lsp-format-buffer)))

(defun rename-it (name) (if (eq client 'eglot) (eglot-rename name) (lsp-rename name)))

(defun hover-it ()
  "What the server says about the place of point, as text."
  (format "%s" (if (eq client 'eglot)
                   (plist-get (plist-get (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)) :contents) :value)
                 (gethash "value" (gethash "contents" (lsp-request "textDocument/hover" (lsp--text-document-position-params)))))))

(defun fix-it (title)
  "Take the action at point whose name holds TITLE."
  (let ((last-nonmenu-event ?\r))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_ choices &rest _)
                 (let ((names (all-completions "" choices)))
                   (or (cl-find-if (lambda (name) (string-match-p (regexp-quote title) name)) names) (error "No %s in %S" title names))))))
      (if (eq client 'eglot) (eglot-code-actions (point) (point) nil t) (call-interactively #'lsp-execute-code-action)))))

(defun more ()
  "What both clients can do, by their own commands."
  (with-current-buffer (open "good/urban-beekeeper-garden-l3.plan.yaml")
    (let ((canonical (buffer-string)))
      (goto-char (point-min))
      (forward-line 2)
      (end-of-line)
      (insert "   ")
      (format-it)
      ;; Emacs itself sends the change when it is idle, which it never is here.
      (when (eq client 'eglot) (eglot--signal-textDocument/didChange))
      (check "a file is formatted" (equal (buffer-string) canonical) (buffer-substring 1 200)))
    (set-buffer-modified-p nil))
  (with-current-buffer (open "good/urban-beekeeper.standard.yaml")
    (revert-buffer t t)
    (goto-char (point-min))
    (search-forward "content: 2.1 蜂螨防治")
    (backward-char 1)
    (rename-it "蜂螨🐝防控"))
  (let ((plan (find-buffer-visiting (concat folder "good/urban-beekeeper-rooftop-l4.plan.yaml"))))
    (check "a content is renamed in a plan that is not open"
           (and plan (with-current-buffer plan (save-excursion (goto-char (point-min)) (search-forward "2.1 蜂螨🐝防控" nil t))))))
  (with-current-buffer (open "good/cbec-junior.plan.yaml")
    (goto-char (point-min))
    (search-forward "2.1 信息展示")
    (backward-char 2)
    (let ((said (hover-it))) (check "hover shows the items of a content" (string-match-p "2\\.1\\.1" said) said))
    (if (eq client 'eglot) (call-interactively #'xref-find-definitions) (lsp-find-definition)))
  (with-current-buffer (window-buffer)
    (check "a definition leads into the standard inside the program"
           (and (string-match-p "competency-lint/v" (or buffer-file-name "")) (looking-at-p ".*2\\.1 信息展示")) (buffer-name))
    (check "which is read only, at the same server, without findings"
           (and buffer-read-only (wait-for #'managed-p) (null (codes)) (string-match-p "2\\.1\\.1" (hover-it))) (codes)))
  (when (eq client 'lsp-mode)
    (with-current-buffer (open "good/urban-beekeeper.standard.yaml")
      (let* ((lens (elt (lsp-request "textDocument/codeLens" (list :textDocument (lsp--text-document-identifier))) 0))
             shown)
        (cl-letf (((symbol-function 'lsp-show-xrefs) (lambda (items &rest _) (setq shown items))))
          (lsp--execute-command (gethash "command" lens)))
        (check "a click on the lens of a function shows the files that cover it"
               (and shown (string-match-p "urban-beekeeper-" (xref-location-group (xref-item-location (car shown))))) shown))))
  (with-current-buffer (open "bad/cbec-intermediate.plan.yaml")
    (goto-char (point-min))
    (search-forward "- 2.2 账户管理")
    (backward-char 2)
    (fix-it "2.2 基础运营")
    (check "a title is fixed" (save-excursion (goto-char (point-min)) (search-forward "      - 2.2 基础运营\n" nil t)))
    (set-buffer-modified-p nil)))

(defun run ()
  (princ (format "Emacs %s, editors/emacs with %s\n" emacs-version client))
  (write-region "kind: Deployment\n" nil (concat folder "other.yaml") nil 'silent)
  (with-current-buffer (find-file-noselect (concat folder "other.yaml"))
    (check "other YAML is left alone" (not (managed-p))))
  (with-current-buffer (find-file-noselect (concat folder "bad/cbec-intermediate.plan.yaml"))
    (check "a plan has its findings" (wait-for (lambda () (member "title-mismatch" (codes)))) (codes)))
  (if (eq client 'lsp-mode)
      (princ "  (lsp-mode asks for no formatting after Enter)\n")
    (let ((line (enter "good/urban-beekeeper.standard.yaml" "- 1.1.1 " "🐝 ABC")))
      (check "Enter writes the next number, and the cursor is after it" (string-match-p "\\` +- 1\\.1\\.2 🐝 ABC\\'" line) line))
    (with-current-buffer (find-file-noselect (concat folder "good/urban-beekeeper.standard.yaml")) (revert-buffer t t))
    (let ((line (enter "good/urban-beekeeper.standard.yaml" "- 1.1.2 蜂场供水" "\rABC")))
      (check "a second Enter ends the list, and the cursor stays on its line" (equal line "            ABC") line))
    (let ((line (enter "bad/tea.standard.yaml" "- 1.1.1 " "ABC")))
      (check "in the second buffer too" (string-match-p "\\` +- 1\\.1\\.2 ABC\\'" line) line)))
  (more)
  (with-current-buffer (find-file-noselect (concat folder "fresh.yaml"))
    ;; eglot joins every buffer of the project and mode; the server leaves those alone that are not ours.
    (check "an empty file has no findings" (null (codes)) (codes))
    (insert "kind: training-plan\ntitel: x\n")
    (save-buffer)
    (check "a new file becomes ours when it is saved" (wait-for (lambda () (member "unknown-key" (codes)))) (codes)))
  (with-current-buffer (find-file-noselect (concat folder "bad/cbec-intermediate.plan.yaml"))
    (let (opened)
      (cl-letf (((symbol-function 'browse-url-of-file) (lambda (page) (setq opened (with-temp-buffer (insert-file-contents page) (buffer-string))))))
        (competency-lint-coverage))
      (check "the coverage page is opened" (and opened (string-match-p "M2 平台运营" opened))))
    (let ((buffer (competency-lint-check)))
      (wait-for (lambda () (not (get-buffer-process buffer))))
      (with-current-buffer buffer
        (compilation--ensure-parse (point-max))
        (goto-char (point-min))
        (let ((count 0))
          (ignore-errors (while t (compilation-next-error 1) (setq count (1+ count))))
          (check "the folder's findings are links" (> count 20) (list count (buffer-substring (point-min) (min (point-max) 400)))))))))

(condition-case fault (run)
  (error (check "the script runs to its end" nil fault)))
(dolist (process (process-list)) (set-process-query-on-exit-flag process nil))
(kill-emacs (if (> failures 0) 1 0))
