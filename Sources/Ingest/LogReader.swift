package import Model

/// Reads paths into an activity: finds files, recognises logs, reads the team list first, then all records, and counts each once.
package struct LogReader: Sendable {
  let configuration: Configuration
  /// Ids of the measures that annotations may name.
  private let measures: [String]
  let options: ReadingOptions
  /// A folder of reports, which is never read as logs.
  private let output: String?
  private let openLedger: OpenLedger

  /// Opens the ledger at a path; nil where the database is none.
  package typealias OpenLedger = @Sendable (String) throws(IngestError) -> LedgerContents?

  package init(
    configuration: Configuration, measures: [String], options: ReadingOptions = ReadingOptions(), output: String? = nil,
    openLedger: @escaping OpenLedger = Self.noLedger
  ) {
    self.configuration = configuration
    self.options = options
    self.measures = measures
    self.output = output
    self.openLedger = openLedger
  }

  /// For those who read files alone.
  package static func noLedger(_ path: String) throws(IngestError) -> LedgerContents? { nil }

  /// Called after each file with how many bytes of how many have been read.
  package typealias Progress = (_ done: Int, _ total: Int) -> Void

  /// Reads all logs below the paths.
  /// - Throws: `IngestError` where a path is missing, no file is there, or no team list is among them.
  package func read(_ paths: [String], progress: Progress = { _, _ in }) throws(IngestError) -> Activity {
    let found = try FileFinder.files(in: paths, except: output)
    guard !found.isEmpty else { throw .missing(Messages.emptyFolder(paths)) }
    // To look through a large text once for all costs as much as to split it into rows, so that is done while its rows are read.
    let inventory = try Inventory(found, configuration, options, trustsHeads: true)
    if let activity = try attempt(inventory, found, paths, progress: progress) { return activity }
    return try read(try Inventory(found, configuration, options), found, paths, progress: progress)
  }

  /// Reads the logs among the files found below the paths, whose texts have been looked through.
  func read(
    _ inventory: consuming Inventory, _ found: [FileFinder.Found], _ paths: [String], progress: Progress = { _, _ in }
  ) throws(IngestError) -> Activity { try attempt(inventory, found, paths, progress: progress)! }

  /// The same; nil where the text of a file is not what its beginning is.
  private func attempt(
    _ inventory: consuming Inventory, _ found: [FileFinder.Found], _ paths: [String], progress: Progress
  ) throws(IngestError) -> Activity? {
    let ledgers = try openLedgers(&inventory)
    if let only = found.first, found.count == 1, only.isNamed, inventory.logs.isEmpty, ledgers.isEmpty {
      throw .unusable(inventory.report.rejects.first.map { "`\(only.path)` \($0.reason)." } ?? Messages.noTeam(paths))
    }
    guard let team = try readTeam(&inventory, ledgers, paths) else { return nil }
    return try readRecords(&inventory, ledgers, team: team, progress: progress)
  }

  /// A ledger, and how many files stand before its own in the report.
  private typealias OpenedLedger = (contents: LedgerContents, firstFile: UInt32)

  private func openLedgers(_ inventory: inout Inventory) throws(IngestError) -> [OpenedLedger] {
    var opened: [OpenedLedger] = []
    for file in inventory.ledgers {
      guard let contents = try openLedger(file.path) else {
        inventory.setAside(file, "is a database, but no ledger of Rapport")
        continue
      }
      opened.append((contents, inventory.add(contents, path: file.path)))
    }
    return opened
  }

  private func reading(_ roster: Roster, _ vocabulary: Vocabulary) -> FileReading {
    FileReading(workers: mapInParallel(processorCount, minimum: 2) { _ in worker(roster, vocabulary) })
  }

  private func worker(_ roster: Roster, _ vocabulary: Vocabulary) -> Worker {
    Worker(Batch(roster: roster, organisation: configuration.organisation, vocabulary: vocabulary, measures: measures))
  }

  private func readTeam(_ inventory: inout Inventory, _ ledgers: [OpenedLedger], _ paths: [String]) throws(IngestError) -> TeamList? {
    let reading = reading(Roster([]), inventory.vocabulary)
    for file in inventory.logs where file.holds(.team) {
      let fault = file.open(owner: nil, options) ?? reading.read(file, .team)
      if file.isMistaken { return nil }
      inventory.note(fault)
      if fault == nil, file.isTeamList { inventory.noteRemarks(of: file) }
    }
    let rejects = reading.workers.flatMap { $0.batch.records.rejects }.sorted { $0.place < $1.place }
    let rows =
      reading.workers.flatMap { $0.batch.records.team }
      + ledgers.flatMap { ledger in
        ledger.contents.team.map { Placed(value: $0.value, place: Place(file: $0.place.file + ledger.firstFile, line: $0.place.line)) }
      }
    guard !rows.isEmpty else {
      let fault = (inventory.report.rejects + rejects).first.map { reject in
        " The first thing wrong: `\(inventory.report.files[Int(reject.place.file)].path)` line \(reject.place.line): \(reject.reason)."
      }
      throw .unusable(Messages.noTeam(paths) + (inventory.logs.contains { $0.holds(.team) } ? fault ?? "" : ""))
    }
    let team = TeamList(rows)
    let (kept, mended) = ReturnedRows(inventory.logs).settle(
      rejects + completed(team.rejects, inventory.logs, ledgers), inventory.report.files)
    for reject in kept { inventory.reject(reject) }
    for (file, count) in mended { inventory.leaveAside(Aside(file: file, reason: ReturnedRows.reason), count) }
    let malformedEmails = reading.workers.reduce(into: Set()) { $0.formUnion($1.batch.malformedEmails) }
    inventory.report.warnings += team.warnings + Assembly.warnings(malformedEmails: malformedEmails)
    var asides: [Aside: Int] = [:]
    for worker in reading.workers { asides.merge(worker.batch.records.asides, uniquingKeysWith: +) }
    for (aside, count) in asides { inventory.leaveAside(aside, count) }
    for place in team.places { inventory.report.files[Int(place.file)].records += 1 }
    for place in team.duplicates { inventory.report.files[Int(place.file)].duplicates += 1 }
    return team
  }

  /// Rejects of rows that had been read as persons, with the fields as they stand in files and ledgers.
  private func completed(_ rejects: [Reject], _ logs: [LogFile], _ ledgers: [OpenedLedger]) -> [Reject] {
    logs.completing(rejects).map { reject in
      var reject = reject
      for ledger in ledgers where reject.place.file >= ledger.firstFile {
        let place = Place(file: reject.place.file - ledger.firstFile, line: reject.place.line)
        if let fields = ledger.contents.teamFields[place] { reject.fields = fields }
      }
      return reject
    }
  }

  private func readRecords(
    _ inventory: inout Inventory, _ ledgers: [OpenedLedger], team: TeamList, progress: Progress
  ) throws(IngestError) -> Activity? {
    let roster = Roster(team.people)
    let reading = reading(roster, inventory.vocabulary)
    let owners = try Owners(configuration, options, roster)
    let total = inventory.logs.reduce(0) { $0 + $1.size }
    var done = 0
    for file in inventory.logs {
      done += file.size
      if file.isTeamList || inventory.report.files[Int(file.index)].isUnusable { continue }
      let fault = file.open(owner: owners[file.origin], options) ?? reading.read(file, .records)
      if file.isMistaken { return nil }
      inventory.note(fault)
      if fault == nil { inventory.noteRemarks(of: file) }
      progress(done, total)
    }
    reading.leaveAside(ReturnedRows(inventory.logs), inventory.report.files)
    inventory.forget()
    let kept = ledgers.map { ledger in
      let worker = worker(roster, inventory.vocabulary)
      worker.batch.adopt(ledger.contents.takeRecords(), files: ledger.firstFile)
      return worker
    }
    if (reading.workers + kept).contains(where: { $0.batch.hasLocalPhone }) {
      inventory.report.warnings.append(Warning(Messages.noCountryCode))
    }
    var organisation = configuration.organisation
    organisation.bni.sponsored = try Sponsors.byID(organisation.bni.sponsored, roster)
    return Assembly(Merged(emptying: reading.workers + kept), organisation: organisation, people: team.people).activity(inventory.report)
  }
}

extension LogFile {
  func holds(_ kind: ActivityKind) -> Bool { log.maps.contains { $0.declaration.activity == kind } }
  /// Rows of a mix may still be of other activities, whose columns are missing.
  var isTeamList: Bool { log.activityCell == nil && holds(.team) }
}
