import Foundation
import GRDB
import Model

/// Writes what one run of an import brings, within its transaction.
final class RunWriter {
  let db: Database
  let run: Int64
  let ids: TableIDs
  let small: SmallTables
  /// Nil where nobody has been forgotten.
  private let scrubber: TextScrubber?
  var events: KeptRows<EventRecord>
  var contacts: KeptRows<ContactRecord>
  var interactions: KeptRows<InteractionRecord>
  var referrals: KeptRows<ReferralRecord>
  var introductions: KeptRows<IntroductionRecord>
  var outcomes: KeptRows<OutcomeRecord>
  var bniCosts: KeptRows<BNICostRecord>
  var connections: KeptRows<ConnectionRecord>
  /// Rows of the table of persons by the id of the team list.
  var persons: [String: Int64] = [:]
  /// Rows of the table of files by the place among the files of the run.
  private var files: [UInt32: Int64] = [:]
  var session: FileSession?
  /// The first record that the ledger has not got yet.
  var next: Int64
  /// By place among the files of the run.
  var counts: [UInt32: FileCounts] = [:]
  /// The first rows that could not be used.
  private(set) var rejects: [Reject] = []
  private static let mostRejects = 20

  init(_ db: Database, now: Instant) throws {
    self.db = db
    try db.execute(sql: "INSERT INTO run (made_at) VALUES (?)", arguments: [now.microseconds])
    run = db.lastInsertedRowID
    next = try Int64.fetchOne(db, sql: "SELECT coalesce(max(record + count), 1) FROM source") ?? 1
    let forgotten = try ForgottenNames(db)
    scrubber = forgotten.map(TextScrubber.init)
    ids = try TableIDs(db, forgotten)
    small = try SmallTables(db)
    (events, contacts, interactions) = (try KeptRows(db), try KeptRows(db), try KeptRows(db))
    (referrals, introductions, outcomes) = (try KeptRows(db), try KeptRows(db), try KeptRows(db))
    (bniCosts, connections) = (try KeptRows(db), try KeptRows(db))
  }

