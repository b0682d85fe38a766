internal import GRDB

/// The tables, as the migrations make them one after the other.
enum Schema {
  /// "iwvd": tells SQLite's `file` entry, and us, whose database this is.
  static let applicationID: Int32 = 0x6977_7664

  /// Only ever added to: a store in the field may stand at any of them. `user_version` counts those that ran.
  static let migrations: [String] = [first, modelCalls, choices, attempts, laterIndexing]

  static var version: Int { migrations.count }

  /// Brings the store up to date in one transaction, so that it is old or new and never between; of two daemons that
  /// start at once, one waits here and finds the work done.
  static func migrate(_ db: Database, to target: Int = version) throws {
    guard try db.integer("PRAGMA user_version") ?? 0 < target else { return }
    try db.inTransaction(.immediate) {
      let current = try db.integer("PRAGMA user_version") ?? 0
      for migration in migrations[..<target].dropFirst(current) { try db.execute(sql: migration) }
      if current < target { try db.execute(sql: "PRAGMA user_version = \(target)") }
      return .commit
    }
  }

  // A call outlives its session, as what was spent does; it holds nothing of what was said.
  private static let modelCalls = """
    CREATE TABLE model_calls (
      number INTEGER PRIMARY KEY,
      session INTEGER REFERENCES sessions(number) ON DELETE SET NULL,
      provider TEXT NOT NULL,
      model TEXT,
      requests INTEGER NOT NULL,
      prompt_tokens INTEGER NOT NULL,
      completion_tokens INTEGER NOT NULL,
      cached_tokens INTEGER NOT NULL,
      cost_usd REAL,
      milliseconds INTEGER NOT NULL,
      created_at INTEGER NOT NULL
    );
    CREATE INDEX model_calls_by_session ON model_calls(session);
    CREATE INDEX model_calls_by_time ON model_calls(created_at);
    """

  // Whatever was made before was chosen by whoever made it, and its plan says no more than its questions.
  private static let choices = """
    ALTER TABLE sessions ADD COLUMN difficulty_chosen INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE sessions ADD COLUMN feedback_language TEXT;
    ALTER TABLE sessions ADD COLUMN tone TEXT NOT NULL DEFAULT 'neutral';
    ALTER TABLE plans ADD COLUMN difficulty TEXT;
    ALTER TABLE plans ADD COLUMN requirements TEXT;
    """

  private static let attempts = """
    CREATE TABLE attempts (
      number INTEGER PRIMARY KEY,
      session INTEGER NOT NULL REFERENCES sessions(number) ON DELETE CASCADE,
      id TEXT NOT NULL,
      question TEXT NOT NULL,
      -- From 1, for each question.
      place INTEGER NOT NULL,
      attempt_key TEXT,
      text TEXT NOT NULL,
      content TEXT NOT NULL,
      rubric_version TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      UNIQUE (session, question, place)
    );
    CREATE UNIQUE INDEX attempts_by_key ON attempts(session, attempt_key) WHERE attempt_key IS NOT NULL;
    """

  // To index a document takes longer than to store it, so that is left to who searches, or begins the interview.
  private static let laterIndexing = """
    -- Documents of which the search index does not have the text that they have now.
    CREATE TABLE unindexed (
      -- Of the index.
      number INTEGER PRIMARY KEY,
      -- What the index has of it, to be taken out; NULL for nothing.
      indexed TEXT
    );

    DROP TRIGGER documents_indexed;
    CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
      INSERT INTO unindexed VALUES ((new.session << 20) + 2 + (new.kind = 'cv'), NULL);
    END;
    -- The first change since it was indexed is the one that counts.
    CREATE TRIGGER documents_changed AFTER UPDATE OF text ON documents WHEN new.text <> old.text BEGIN
      INSERT INTO unindexed SELECT (old.session << 20) + 2 + (old.kind = 'cv'), old.text
        WHERE (old.session << 20) + 2 + (old.kind = 'cv') NOT IN (SELECT number FROM unindexed);
    END;

    DROP TRIGGER documents_removed;
    CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
      INSERT INTO search(search, rowid, text)
        SELECT 'delete', number, indexed FROM unindexed
          WHERE number = (old.session << 20) + 2 + (old.kind = 'cv') AND indexed IS NOT NULL
        UNION ALL SELECT 'delete', (old.session << 20) + 2 + (old.kind = 'cv'), old.text
          WHERE (old.session << 20) + 2 + (old.kind = 'cv') NOT IN (SELECT number FROM unindexed);
      DELETE FROM unindexed WHERE number = (old.session << 20) + 2 + (old.kind = 'cv');
    END;
    """

