;;; interview-test.el --- Interviews with the real daemon  -*- lexical-binding: t; -*-

;;; Commentary:

;; INTERVIEWD names the daemon, EXAMPLES the folder with a CV and a job description.

;;; Code:

(require 'ert)
(require 'interview)

(defmacro interview-test--with-daemon (&rest body)
  "Do BODY with a daemon and a store of its own."
  (declare (indent 0))
  `(let* ((folder (make-temp-file "interview-test" t))
          (interview-command (list (getenv "INTERVIEWD") "--providers" "offline" "--store"
                                   (concat "sqlite:" (expand-file-name "store.db" folder))))
          (interview-session-options '(:maxQuestions 4)))
     (unwind-protect (save-window-excursion ,@body)
       (ignore-errors (interview-quit))
       (dolist (buffer (buffer-list))
         (when (string-prefix-p "*interview" (buffer-name buffer)) (kill-buffer buffer)))
       (delete-directory folder t))))

(defun interview-test--wait (condition)
  "Read what the daemon says until CONDITION holds; an error after 20 seconds."
  (let ((end (+ (float-time) 20)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Nothing came: %s" (buffer-string)))
      (accept-process-output nil 0.05))))

(defun interview-test--question-p (index)
  "Whether the question at INDEX is open."
  (equal interview--state (format "question %d" index)))

(defun interview-test--new ()
  "Begin an interview; its transcript is current once the question is there."
  (let ((examples (getenv "EXAMPLES")))
    (interview-new "Backend Engineer" "Kestrel Bank" (expand-file-name "cv.pdf" examples)
                   (expand-file-name "job.txt" examples)))
  (interview-test--wait (lambda () (and (get-buffer "*interview: Backend Engineer, Kestrel Bank*") t)))
  (set-buffer "*interview: Backend Engineer, Kestrel Bank*")
  (interview-test--wait (lambda () (interview-test--question-p 1))))

(defun interview-test--answer (text)
  "Write TEXT into the composer and send it."
  (interview-compose)
  (insert text)
  (interview-send)
  (set-buffer interview--transcript))

(defconst interview-test--answers
  '("I traced one slow request and saw 41 queries. I wrote one join instead, and p99 fell from 840 ms to 120 ms."
    "Last March I paused the producers, moved a poison message aside, and the backlog was gone within two hours."
    "In 2023 I measured what one report cost, drew both options on one page, and finance agreed on every ten minutes."
    "I wrote the review of the outage myself, named the missing alarm, and added it; it has fired in time twice."))

(ert-deftest interview-test-whole ()
  "An interview from the first question to its feedback, each question streamed."
  (interview-test--with-daemon
    (let (streamed)
      (advice-add 'interview--stream :after
                  (lambda (delta) (push (plist-get delta :delta) streamed)) '((name . interview-test)))
      (unwind-protect
          (progn
            (interview-test--new)
            (should (string-match-p "Question 1\n[^\n]" (buffer-string)))
            (should (string-search (apply #'concat (reverse streamed)) (buffer-string)))
            (dolist (index '(2 3 4))
              (interview-test--answer (nth (- index 2) interview-test--answers))
              (interview-test--wait (lambda () (interview-test--question-p index)))
              (should (equal (with-current-buffer (interview--draft) (buffer-string)) "")))
            (interview-test--answer (nth 3 interview-test--answers))
            (interview-test--wait (lambda () (equal interview--state "complete"))))
        (advice-remove 'interview--stream 'interview-test))
      (dolist (index '(1 2 3 4))
        (should (= 1 (how-many (format "^Question %d$" index) (point-min) (point-max))))
        (should (string-search (concat "You\n" (nth (1- index) interview-test--answers)) (buffer-string))))
      (interview-feedback)
      (interview-test--wait (lambda () (equal interview--state "reviewed")))
      (set-buffer (concat (buffer-name) " feedback"))
      (should (string-match-p "\\`Score: [0-9]+ of 10" (buffer-string)))
      (should (string-search "What worked\n- " (buffer-string)))
      (should (string-search "“" (buffer-string))))))

(ert-deftest interview-test-resume ()
  "After the daemon was killed an interview goes on with the same question."
  (interview-test--with-daemon
    (interview-test--new)
    (interview-test--answer (car interview-test--answers))
    (interview-test--wait (lambda () (interview-test--question-p 2)))
    (let ((id interview--session)
          (text (buffer-string)))
      (signal-process (jsonrpc--process interview--connection) 9)
      (interview-test--wait (lambda () (null interview--connection)))
      (should (string-prefix-p "ended" interview--state))
      (interview-resume id)
      (interview-test--wait (lambda () (interview-test--question-p 2)))
      (should (equal (buffer-string) text)))))

(ert-deftest interview-test-refused ()
  "An answer that is refused is told of, stays a draft and leaves the transcript."
  (interview-test--with-daemon
    (interview-test--new)
    (let ((text (buffer-string)))
      (interview-test--answer (make-string 20001 ?a))
      (interview-test--wait (lambda () (null interview--answer-start)))
      (should (string-search "20,000" interview--state))
      (should (equal (buffer-string) text))
      (should (= 20001 (with-current-buffer (interview--draft) (buffer-size)))))))

(ert-deftest interview-test-closed ()
  "A transcript may be closed while its question is written."
  (interview-test--with-daemon
    (interview-test--new)
    (let ((id interview--session)
          (transcript (current-buffer)))
      (interview-test--answer (car interview-test--answers))
      (kill-buffer transcript)
      (interview-resume id)
      (interview-test--wait (lambda () (interview--buffer id)))
      (set-buffer (interview--buffer id))
      (interview-test--wait (lambda () (interview-test--question-p 2)))
      (should (string-search (car interview-test--answers) (buffer-string))))))

(ert-deftest interview-test-missing ()
  "A daemon that is not installed is told of."
  (let ((interview-command '("no-such-interviewd")))
    (should-error (interview-new "a" "b" "c" "d") :type 'user-error)))

(provide 'interview-test)
;;; interview-test.el ends here
