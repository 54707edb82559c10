;;; -*- lexical-binding: t -*-
;; A session in Emacs with eglot, without a screen. Works with Emacs 28 and eglot 1.9 (Debian 12).
;; Called as: emacs --batch -Q -l emacs.el; the environment says where everything is.

(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'cl-lib)
(require 'project)
(require 'eglot)
(require 'flymake)

(defvar folder (file-name-as-directory (getenv "EDITOR_WORKSPACE")))
(defvar failures 0)

(defun check (name holds &optional seen)
  (if holds (princ (format "  ok    %s\n" name))
    (setq failures (1+ failures))
    (princ (format "  FAIL  %s: %S\n" name seen))))

(define-derived-mode competency-mode prog-mode "Competency"
  (setq-local comment-start "# "))
(add-to-list 'auto-mode-alist '("\\.ya?ml\\'" . competency-mode))
(setq project-find-functions (list (lambda (_) (cons 'transient folder)))
      eglot-sync-connect t eglot-autoshutdown nil eglot-confirm-server-initiated-edits nil eglot-send-changes-idle-time 0
      flymake-no-changes-timeout 0.01 make-backup-files nil create-lockfiles nil auto-save-default nil)
(defalias 'y-or-n-p (lambda (&rest _) t))

;; As docs/editors.md says it: eglot leaves the cursor in front of what is inserted at its place.
(defun competency-lint-go-after-number (&rest _)
  (when (looking-at "[ \t]*- [0-9A-Za-z.]* ?$") (end-of-line)))
(advice-add 'eglot--post-self-insert-hook :after #'competency-lint-go-after-number)

(defun visit (name)
  (let ((buffer (find-file-noselect (concat folder name))))
    (with-current-buffer buffer
      (if (eglot-current-server)
          (progn (eglot--maybe-activate-editing-mode) (flymake-mode 1))
        (eglot '(competency-mode) (cons 'transient folder) 'eglot-lsp-server
               (list (getenv "COMPETENCY_LINT") "server" :initializationOptions '(:language "zh")) "yaml"))
      (tell)
      (flymake-start))
    buffer))

(defun tell ()
  "Send what has changed: Emacs itself does it when it is idle, which it never is here."
  (eglot--signal-textDocument/didChange))

(defun wait-for (condition)
  "Milliseconds until CONDITION holds, or nil."
  (let ((begin (float-time)) result)
    (while (and (not result) (< (- (float-time) begin) 10))
      (accept-process-output nil 0.002)
      (when (funcall condition) (setq result (* 1000 (- (float-time) begin)))))
    result))

(defun code (diagnostic)
  (plist-get (cdr (assq 'eglot-lsp-diag (eglot--diag-data diagnostic))) :code))

(defun findings (rule)
  (cl-remove-if-not (lambda (diagnostic) (equal (code diagnostic) rule)) (flymake-diagnostics)))

(defun marked (diagnostic)
  (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic)))

(defun wait-for-findings (rule count)
  (flymake-start)
  (wait-for (lambda () (= (length (findings rule)) count))))

(defun apply-fix (rule title)
  "Choose the action at the finding of RULE whose name holds TITLE."
  (let ((finding (car (findings rule)))
        ;; As from the keyboard: without it Emacs opens a menu for the mouse.
        (last-nonmenu-event ?\r))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_ choices &rest _)
                 (let ((names (mapcar (lambda (choice) (if (consp choice) (car choice) choice)) choices)))
                   (or (cl-find-if (lambda (name) (string-match-p (regexp-quote title) name)) names)
                       (error "No such action: %s in %S" title names))))))
      (eglot-code-actions (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding) nil t))
    (tell)))

(defun has (text) (save-excursion (goto-char (point-min)) (search-forward text nil t)))

(defun to (text) (goto-char (point-min)) (search-forward text))

(defun run ()
  (princ (format "Emacs %s, eglot, utf-16\n" emacs-version))
  (let ((plan (visit "bad/cbec-intermediate.plan.yaml")) server)
    (with-current-buffer plan
      (setq server (eglot-current-server))
      (check "the findings of a plan arrive" (wait-for-findings "assessment-not-100" 1) (flymake-diagnostics))
      (dolist (expected '(("assessment-not-100" . "25") ("title-mismatch" . "2.2 账户管理") ("unresolved-reference" . "1.3 产品采购")
                          ("misspelt-name" . "客户开 发") ("ambiguous-reference" . "3.2.3") ("missing-content" . "covers")))
        (let ((found (car (findings (car expected)))))
          (check (format "%s stands under %s" (car expected) (cdr expected)) (and found (equal (marked found) (cdr expected)))
                 (and found (marked found)))))
      (apply-fix "title-mismatch" "2.2 基础运营")
      (check "a title is fixed" (has "      - 2.2 基础运营\n"))
      (check "and its finding goes" (wait-for-findings "title-mismatch" 0))
      (apply-fix "missing-content" "加入“2.3 营销推广”")
      (check "a missing content is added" (has "      - 2.3 营销推广\n"))
      (check "and its finding goes" (wait-for-findings "missing-content" 0)))
    (with-current-buffer (visit "bad/typing.plan.yaml")
      (wait-for-findings "fullwidth-colon" 1)
      (apply-fix "fullwidth-colon" "半角冒号")
      (check "a full-width colon is fixed" (has "\nformat: 1\n")))
    (with-current-buffer (visit "new.plan.yaml")
      (goto-char (1- (point-max)))
      (let* ((capf (eglot-completion-at-point))
             (table (nth 2 capf))
             (metadata (completion-metadata "" table nil))
             (all (all-completions (buffer-substring (nth 0 capf) (nth 1 capf)) table (plist-get (nthcdr 3 capf) :predicate)))
             (first (car (funcall (cdr (assq 'display-sort-function (cdr metadata))) all))))
        (check "what is missing is offered first" (equal first "2.1 信息展示") first)
        (delete-region (nth 0 capf) (nth 1 capf))
        (insert first)
        (funcall (plist-get (nthcdr 3 capf) :exit-function) first 'finished)
        (check "and written with its brackets" (has "    covers: [2.1 信息展示]") (buffer-string))))
    (let ((standard (visit "good/urban-beekeeper.standard.yaml")))
      (with-current-buffer standard
        (to "- 1.1.1 ")
        (end-of-line)
        (let ((last-input-event ?\r) (last-command-event ?\r)) (call-interactively #'newline))
        (check "Enter writes the next number" (string-match-p "\\` +- 1\\.1\\.2 \\'" (buffer-substring (line-beginning-position) (line-end-position)))
               (buffer-substring (line-beginning-position) (line-end-position)))
        (check "and the cursor is after it" (eolp) (buffer-substring (point) (line-end-position)))
        (delete-region (line-end-position 0) (line-end-position))
        (to "- content: 蜂螨防治")
        (backward-char 1)
        (tell)
        (eglot-rename "蜂螨🐝防控")
        (tell))
      (dolist (name '("good/urban-beekeeper-garden-l3.plan.yaml" "good/urban-beekeeper-rooftop-l4.plan.yaml"))
        (check (format "renamed in %s" name)
               (with-current-buffer (find-buffer-visiting (concat folder name)) (has "2.1 蜂螨🐝防控"))))
      (let ((garden (visit "good/urban-beekeeper-garden-l3.plan.yaml")))
        (with-current-buffer garden
          (wait-for-findings "title-mismatch" 0)
          (check "a good plan has no errors" (null (findings "title-mismatch"))))
        (with-current-buffer standard
          (goto-char (point-min))
          (while (search-forward "病害处置" nil t) (replace-match "病害🦠处治"))
          (tell))
        (with-current-buffer garden
          (let ((milliseconds (wait-for-findings "title-mismatch" 2)))
            (check (format "the standard is changed, not saved: the plan's findings change (%d ms)" (or milliseconds -1))
                   (and milliseconds (< milliseconds 1000)) (flymake-diagnostics))))))
    (let ((process (jsonrpc--process server)))
      ;; What `eglot-shutdown' does, which then kills the process before it can end by itself.
      (jsonrpc-request server :shutdown nil)
      (jsonrpc-notify server :exit nil)
      (wait-for (lambda () (not (process-live-p process))))
      (check "the server ends with 0" (eq (process-exit-status process) 0) (process-exit-status process)))))

(condition-case fault (run)
  (error (check "the script runs to its end" nil fault)))
(kill-emacs (if (> failures 0) 1 0))
