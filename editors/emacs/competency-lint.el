;;; competency-lint.el --- Check competency standards and training plans  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, tools
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Starts the language server of Competency Lint for competency standards, job descriptions and training plans in YAML,
;; with eglot or lsp-mode, and leaves all other YAML alone.
;;
;;     (require 'competency-lint)
;;     (competency-lint-setup)

;;; Code:

(require 'compile)
(require 'seq)
(require 'subr-x)

(defgroup competency-lint nil
  "Check competency standards, job descriptions and training plans."
  :group 'tools)

(defcustom competency-lint-program "competency-lint"
  "The program, by its name on the PATH or by its full path."
  :type 'string)

(defcustom competency-lint-client 'eglot
  "What talks to the language server."
  :type '(choice (const eglot) (const lsp-mode)))

(defcustom competency-lint-language nil
  "Language of findings: \"zh\" or \"en\".  nil: that of the environment."
  :type '(choice (const :tag "as the environment says" nil) (const "zh") (const "en")))

(defconst competency-lint--names "\\.\\(?:standard\\|job\\|plan\\|competency-lint\\)\\.ya?ml\\'")

(defconst competency-lint--kinds
  '("standard" "job-description" "training-plan" "职业标准" "职业能力标准" "标准" "岗位说明" "岗位说明书" "职位说明" "培训计划" "培训方案"))

(defconst competency-lint--head 65536
  "The kind stands near the top.")

(defvar eglot-extend-to-xref)
(defvar eglot-server-programs)
(defvar lsp-language-id-configuration)
(declare-function eglot-ensure "eglot")
(declare-function eglot-managed-p "eglot")
(declare-function lsp--locations-to-xref-items "lsp-mode")
(declare-function lsp--uri-to-path "lsp-mode")
(declare-function lsp-deferred "lsp-mode")
(declare-function lsp-get "lsp-protocol")
(declare-function lsp-show-xrefs "lsp-mode")
(declare-function lsp-register-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function make-lsp-client "lsp-mode")

(defun competency-lint-language ()
  "The language of findings, \"zh\" or \"en\"."
  (or competency-lint-language
      (let ((said (seq-find (lambda (value) (and value (not (string-empty-p value))))
                            (mapcar #'getenv '("COMPETENCY_LINT_LANG" "LC_ALL" "LC_MESSAGES" "LANG")))))
        (if (string-prefix-p "zh" (or said "")) "zh" "en"))))

(defun competency-lint-ours-p ()
  "Whether the buffer is ours: by its name, or by the kind that it says."
  (let ((case-fold-search t))
    (or (and buffer-file-name (string-match-p competency-lint--names buffer-file-name))
        (save-excursion
          (save-restriction
            (widen)
            (goto-char (point-min))
            (let ((case-fold-search nil))
              (when (re-search-forward "^\ufeff?[\"']?\\(kind\\|文件类型\\)[\"']?[ \t]*[:：][ \t]*\\(.*\\)$"
                                       (min (point-max) (+ (point-min) competency-lint--head)) t)
                (or (equal (match-string 1) "文件类型")
                    (member (string-trim (replace-regexp-in-string "[ \t]+#.*" "" (match-string-no-properties 2)) "[\"' \t]+" "[\"' \t]+")
                            competency-lint--kinds)))))))))

(defun competency-lint--copies ()
  "The folder of the copies of standards that ship with the program."
  (let ((cache (getenv "XDG_CACHE_HOME")))
    (file-name-as-directory
     (expand-file-name "competency-lint"
                       (cond ((and cache (file-name-absolute-p cache)) cache)
                             ((eq system-type 'darwin) "~/Library/Caches")
                             ("~/.cache"))))))

(defun competency-lint--ensure ()
  "Start or join the language server, if the buffer is ours."
  (when (competency-lint-ours-p)
    (if (eq competency-lint-client 'eglot)
        (progn
          ;; A standard that ships with the program belongs to the server that led there.
          (setq-local eglot-extend-to-xref t)
          (unless (and (fboundp 'eglot-managed-p) (eglot-managed-p)) (eglot-ensure)))
      (lsp-deferred))))

(defun competency-lint--look-again ()
  "A text may have become ours while it was written."
  (when (derived-mode-p 'yaml-mode 'yaml-ts-mode) (competency-lint--ensure)))

(defun competency-lint--contact (&optional _interactive)
  "How eglot starts the server."
  (list competency-lint-program "server" :initializationOptions (list :language (competency-lint-language))))

(defvar-local competency-lint--indented nil "Whether the server has just written the line, indentation included.")

(defun competency-lint--keep-indentation (_character)
  "Electric indentation does not move a line that the server has written."
  (and competency-lint--indented 'no-indent))

(defun competency-lint--after-number (old &rest arguments)
  "Call OLD with ARGUMENTS; after Enter has written a number, move the cursor after it.
eglot leaves the cursor in front of what is inserted at its place."
  (let ((line (line-number-at-pos))
        (tick (buffer-chars-modified-tick))
        (before (buffer-substring-no-properties (line-beginning-position) (line-end-position))))
    (prog1 (apply old arguments)
      (setq competency-lint--indented nil)
      (when (and (memq last-command-event '(?\r ?\n)) (/= tick (buffer-chars-modified-tick)) (competency-lint-ours-p))
        (setq competency-lint--indented t)
        (add-hook 'electric-indent-functions #'competency-lint--keep-indentation nil t)
        (when (and (= line (line-number-at-pos)) (string-blank-p before)
                   (not (string-blank-p (buffer-substring-no-properties (line-beginning-position) (line-end-position)))))
          (end-of-line))))))

;;;###autoload
(defun competency-lint-setup ()
  "Check our files from now on."
  (interactive)
  (if (eq competency-lint-client 'eglot) (competency-lint--setup-eglot) (competency-lint--setup-lsp-mode))
  (add-hook 'yaml-mode-hook #'competency-lint--ensure)
  (add-hook 'yaml-ts-mode-hook #'competency-lint--ensure)
  (add-hook 'after-save-hook #'competency-lint--look-again))

(defun competency-lint--setup-eglot ()
  (require 'eglot)
  (add-to-list 'eglot-server-programs '((yaml-mode yaml-ts-mode) . competency-lint--contact))
  (when (fboundp 'eglot--post-self-insert-hook)
    (advice-add 'eglot--post-self-insert-hook :around #'competency-lint--after-number)))

(defconst competency-lint--clicks
  '(("competencyLint.showReferences" . competency-lint--show-references)
    ("competencyLint.coverage" . competency-lint--show-coverage))
  "What code lenses may call in lsp-mode, and what it does.")

(defun competency-lint--show-references (command)
  "Show the places of COMMAND: the files that cover a function or content."
  (lsp-show-xrefs (lsp--locations-to-xref-items (seq-elt (lsp-get command :arguments) 2)) nil t))

(defun competency-lint--show-coverage (command)
  "Open the coverage page of the file of COMMAND."
  (with-current-buffer (find-file-noselect (lsp--uri-to-path (seq-elt (lsp-get command :arguments) 0)))
    (competency-lint-coverage)))

(defun competency-lint--setup-lsp-mode ()
  (require 'lsp-mode)
  (add-to-list 'lsp-language-id-configuration '(yaml-mode . "yaml"))
  (lsp-register-client
   (make-lsp-client
    :server-id 'competency-lint
    :new-connection (lsp-stdio-connection (lambda () (list competency-lint-program "server")))
    :activation-fn (lambda (file _mode)
                     (and (string-match-p "\\.ya?ml\\'" file)
                          (if-let ((buffer (find-buffer-visiting file)))
                              (with-current-buffer buffer (competency-lint-ours-p))
                            (string-match-p competency-lint--names file))))
    :initialization-options (lambda ()
                              (list :language (competency-lint-language)
                                    :commands (vconcat (mapcar #'car competency-lint--clicks))))
    :action-handlers (let ((handlers (make-hash-table :test 'equal)))
                       (pcase-dolist (`(,name . ,handler) competency-lint--clicks handlers)
                         (puthash name handler handlers)))
    ;; A standard that ships with the program belongs to the server that led there.
    :library-folders-fn (lambda (_workspace) (list (competency-lint--copies)))
    ;; Beside a general YAML server, not instead of it.
    :add-on? t)))

(defun competency-lint--folder ()
  "The folder with the settings or the repository, else the file's own."
  (or (locate-dominating-file default-directory ".competency-lint.yaml")
      (locate-dominating-file default-directory ".git")
      default-directory))

;;;###autoload
(defun competency-lint-check ()
  "Check all files below the folder; the findings are links."
  (interactive)
  (let ((default-directory (competency-lint--folder)))
    (compilation-start (mapconcat #'shell-quote-argument
                                  (list competency-lint-program "check" "." "--format" "concise" "--lang" (competency-lint-language)) " ")
                       nil (lambda (_) "*Competency Lint*"))))

;;;###autoload
(defun competency-lint-coverage ()
  "Open the coverage page of the file in the browser.
For a standard it is the page of its folder."
  (interactive)
  (let* ((standard (string-match-p "\\.standard\\.ya?ml\\'" (or buffer-file-name "")))
         (subject (if (and buffer-file-name (not standard)) buffer-file-name (competency-lint--folder)))
         (page (make-temp-file "coverage-" nil ".html")))
    (with-temp-buffer
      (call-process competency-lint-program nil t nil "coverage" (expand-file-name subject) "--format" "html"
                    "--output" page "--force" "--lang" (competency-lint-language))
      (if (zerop (file-attribute-size (file-attributes page)))
          (user-error "%s" (string-trim (buffer-string)))
        (browse-url-of-file page)))))

(provide 'competency-lint)
;;; competency-lint.el ends here
