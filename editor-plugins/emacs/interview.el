;;; interview.el --- Practice job interviews with interviewd  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: convenience, processes
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; `interview-new' asks for a job, a CV and a job description, and begins.
;; Questions appear in the transcript as they are written.  `a' opens a buffer
;; for the answer, C-c C-c there sends it.  `interview-feedback' judges the
;; interview once it is over, and `interview-resume' goes on with one after
;; anything that ended it: closing the buffer, Emacs, or a crash.
;;
;; The daemon `interviewd' does the rest; it is started with the first command,
;; is shared by all interviews, and ends with Emacs.

;;; Code:

(require 'jsonrpc)
(require 'subr-x)

(defgroup interview nil
  "Practice of job interviews."
  :group 'applications
  :prefix "interview-")

(defcustom interview-command '("interviewd")
  "The program and its arguments."
  :type '(repeat string))

(defcustom interview-session-options nil
  "More members for `session/create', as a property list.
For example (:difficulty \"senior\" :maxQuestions 5); protocol.md has all."
  :type 'plist)

(defcustom interview-timeout 300
  "Seconds that a question or feedback may take."
  :type 'natnum)

(defface interview-heading '((t :inherit bold))
  "Who speaks.")

(defvar interview-question-hook nil
  "Hook for the transcript when a question is there as a whole.")

(defvar-local interview--session nil "The id of the session.")
(defvar-local interview--question nil "The id of the question that stands last.")
(defvar-local interview--asked nil "The same once the question is there as a whole.")
(defvar-local interview--question-start nil "Where the text of that question begins.")
(defvar-local interview--answer-start nil "Where an answer stands that was not taken yet.")
(defvar-local interview--state nil "What goes on, for the mode line.")

;;;; The daemon

(defvar interview--connection nil
  "The connection to the daemon, or nil.")

(defun interview--connection ()
  "The connection to the daemon, which begins with the first call."
  (unless (and interview--connection (jsonrpc-running-p interview--connection))
    (unless (executable-find (car interview-command))
      (user-error "There is no %s; install it, or set `interview-command'"
                  (car interview-command)))
    (let ((connection
           (make-instance
            'jsonrpc-process-connection
            :name "interviewd"
            :process (lambda ()
                       (make-process :name "interviewd"
                                     :command interview-command
                                     :connection-type 'pipe
                                     :coding 'utf-8-emacs-unix
                                     :noquery t
                                     :stderr (get-buffer-create "*interviewd stderr*")))
            ;; Answers and CVs are personal; Emacs would keep them in a buffer.
            :events-buffer-scrollback-size 0
            :notification-dispatcher #'interview--notified
            :on-shutdown #'interview--ended)))
      (jsonrpc-request connection 'initialize
                       `(:processId ,(emacs-pid)
                         :clientInfo (:name "emacs" :version ,emacs-version)
                         :capabilities ,(make-hash-table)))
      (jsonrpc-notify connection 'initialized (make-hash-table))
      (setq interview--connection connection)))
  interview--connection)

(defun interview--ended (connection)
  "Forget CONNECTION; what was open can be resumed."
  (when (eq connection interview--connection)
    (setq interview--connection nil)
    (dolist (buffer (buffer-list))
      (with-current-buffer buffer
        (when (derived-mode-p 'interview-mode)
          (interview--withdraw-answer)
          (setq interview--state "ended: interview-resume goes on")
          (force-mode-line-update))))
    (message "The interview daemon has ended; `interview-resume' goes on")))

(defun interview--request (method params then)
  "Ask for METHOD with PARAMS, and call THEN with the result.
THEN is called in the buffer of now, unless it was closed.  Errors are shown."
  (let ((buffer (current-buffer)))
    (cl-flet ((in-buffer (function &rest arguments)
                (when (buffer-live-p buffer)
                  (with-current-buffer buffer (apply function arguments)))))
      (jsonrpc-async-request
       (interview--connection) method params
       :timeout interview-timeout
       :success-fn (lambda (result) (in-buffer then result))
       :error-fn (lambda (error) (in-buffer #'interview--failed (plist-get error :message)))
       :timeout-fn (lambda () (in-buffer #'interview--failed "The daemon did not answer in time"))))))

(defun interview--failed (reason)
  "Show REASON; an answer that was on its way is a draft again."
  (interview--withdraw-answer)
  (setq interview--state reason)
  (force-mode-line-update)
  ;; What a service said is no format string.
  (message "%s" reason))

(defun interview-quit ()
  "End the daemon; every interview can be resumed."
  (interactive)
  (when-let ((connection interview--connection))
    (setq interview--connection nil)
    (jsonrpc-request connection 'shutdown (make-hash-table))
    (jsonrpc-notify connection 'exit (make-hash-table))
    (with-timeout (2 nil)
      (while (jsonrpc-running-p connection) (accept-process-output nil 0.05)))
    (jsonrpc-shutdown connection)))

;;;; The transcript

(defvar interview-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map "a" #'interview-compose)
    (define-key map "f" #'interview-feedback)
    (define-key map "e" #'interview-finish)
    map)
  "Keys of a transcript.")

(define-derived-mode interview-mode special-mode "Interview"
  "Transcript of an interview; \\[interview-compose] answers the open question."
  (setq mode-line-process '(" " interview--state))
  (visual-line-mode))

(defun interview--buffer (id)
  "The live transcript of the session ID, or nil."
  (seq-find (lambda (buffer) (equal (buffer-local-value 'interview--session buffer) id))
            (buffer-list)))

(defun interview--open (session)
  "Show an empty transcript of SESSION, and make it the current buffer."
  (let ((buffer (or (interview--buffer (plist-get session :id))
                    (generate-new-buffer (format "*interview: %s, %s*"
                                                 (plist-get session :jobTitle)
                                                 (plist-get session :companyName))))))
    (pop-to-buffer buffer)
    (interview-mode)
    (setq interview--session (plist-get session :id))
    (let ((inhibit-read-only t)) (erase-buffer))))

(defmacro interview--writing (&rest body)
  "Do BODY at the end of the transcript; a point at the end stays there."
  (declare (indent 0) (debug t))
  `(let ((inhibit-read-only t)
         (followers (seq-filter (lambda (window) (= (window-point window) (point-max)))
                                (get-buffer-window-list nil nil t))))
     (save-excursion (goto-char (point-max)) ,@body)
     (dolist (window followers) (set-window-point window (point-max)))))

(defun interview--insert (heading text)
  "Add TEXT under HEADING; return where the text begins."
  (let (start)
    (interview--writing
      (insert (propertize (concat heading "\n") 'face 'interview-heading))
      (setq start (point))
      (insert text "\n\n"))
    start))

(defun interview--show-question (id index text)
  "Show TEXT of the question ID, the one at INDEX, instead of what streamed of it."
  (unless (equal id interview--question)
    (setq interview--question id
          interview--question-start (interview--insert (format "Question %d" index) "")))
  (interview--writing
    (delete-region interview--question-start (point-max))
    (insert text "\n\n")))

(defun interview--notified (_connection method params)
  "Follow METHOD, a notification with PARAMS on a session."
  (when-let* ((id (plist-get params :sessionId))
              (buffer (interview--buffer id)))
    (with-current-buffer buffer
      (pcase method
        ('interview/questionDelta (interview--stream params))
        ('interview/questionReset
         (when (equal (plist-get params :questionId) interview--question)
           (interview--writing (delete-region interview--question-start (point-max)) (insert "\n\n"))))
        ('interview/questionCompleted (interview--ask (plist-get params :question)))))))

(defun interview--stream (delta)
  "Add DELTA to the question that is being written."
  (let ((id (plist-get delta :questionId)))
    (unless (equal id interview--question)
      (interview--show-question id (plist-get delta :index) ""))
    (interview--writing
      (goto-char (max interview--question-start (- (point-max) 2)))
      (insert (plist-get delta :delta)))))

(defun interview--ask (question)
  "Show QUESTION as a whole."
  (let ((id (plist-get question :id))
        (index (plist-get question :index)))
    ;; It is told as a notification, and again with the response.
    (unless (equal id interview--asked)
      (interview--show-question id index (plist-get question :text))
      (setq interview--asked id
            interview--state (format "question %d" index))
      (force-mode-line-update)
      (run-hooks 'interview-question-hook))))

;;;; Beginning and going on

;;;###autoload
(defun interview-new (title company cv job)
  "Begin an interview for the post TITLE at COMPANY.
CV is a file; JOB is a file, the address of a page, or the text itself."
  (interactive
   (list (read-string "Job title: ") (read-string "Company: ")
         (read-file-name "CV: " nil nil t)
         (if (y-or-n-p "Is the job description a file? ")
             (read-file-name "Job description: " nil nil t)
           (read-string "Its address or text: "))))
  (interview--request
   'session/create `(:jobTitle ,title :companyName ,company ,@interview-session-options)
   (lambda (created)
     (interview--open (plist-get created :session))
     (interview--attach
      "cv" `(:path ,(expand-file-name cv))
      (lambda ()
        (interview--attach "jobDescription" (interview--source job) #'interview--start))))))

(defun interview--source (job)
  "Where JOB comes from, as the protocol has it."
  (cond ((string-match-p "\\`https?://[^ \n]+\\'" job) `(:uri ,job))
        ((and (not (string-match-p "\n" job)) (file-exists-p job)) `(:path ,(expand-file-name job)))
        (t `(:text ,job))))

(defun interview--attach (kind source then)
  "Attach the document of KIND from SOURCE, show its warnings, and call THEN."
  (setq interview--state (format "reading the %s" (if (equal kind "cv") "CV" "job description")))
  (interview--request
   'document/attach `(:sessionId ,interview--session :kind ,kind :source ,source)
   (lambda (result)
     (mapc (lambda (warning) (interview--insert "Note" warning))
           (plist-get (plist-get result :document) :warnings))
     (funcall then))))

(defun interview--start ()
  "Have the open or the due question asked."
  (setq interview--state "thinking")
  (interview--request
   'interview/start `(:sessionId ,interview--session)
   (lambda (result) (interview--ask (plist-get result :question)))))

;;;###autoload
(defun interview-resume (id)
  "Go on with the session ID, from a list of those that there are."
  (interactive (list (interview--choose)))
  (interview--request
   'session/get `(:sessionId ,id)
   (lambda (result)
     (let ((session (plist-get result :session)))
       (interview--open session)
       (if (member (plist-get session :state) '("created"))
           (interview--failed "This session has no documents yet; begin a new one")
         (interview--request 'interview/get `(:sessionId ,id) #'interview--restore))))))

(defun interview--choose ()
  "Ask for a session; return its id."
  (let* ((page (jsonrpc-request (interview--connection) 'session/list '(:limit 100)))
         (choices (mapcar (lambda (session)
                            (cons (format "%s, %s (%s, %s)" (plist-get session :jobTitle)
                                          (plist-get session :companyName) (plist-get session :state)
                                          (plist-get session :createdAt))
                                  (plist-get session :id)))
                          (plist-get page :sessions))))
    (unless choices (user-error "There is no session yet; `interview-new' begins one"))
    (cdr (assoc (completing-read "Session: " choices nil t) choices))))

(defun interview--restore (interview)
  "Show the transcript of INTERVIEW, and go on where it stopped."
  (let ((open (plist-get (plist-get interview :openQuestion) :id))
        (index 0)
        (inhibit-read-only t))
    ;; A question may have been told of meanwhile.
    (erase-buffer)
    (setq interview--question nil
          interview--asked nil)
    (mapc (lambda (message)
            (if (equal (plist-get message :role) "user")
                (interview--insert "You" (plist-get message :content))
              (setq index (1+ index))
              (unless (equal (plist-get message :questionId) open)
                (interview--insert (format "Question %d" index) (plist-get message :content)))))
          (plist-get interview :messages))
    (if (eq (plist-get (plist-get interview :progress) :isComplete) t)
        (interview--over)
      (interview--start))))

(defun interview--over ()
  "Say that there are no more questions."
  (setq interview--question nil
        interview--asked nil
        interview--state "complete")
  (force-mode-line-update)
  (message "The interview is complete; `interview-feedback' judges it"))

(defun interview-finish ()
  "End the interview early."
  (interactive nil interview-mode)
  (when (or noninteractive (yes-or-no-p "End this interview? "))
    (interview--request 'interview/finish `(:sessionId ,interview--session)
                        (lambda (_) (interview--over)))))

;;;; Answers

(defvar-local interview--transcript nil "The transcript that an answer is for.")

(defvar interview-compose-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-c") #'interview-send)
    (define-key map (kbd "C-c C-k") #'quit-window)
    map)
  "Keys of an answer.")

(define-derived-mode interview-compose-mode text-mode "Answer"
  "An answer; \\[interview-send] sends it, \\[quit-window] keeps it.")

(defun interview-compose ()
  "Write the answer to the open question; a draft is kept."
  (interactive nil interview-mode)
  (unless interview--asked (user-error "No question is open"))
  (let ((transcript (current-buffer)))
    (pop-to-buffer (interview--draft) '(display-buffer-below-selected (window-height . 10)))
    (unless (derived-mode-p 'interview-compose-mode) (interview-compose-mode))
    (setq interview--transcript transcript
          header-line-format (substitute-command-keys
                              "Your answer: \\[interview-send] sends it, \\[quit-window] keeps it"))))

(defun interview--draft ()
  "The buffer of the answer that belongs to the current transcript."
  (get-buffer-create (concat (buffer-name) " answer")))

(defun interview-send ()
  "Send the answer of this buffer; where it is refused, it stays here."
  (interactive nil interview-compose-mode)
  (let ((answer (string-trim (buffer-string)))
        (draft (current-buffer)))
    (unless (buffer-live-p interview--transcript) (user-error "Its interview was closed; resume it"))
    (with-current-buffer interview--transcript
      (unless interview--asked (user-error "No question is open"))
      (when interview--answer-start (user-error "The answer is on its way"))
      (let ((question interview--asked))
        ;; It stands there before the next question streams in.
        (setq interview--answer-start (- (interview--insert "You" answer) (length "You\n"))
              interview--state "thinking")
        (interview--request
         'interview/answer
         `(:sessionId ,interview--session :questionId ,question :answer ,answer
           ;; The same text again is the same answer, whatever became of the first.
           :answerId ,(secure-hash 'sha1 (concat question answer)))
         (lambda (result)
           (setq interview--answer-start nil)
           (when (buffer-live-p draft) (with-current-buffer draft (erase-buffer)))
           (if (eq (plist-get result :isComplete) t)
               (interview--over)
             (interview--ask (plist-get result :nextQuestion)))))))))

(defun interview--withdraw-answer ()
  "Drop from the transcript what the daemon did not take."
  (when interview--answer-start
    (interview--writing (delete-region interview--answer-start (point-max)))
    (setq interview--answer-start nil
          interview--question interview--asked)))

;;;; Feedback

(defun interview-feedback ()
  "Show the feedback on this interview, which is written the first time."
  (interactive nil interview-mode)
  (setq interview--state "judging")
  (interview--request
   'session/get `(:sessionId ,interview--session)
   (lambda (result)
     (interview--request
      (if (equal (plist-get (plist-get result :session) :state) "reviewed") 'feedback/get 'feedback/generate)
      `(:sessionId ,interview--session)
      (lambda (result)
        (setq interview--state "reviewed")
        (interview--show-feedback (plist-get result :feedback)))))))

(defun interview--show-feedback (feedback)
  "Show FEEDBACK in a buffer of its own."
  (let ((buffer (get-buffer-create (concat (buffer-name) " feedback")))
        (score (plist-get feedback :score))
        (interval (plist-get feedback :scoreInterval)))
    (with-current-buffer buffer
      (special-mode)
      (visual-line-mode)
      (let ((inhibit-read-only t)) (erase-buffer))
      (interview--insert
       (if score
           (format "Score: %d of 10 (%d to %d)" score (aref interval 0) (aref interval 1))
         "No score")
       (plist-get feedback :summary))
      (interview--insert-points "What worked" (plist-get feedback :strengths))
      (interview--insert-points "What to work on" (plist-get feedback :weaknesses))
      (interview--insert-points "What would help the CV" (plist-get feedback :cvImprovements))
      (goto-char (point-min)))
    (pop-to-buffer buffer)))

(defun interview--insert-points (heading points)
  "Add POINTS with their quotes under HEADING."
  (unless (seq-empty-p points)
    (interview--insert
     heading
     (mapconcat (lambda (point)
                  (concat "- " (plist-get point :text)
                          (mapconcat (lambda (evidence) (format "\n    “%s”" (plist-get evidence :quote)))
                                     (plist-get point :evidence) "")))
                points "\n"))))

(provide 'interview)
;;; interview.el ends here
