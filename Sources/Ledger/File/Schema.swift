import GRDB

/// What a ledger looks like, version by version. A text never changes once it has been given out; a new version adds one.
///
/// Blank cells are `''` where 0 would mean something, else 0: a column of a unique key cannot be null, or it would not be unique.
enum Schema {
  /// Tells a ledger from any other database of SQLite: `RPLG`.
  static let applicationID = 0x5250_4C47

  static let versions = [version1, version2]

  /// Brings a database to the present version, in a transaction, so that two programs can try at once.
  static func migrate(_ db: Database) throws {
    try db.inTransaction(.immediate) {
      let version = try version(db)
      guard version < versions.count else { return .commit }
      for text in versions[version...] { try db.execute(sql: text) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(versions.count)")
      return .commit
    }
  }

  static func version(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

  private static let version1 = """
    -- What holds for the whole ledger: one row, from the first import on.
    CREATE TABLE ledger (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      secret BLOB NOT NULL CHECK (length(secret) = 32),
      time_zone TEXT NOT NULL CHECK (time_zone <> ''),
      country_code TEXT NOT NULL,
      settings_path TEXT NOT NULL,
      settings TEXT NOT NULL
    ) STRICT;

    -- Times are microseconds since 1970 in UTC.
    CREATE TABLE run (
      run INTEGER PRIMARY KEY,
      made_at INTEGER NOT NULL,
      undone_at INTEGER CHECK (undone_at >= made_at),
      new INTEGER NOT NULL DEFAULT 0 CHECK (new >= 0),
      known INTEGER NOT NULL DEFAULT 0 CHECK (known >= 0),
      rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0)
    ) STRICT;

    CREATE TABLE file (
      file INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES run,
      path TEXT NOT NULL CHECK (path <> ''),
      sheet TEXT CHECK (sheet <> ''),
      reader TEXT CHECK (reader <> ''),
      activities TEXT NOT NULL CHECK (json_valid(activities)),
      header TEXT NOT NULL CHECK (json_valid(header)),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      context BLOB CHECK (length(context) = 32),
      is_unusable INTEGER NOT NULL DEFAULT 0 CHECK (is_unusable IN (0, 1))
    ) STRICT;
    CREATE INDEX file_by_digest ON file (digest);

    -- Lines of a file and the records they gave, of whatever table: line, line + 1 ... gave record, record + 1 ...
    -- A record that several files gave stands here for each.
    CREATE TABLE source (
      file INTEGER NOT NULL REFERENCES file,
      line INTEGER NOT NULL CHECK (line >= 0),
      record INTEGER NOT NULL CHECK (record > 0),
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (file, line, record)
    ) STRICT, WITHOUT ROWID;

    -- Rows, or with fields NULL whole files, that could not be used.
    CREATE TABLE reject (
      reject INTEGER PRIMARY KEY,
      file INTEGER NOT NULL REFERENCES file,
      line INTEGER NOT NULL CHECK (line >= 0),
      fields TEXT CHECK (fields IS NULL OR json_valid(fields)),
      reason TEXT NOT NULL,
      suggestion TEXT
    ) STRICT;

    CREATE TABLE aside (
      file INTEGER NOT NULL REFERENCES file,
      reason TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (file, reason)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE remark (
      remark INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES run,
      message TEXT NOT NULL,
      places TEXT NOT NULL CHECK (json_valid(places))
    ) STRICT;

    CREATE TABLE malformed_email (
      run INTEGER NOT NULL REFERENCES run,
      email TEXT NOT NULL,
      PRIMARY KEY (run, email)
    ) STRICT, WITHOUT ROWID;

    -- Ids of the team list.
    CREATE TABLE person (
      person INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    -- What contacts are called; 0 is nobody.
    CREATE TABLE identity (
      identity INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      company TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      UNIQUE (name, company, email, phone)
    ) STRICT;
    INSERT INTO identity VALUES (0, '', '', '', '');

    -- Names of events, sources and notes; 0 is the empty text.
    CREATE TABLE text (
      text INTEGER PRIMARY KEY,
      content TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO text VALUES (0, '');

    -- Days are counted from 1970-01-01.
    CREATE TABLE team (
      record INTEGER PRIMARY KEY,
      person INTEGER NOT NULL REFERENCES person,
      name TEXT NOT NULL CHECK (name <> ''),
      role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 2),
      team TEXT NOT NULL,
      reports_to TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      start_date ANY NOT NULL CHECK (typeof(start_date) = 'integer' OR start_date = ''),
      end_date ANY NOT NULL CHECK (typeof(end_date) = 'integer' OR end_date = ''),
      fte REAL NOT NULL CHECK (fte BETWEEN 0 AND 1),
      workdays ANY NOT NULL CHECK (workdays BETWEEN 0 AND 127 OR workdays = ''),
      hourly_cost ANY NOT NULL CHECK (typeof(hourly_cost) = 'real' OR hourly_cost = ''),
      bni_name TEXT NOT NULL,
      bni_joined ANY NOT NULL CHECK (typeof(bni_joined) = 'integer' OR bni_joined = ''),
      UNIQUE (person, name, role, team, reports_to, email, phone, start_date, end_date, fte, workdays, hourly_cost, bni_name, bni_joined)
    ) STRICT;

    CREATE TABLE leave (
      person INTEGER NOT NULL REFERENCES person,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL CHECK (last_day >= first_day),
      record INTEGER NOT NULL,
      PRIMARY KEY (person, first_day, last_day)
    ) STRICT, WITHOUT ROWID;

    -- Months are counted from January of the year 0; blank is every month. A blank measure is all of them.
    CREATE TABLE annotation (
      person INTEGER NOT NULL REFERENCES person,
      first_month ANY NOT NULL CHECK (typeof(first_month) = 'integer' OR first_month = ''),
      last_month ANY NOT NULL CHECK (last_month >= first_month),
      measure TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      record INTEGER NOT NULL,
      PRIMARY KEY (person, first_month, last_month, measure, reason)
    ) STRICT, WITHOUT ROWID;

    -- Entries of address books: which identities are one contact, in order, for one person or, where that is blank, for all.
    CREATE TABLE card (
      owner ANY NOT NULL CHECK (typeof(owner) = 'integer' OR owner = ''),
      identities TEXT NOT NULL CHECK (json_valid(identities)),
      record INTEGER NOT NULL,
      PRIMARY KEY (owner, identities)
    ) STRICT, WITHOUT ROWID;

    -- Reports of BNI, each as a whole; the digest is of all it says.
    CREATE TABLE bni_report (
      record INTEGER PRIMARY KEY,
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
      chapter TEXT NOT NULL,
      first_day INTEGER,
      last_day INTEGER,
      run_at INTEGER
    ) STRICT;
    CREATE TABLE bni_line (
      record INTEGER NOT NULL REFERENCES bni_report,
      ordinal INTEGER NOT NULL,
      line INTEGER NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      PRIMARY KEY (record, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- The logs. A moment is twice the microseconds since 1970, plus 1 where only the day is known. A word of a list is its place in
    -- the list, from 1 on; 0 is blank. Of equal rows each has a copy of its own, so that the key holds each record once.
    CREATE TABLE events (
      moment INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      event INTEGER NOT NULL REFERENCES text,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),
      attendance INTEGER NOT NULL CHECK (attendance BETWEEN 0 AND 6),
      conversations ANY NOT NULL CHECK (typeof(conversations) = 'integer' OR conversations = ''),
      new_people ANY NOT NULL CHECK (typeof(new_people) = 'integer' OR new_people = ''),
      hours ANY NOT NULL CHECK (typeof(hours) = 'real' OR hours = ''),
      cost ANY NOT NULL CHECK (typeof(cost) = 'real' OR cost = ''),
      known_share ANY NOT NULL CHECK (typeof(known_share) = 'real' OR known_share = ''),
      note INTEGER NOT NULL REFERENCES text,
      copy INTEGER NOT NULL CHECK (copy > 0),
      record INTEGER NOT NULL,
      PRIMARY KEY (moment, person, event, kind, attendance, conversations, new_people, hours, cost, known_share, note, copy)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contacts (
      moment INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      contact INTEGER NOT NULL REFERENCES identity,
      event INTEGER NOT NULL REFERENCES text,
      card INTEGER NOT NULL CHECK (card BETWEEN 0 AND 3),
      pitched INTEGER NOT NULL CHECK (pitched BETWEEN 0 AND 2),
      note INTEGER NOT NULL REFERENCES text,
      copy INTEGER NOT NULL CHECK (copy > 0),
      record INTEGER NOT NULL,
      PRIMARY KEY (moment, person, contact, event, card, pitched, note, copy)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE interactions (
      moment INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      contact INTEGER NOT NULL REFERENCES identity,
      direction INTEGER NOT NULL CHECK (direction BETWEEN 1 AND 2),
      channel INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 8),
      answered ANY NOT NULL CHECK (typeof(answered) = 'integer' OR answered = ''),
      needs_answer INTEGER NOT NULL CHECK (needs_answer BETWEEN 0 AND 2),
      note INTEGER NOT NULL REFERENCES text,
      copy INTEGER NOT NULL CHECK (copy > 0),
      record INTEGER NOT NULL,
      PRIMARY KEY (moment, person, contact, direction, channel, answered, needs_answer, note, copy)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE referrals (
      moment INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      contact INTEGER NOT NULL REFERENCES identity,
      direction INTEGER NOT NULL CHECK (direction BETWEEN 1 AND 2),
      tier INTEGER NOT NULL CHECK (tier BETWEEN 0 AND 3),
      status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
      revenue ANY NOT NULL CHECK (typeof(revenue) = 'real' OR revenue = ''),
      via INTEGER NOT NULL REFERENCES text,
      note INTEGER NOT NULL REFERENCES text,
      copy INTEGER NOT NULL CHECK (copy > 0),
      record INTEGER NOT NULL,
      PRIMARY KEY (moment, person, contact, direction, tier, status, revenue, via, note, copy)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE introductions (
      moment INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      contact INTEGER NOT NULL REFERENCES identity,
      other_contact INTEGER NOT NULL REFERENCES identity,
      note INTEGER NOT NULL REFERENCES text,
      copy INTEGER NOT NULL CHECK (copy > 0),
      record INTEGER NOT NULL,
      PRIMARY KEY (moment, person, contact, other_contact, note, copy)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outcomes (
      moment INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      contact INTEGER NOT NULL REFERENCES identity,
      outcome INTEGER NOT NULL CHECK (outcome BETWEEN 1 AND 5),
      value ANY NOT NULL CHECK (typeof(value) = 'real' OR value = ''),
      via INTEGER NOT NULL REFERENCES text,
      note INTEGER NOT NULL REFERENCES text,
      copy INTEGER NOT NULL CHECK (copy > 0),
      record INTEGER NOT NULL,
      PRIMARY KEY (moment, person, contact, outcome, value, via, note, copy)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bni_costs (
      moment INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      item INTEGER NOT NULL CHECK (item BETWEEN 1 AND 5),
      amount REAL NOT NULL,
      note INTEGER NOT NULL REFERENCES text,
      copy INTEGER NOT NULL CHECK (copy > 0),
      record INTEGER NOT NULL,
      PRIMARY KEY (moment, person, item, amount, note, copy)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE connections (
      moment INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person,
      contact INTEGER NOT NULL REFERENCES identity,
      note INTEGER NOT NULL REFERENCES text,
      copy INTEGER NOT NULL CHECK (copy > 0),
      record INTEGER NOT NULL,
      PRIMARY KEY (moment, person, contact, note, copy)
    ) STRICT, WITHOUT ROWID;

    -- Who asked to be forgotten: keyed hashes of what they were called, and what stands for it. The filter is a few bits of another
    -- hash, so that most texts need no look at this table; the length is that of a name to be looked for within texts.
    CREATE TABLE forgotten (
      hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
      filter INTEGER NOT NULL CHECK (filter BETWEEN 0 AND 4095),
      length INTEGER NOT NULL DEFAULT 0 CHECK (length >= 0),
      erasure INTEGER NOT NULL REFERENCES erasure,
      token TEXT NOT NULL CHECK (token <> '')
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE erasure (
      erasure INTEGER PRIMARY KEY,
      made_at INTEGER NOT NULL,
      records INTEGER NOT NULL CHECK (records >= 0)
    ) STRICT;
    """

  private static let version2 = """
    -- Passages of a few rows of a file, known again in a later version of it: the lines from `line` on, and for each passage the first
    -- 16 bytes of a keyed SHA-256 of its bytes and how many lines it has, in four bytes, the lowest first.
    CREATE TABLE passage (
      file INTEGER NOT NULL REFERENCES file,
      line INTEGER NOT NULL CHECK (line > 0),
      passages BLOB NOT NULL CHECK (length(passages) > 0 AND length(passages) % 20 = 0),
      PRIMARY KEY (file, line)
    ) STRICT, WITHOUT ROWID;

    -- Records of the logs that are not the first copy.
    CREATE TABLE repeated (record INTEGER PRIMARY KEY) STRICT;
    INSERT INTO repeated
      SELECT record FROM events WHERE copy > 1
      UNION ALL SELECT record FROM contacts WHERE copy > 1
      UNION ALL SELECT record FROM interactions WHERE copy > 1
      UNION ALL SELECT record FROM referrals WHERE copy > 1
      UNION ALL SELECT record FROM introductions WHERE copy > 1
      UNION ALL SELECT record FROM outcomes WHERE copy > 1
      UNION ALL SELECT record FROM bni_costs WHERE copy > 1
      UNION ALL SELECT record FROM connections WHERE copy > 1;

    -- Rows of the team list as written, for those that another row of the same person makes rejects.
    CREATE TABLE team_row (
      team_row INTEGER PRIMARY KEY,
      file INTEGER NOT NULL REFERENCES file,
      line INTEGER NOT NULL CHECK (line > 0),
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      UNIQUE (file, line)
    ) STRICT;
    """
}
