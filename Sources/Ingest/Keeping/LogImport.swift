package import Model

/// Reads paths for a keeper of records: the team list first, then all records, in no more memory than a few pieces of a file take.
package struct LogImport {
  private let configuration: Configuration
  /// Ids of the measures that annotations may name.
  private let measures: [String]
  private let options: ReadingOptions
  private let keeper: any RecordKeeper
  /// All that decides how rows are read, but the files and the team list.
  private let settings: [UInt8]

  package init(configuration: Configuration, measures: [String], options: ReadingOptions, settings: [UInt8], keeper: any RecordKeeper) {
    (self.configuration, self.measures, self.options) = (configuration, measures, options)
    (self.settings, self.keeper) = (settings, keeper)
  }

  /// Hands all logs below the paths on to the keeper; returns which files there were and what could not be used.
  /// - Parameter ledger: The path of the ledger that is written to, which is no log.
  /// - Throws: `IngestError` where a path is missing, no file is there, or nobody knows the team; what the keeper throws.
  package func run(_ paths: [String], into ledger: String, progress: LogReader.Progress = { _, _ in }) throws -> ImportReport {
    let found = try FileFinder.files(in: paths, except: nil)
    guard !found.isEmpty else { throw IngestError.missing(Messages.emptyFolder(paths)) }
    let files = found.filter { !FileFinder.isSame($0.path, ledger) }
    // They are ready when they are asked for, while the other core looks at what the files are.
    let digests = FileDigests(files.filter { $0.isNamed || MappedFile.isOrdinary($0.path) }.map(\.path))
    var inventory = try Inventory(files, configuration, options)
    if let other = inventory.ledgers.first(where: \.isNamed) {
      throw IngestError.unusable(
        "`\(other.path)` is a database and no log; write its records down with `rapport ledger export` and import these.")
    }
    try readTeam(&inventory, digests)
    try readRecords(&inventory, digests, progress)
    try keepFaults(inventory, digests)
    try keeper.note(inventory.report.warnings)
    return inventory.report
  }

  private func readTeam(_ inventory: inout Inventory, _ digests: FileDigests) throws {
    let roster = Roster([])
    for file in inventory.logs where file.holds(.team) {
      let context = file.isTeamList ? file.context(settings, options) : nil
      if try add(file, inventory, digests, context: context) { continue }
      try read(file, .team, roster, owner: nil, &inventory)
    }
  }

  private func readRecords(_ inventory: inout Inventory, _ digests: FileDigests, _ progress: LogReader.Progress) throws {
    let team = TeamList(try keeper.team())
    guard !team.people.isEmpty else {
      throw IngestError.unusable(Messages.noTeam(inventory.report.files.map(\.path)))
    }
    let roster = Roster(team.people)
    let owners = try Owners(configuration, options, roster)
    let everybody = settings + Self.names(of: team.people)
    let total = inventory.logs.reduce(0) { $0 + $1.size }
    var done = 0
    for file in inventory.logs {
      done += file.size
      if file.isTeamList || inventory.report.files[Int(file.index)].isUnusable { continue }
      let owner = owners[file.path]
      if !file.holds(.team), try add(file, inventory, digests, context: file.context(everybody + Array("\(owner ?? -1)".utf8), options)) {
        continue
      }
      try read(file, .records, roster, owner: owner, &inventory)
      progress(done, total)
    }
  }

  /// Whatever a log may call the people of the team list.
  private static func names(of people: [Person]) -> [UInt8] {
    people.flatMap { person in
      [person.id, person.name, person.email ?? "", person.phone ?? ""].joined(separator: "\u{1F}").utf8 + [0x1E]
    }
  }

  /// Takes down a file; true where it need not be read.
  private func add(_ file: LogFile, _ inventory: Inventory, _ digests: FileDigests, context: [UInt8]?) throws -> Bool {
    try keeper.add(
      inventory.report.files[Int(file.index)], index: file.index, digest: try digests[file.path], context: context)
  }

  private func read(
    _ file: LogFile, _ pass: ReadingPass, _ roster: Roster, owner: PersonIndex?, _ inventory: inout Inventory
  ) throws {
    let handing = Handing(file: file.index, keeper: keeper, persons: roster.people.map(\.id)) {
      [configuration, measures, vocabulary = inventory.vocabulary] in
      Batch(roster: roster, organisation: configuration.organisation, vocabulary: vocabulary, measures: measures)
    }
    let reading = PieceReading(handing: handing, pass: pass)
    let fault = try file.open(owner: owner, options) ?? reading.read(file)
    inventory.note(fault)
    if fault == nil, case .team = pass { try handing.handOnTeamFields(of: file) }
    if fault == nil, pass.isLast(of: file.log) { inventory.noteRemarks(of: file) }
  }

  /// Keeps what is wrong with files as wholes.
  private func keepFaults(_ inventory: Inventory, _ digests: FileDigests) throws {
    let known = Set(inventory.logs.map(\.index))
    for reject in inventory.report.rejects {
      let (index, file) = (reject.place.file, inventory.report.files[Int(reject.place.file)])
      if !known.contains(index) { _ = try keeper.add(file, index: index, digest: try digests[file.path], context: nil) }
      var records = ReadRecords()
      records.rejects = [reject]
      try keeper.take(RecordStretch(records, startsAnew: true, persons: []), of: index)
    }
  }
}

extension LogFile {
  /// Goes up when files are read in another way than before, so that they are read again.
  private static let version = 1

  /// A digest of what decides how the file's rows are read, but for its bytes.
  fileprivate func context(_ settings: [UInt8], _ options: ReadingOptions) -> [UInt8] {
    let ids = log.maps.map(\.declaration.id)
    // A report of BNI may say in its name what it is of; an entry of a calendar repeats up to today.
    let name = ids.contains { $0.hasPrefix("bni_") } ? path.lastComponent : ""
    let horizon = ids.contains(ICalendar.id) ? options.horizon?.description ?? "" : ""
    let said = "\(options.person ?? "") \(options.from?.description ?? "") \(options.to?.description ?? "") \(options.chapter ?? "")"
    let columns = "\(log.headers) \(log.maps.map(\.cells)) \(log.delimiter)"
    let reading = "\(Self.version) \(ids) \(columns) \(options.formats[path] ?? "") \(sheet.name ?? "") \(name) \(horizon) \(said)"
    return Digest.of(settings + Array(reading.utf8))
  }
}