  /// As `RecordKeeper` has it.
  func add(_ file: ReadFile, index: UInt32, digest: [UInt8], context: [UInt8]?) throws -> Bool {
    try endSession()
    if files[index] != nil { return false }
    try db.execute(
      sql: "INSERT INTO file (run, path, sheet, reader, activities, header, digest, context) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        run, scrubbed(file.path), file.sheet.map(scrubbed), file.reader, json(file.activities), json(file.header.map(scrubbed)),
        Data(digest),
        context.map { Data($0) },
      ])
    let row = db.lastInsertedRowID
    (files[index], counts[index]) = (row, FileCounts())
    guard context != nil, let known = try knownFile(like: row) else { return false }
    try repeatFile(known, as: row)
    counts[index]?.known = try rowCount(of: row)
    let rows = try Row.fetchAll(db, sql: "SELECT line, reason FROM reject WHERE file = ? ORDER BY line", arguments: [row])
    counts[index]?.rejected = rows.count
    for row in rows { remember(Reject(place: Place(file: index, line: row["line"]), fields: [""], reason: row["reason"])) }
    return true
  }

  /// How many rows of a file gave records; a report of BNI is one record of many rows.
  private func rowCount(of file: Int64) throws -> Int {
    let lines = "(SELECT count(*) FROM bni_line WHERE bni_line.record = source.record)"
    return try Int.fetchOne(
      db, sql: "SELECT coalesce(sum(max(count, \(lines))), 0) FROM source WHERE file = ?", arguments: [file]) ?? 0
  }

  private func knownFile(like row: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT max(known.file) FROM file AS new JOIN file AS known USING (digest, context)
        WHERE new.file = ? AND known.file <> new.file AND known.sheet IS new.sheet AND known.is_unusable = 0
        """, arguments: [row])
  }

  /// Writes down that a file says again what another one said.
  private func repeatFile(_ known: Int64, as row: Int64) throws {
    for copy in [
      "INSERT INTO source SELECT ?2, line, record, count FROM source WHERE file = ?1",
      "INSERT INTO reject SELECT NULL, ?2, line, fields, reason, suggestion FROM reject WHERE file = ?1",
      "INSERT INTO aside SELECT ?2, reason, count FROM aside WHERE file = ?1",
      "INSERT INTO team_row SELECT NULL, ?2, line, fields FROM team_row WHERE file = ?1",
    ] { try db.execute(sql: copy, arguments: [known, row]) }
  }

  func take(_ stretch: RecordStretch, of index: UInt32) throws {
    guard let session = try begin(index) else { return }
    try keep(stretch.passages, of: session.file)
    try keepRecords(stretch, session)
    for (aside, count) in stretch.records.asides { session.asides[aside.reason, default: 0] += count }
    session.malformedEmails.formUnion(stretch.records.malformedEmails)
    session.bni += stretch.records.bni
    for (line, fields) in stretch.records.teamFields {
      try db.cachedStatement(sql: "INSERT INTO team_row (file, line, fields) VALUES (?, ?, ?)").execute(
        arguments: [session.file, line, json(fields.map(scrubbed))])
    }
    for reject in stretch.records.rejects { try keep(reject, session.file) }
  }

  /// What is being taken in of a file, begun where it has not been; nil for one that was not taken down.
  func begin(_ index: UInt32) throws -> FileSession? {
    guard let file = files[index] else { return nil }
    if session?.index != index {
      try endSession()
      session = try FileSession(db, index: index, file: file, next: next)
    }
    return session
  }

  /// Ends what is being taken in of a file: all of it stays.
  private func endSession() throws {
    guard let session else { return }
    if !session.bni.isEmpty {
      let lines = scrubber.map { scrubber in session.bni.map { $0.scrubbed(scrubber) } } ?? session.bni
      let record = try BNIRows.keep(lines, record: next, in: db)
      try session.sources.add(line: Int64(session.bni[0].place.line), record: record)
      // A report is one record, but each of its rows is counted.
      session.counts += record == next ? FileCounts(new: session.bni.count) : FileCounts(known: session.bni.count)
      next = max(next, record + 1)
    }
    try session.sources.finish()
    // What is said of a file as a whole cannot be told of its passages.
    if !session.asides.isEmpty || !session.malformedEmails.isEmpty || !session.bni.isEmpty { try dropPassages(of: session.file) }
    if let earlier = session.earlier { try dropPassages(of: earlier.file) }
    for (reason, count) in session.asides {
      try db.execute(sql: "INSERT INTO aside VALUES (?, ?, ?)", arguments: [session.file, reason, count])
    }
    for email in session.malformedEmails where scrubbed(email) == email {
      try db.execute(sql: "INSERT INTO malformed_email VALUES (?, ?) ON CONFLICT DO NOTHING", arguments: [run, email])
    }
    counts[session.index]? += session.counts
    self.session = nil
  }

  private func keep(_ reject: Reject, _ file: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO reject (file, line, fields, reason, suggestion) VALUES (?, ?, ?, ?, ?)").execute(
      arguments: [
        file, reject.place.line, reject.isWholeFile ? nil : json(scrubber?.scrubbed(reject.fields) ?? reject.fields),
        scrubbed(reject.reason),
        reject.suggestion.map(scrubbed),
      ])
    if reject.isWholeFile { try db.execute(sql: "UPDATE file SET is_unusable = 1 WHERE file = ?", arguments: [file]) }
    session?.counts.rejected += 1
    remember(reject)
  }

  private func remember(_ reject: Reject) {
    if rejects.count < Self.mostRejects { rejects.append(reject) }
  }

  func takeBack(_ index: UInt32) throws {
    guard let session, session.index == index else { return }
    self.session = nil
    rejects.removeAll { $0.place.file == index }
    try Ledger.removeRows(ofFiles: [session.file], db)
    guard next > session.first else { return }
    try Ledger.removeRecords("record >= \(session.first)", db)
    ids.beginAnew()
  }

  func note(_ warnings: [Warning]) throws {
    try endSession()
    for warning in warnings {
      try db.execute(
        sql: "INSERT INTO remark (run, message, places) VALUES (?, ?, ?)",
        arguments: [run, scrubbed(warning.message), json(warning.places.map(scrubbed))])
    }
  }

  /// Writes down what the run came to.
  func finish() throws -> FileCounts {
    try endSession()
    let total = counts.values.reduce(into: FileCounts()) { $0 += $1 }
    try db.execute(
      sql: "UPDATE run SET new = ?, known = ?, rejected = ? WHERE run = ?", arguments: [total.new, total.known, total.rejected, run])
    return total
  }

  func team() throws -> [Placed<Person>] {
    try endSession()
    return try TeamRows.current(db).map(\.row)
  }

  /// The text without people who asked to be forgotten.
  private func scrubbed(_ text: String) -> String { scrubber?.scrubbed(text) ?? text }

  private func json(_ texts: [String]) throws -> String { String(decoding: try JSONEncoder().encode(texts), as: UTF8.self) }
}