  // Sessions have a number of their own, since the search index knows its rows by number alone: a row's number holds
  // the session's in its upper bits, and the piece of text in the lower 20.
  private static let first = """
    PRAGMA application_id = \(applicationID);

    CREATE TABLE users (
      id TEXT PRIMARY KEY NOT NULL,
      created_at INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE sessions (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      user_id TEXT REFERENCES users(id) ON DELETE CASCADE,
      job_title TEXT NOT NULL,
      company_name TEXT NOT NULL,
      interview_type TEXT NOT NULL,
      difficulty TEXT NOT NULL,
      language TEXT NOT NULL,
      max_questions INTEGER NOT NULL,
      state TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 0,
      questions_asked INTEGER NOT NULL DEFAULT 0,
      questions_answered INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      change INTEGER NOT NULL
    );
    CREATE INDEX sessions_by_age ON sessions(created_at, id);
    CREATE INDEX sessions_by_state ON sessions(state, created_at, id);
    CREATE INDEX sessions_by_user ON sessions(user_id) WHERE user_id IS NOT NULL;
    CREATE INDEX sessions_by_change ON sessions(change);

    CREATE TABLE changes (latest INTEGER NOT NULL);
    INSERT INTO changes VALUES (0);

    -- Counts the deletions whose words may still stand in the search index and the log.
    CREATE TABLE purges (due INTEGER NOT NULL);
    INSERT INTO purges VALUES (0);

    CREATE TABLE documents (
      session INTEGER NOT NULL REFERENCES sessions(number) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      media_type TEXT NOT NULL,
      file_name TEXT,
      pages INTEGER,
      warnings TEXT NOT NULL,
      -- Counted when it is stored, so that a list of sessions need not read the texts, which come last for that reason.
      characters INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (session, kind)
    );

    -- One row for each question and each answer; the answer to question n stands at sequence 2n.
    CREATE TABLE messages (
      session INTEGER NOT NULL REFERENCES sessions(number) ON DELETE CASCADE,
      sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 1000000),
      role TEXT NOT NULL CHECK (role IN ('question', 'answer')),
      id TEXT NOT NULL,
      text TEXT NOT NULL,
      kind TEXT,
      competency TEXT,
      slot INTEGER,
      answer_key TEXT,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (session, sequence),
      UNIQUE (session, id)
    );
    CREATE UNIQUE INDEX messages_by_key ON messages(session, answer_key) WHERE answer_key IS NOT NULL;

    CREATE TABLE plans (
      session INTEGER PRIMARY KEY REFERENCES sessions(number) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      language TEXT NOT NULL,
      slots TEXT NOT NULL
    );

    CREATE TABLE feedback (
      session INTEGER PRIMARY KEY REFERENCES sessions(number) ON DELETE CASCADE,
      rubric_version TEXT NOT NULL,
      provider TEXT NOT NULL,
      model TEXT,
      content TEXT NOT NULL,
      created_at INTEGER NOT NULL
    );

    CREATE TABLE usage (
      session INTEGER PRIMARY KEY REFERENCES sessions(number) ON DELETE CASCADE,
      requests INTEGER NOT NULL,
      prompt_tokens INTEGER NOT NULL,
      completion_tokens INTEGER NOT NULL,
      cached_tokens INTEGER NOT NULL,
      cost_usd REAL
    );

    -- The index holds no text of its own; what it indexes stands in the tables.
    CREATE VIRTUAL TABLE search USING fts5(text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2');

    CREATE TRIGGER sessions_indexed AFTER INSERT ON sessions BEGIN
      INSERT INTO search(rowid, text) VALUES (new.number << 20, new.job_title);
      INSERT INTO search(rowid, text) VALUES ((new.number << 20) + 1, new.company_name);
    END;
    CREATE TRIGGER sessions_removed AFTER DELETE ON sessions BEGIN
      INSERT INTO search(search, rowid, text) VALUES ('delete', old.number << 20, old.job_title);
      INSERT INTO search(search, rowid, text) VALUES ('delete', (old.number << 20) + 1, old.company_name);
    END;
    CREATE TRIGGER documents_indexed AFTER INSERT ON documents BEGIN
      INSERT INTO search(rowid, text) VALUES ((new.session << 20) + 2 + (new.kind = 'cv'), new.text);
    END;
    CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
      INSERT INTO search(search, rowid, text)
        VALUES ('delete', (old.session << 20) + 2 + (old.kind = 'cv'), old.text);
    END;
    CREATE TRIGGER messages_indexed AFTER INSERT ON messages BEGIN
      INSERT INTO search(rowid, text) VALUES ((new.session << 20) + 3 + new.sequence, new.text);
    END;
    CREATE TRIGGER messages_removed AFTER DELETE ON messages BEGIN
      INSERT INTO search(search, rowid, text) VALUES ('delete', (old.session << 20) + 3 + old.sequence, old.text);
    END;
    """
}
