package import Model

/// Reads paths into an activity: finds files, recognises logs, reads the team list first, then all records, and counts each once.
package struct LogReader {
  let configuration: Configuration
  /// Ids of the measures that annotations may name.
  private let measures: [String]
  let options: ReadingOptions
  /// A folder of reports, which is never read as logs.
  private let output: String?

  package init(configuration: Configuration, measures: [String], options: ReadingOptions = ReadingOptions(), output: String? = nil) {
    self.configuration = configuration
    self.options = options
    self.measures = measures
    self.output = output
  }

  /// Called after each file with how many bytes of how many have been read.
  package typealias Progress = (_ done: Int, _ total: Int) -> Void

  /// Reads all logs below the paths.
  /// - Throws: `IngestError` where a path is missing, no file is there, or no team list is among them.
  package func read(_ paths: [String], progress: Progress = { _, _ in }) throws(IngestError) -> Activity {
    let found = try FileFinder.files(in: paths, except: output)
    guard !found.isEmpty else { throw .missing(Messages.emptyFolder(paths)) }
    return try read(try Inventory(found, configuration, options), found, paths, progress: progress)
  }

  /// Reads the logs among the files found below the paths.
  func read(
    _ inventory: consuming Inventory, _ found: [FileFinder.Found], _ paths: [String], progress: Progress = { _, _ in }
  ) throws(IngestError) -> Activity {
    if let only = found.first, found.count == 1, only.isNamed, inventory.logs.isEmpty {
      throw .unusable(inventory.report.rejects.first.map { "`\(only.path)` \($0.reason)." } ?? Messages.noTeam(paths))
    }
    let team = try readTeam(&inventory, paths)
    return try readRecords(&inventory, team: team, progress: progress)
  }

  private func reading(_ roster: Roster, _ vocabulary: Vocabulary) -> FileReading {
    FileReading(
      workers: mapInParallel(processorCount, minimum: 2) { _ in
        Worker(Batch(roster: roster, organisation: configuration.organisation, vocabulary: vocabulary, measures: measures))
      })
  }

  private func readTeam(_ inventory: inout Inventory, _ paths: [String]) throws(IngestError) -> TeamList {
    let reading = reading(Roster([]), inventory.vocabulary)
    for file in inventory.logs where file.holds(.team) {
      let fault = file.open(owner: nil, options) ?? reading.read(file, .team)
      inventory.note(fault)
      if fault == nil, file.isTeamList { inventory.noteRemarks(of: file) }
    }
    let rejects = reading.workers.flatMap { $0.batch.records.rejects }.sorted { $0.place < $1.place }
    let rows = reading.workers.flatMap { $0.batch.records.team }
    guard !rows.isEmpty else {
      let fault = (inventory.report.rejects + rejects).first.map { reject in
        " The first thing wrong: `\(inventory.report.files[Int(reject.place.file)].path)` line \(reject.place.line): \(reject.reason)."
      }
      throw .unusable(Messages.noTeam(paths) + (inventory.logs.contains { $0.holds(.team) } ? fault ?? "" : ""))
    }
    let team = TeamList(rows)
    for reject in rejects + inventory.logs.completing(team.rejects) { inventory.reject(reject) }
    let malformedEmails = reading.workers.reduce(into: Set()) { $0.formUnion($1.batch.malformedEmails) }
    inventory.report.warnings += team.warnings + Assembly.warnings(malformedEmails: malformedEmails)
    var asides: [Aside: Int] = [:]
    for worker in reading.workers { asides.merge(worker.batch.records.asides, uniquingKeysWith: +) }
    for (aside, count) in asides { inventory.leaveAside(aside, count) }
    for place in team.places { inventory.report.files[Int(place.file)].records += 1 }
    for place in team.duplicates { inventory.report.files[Int(place.file)].duplicates += 1 }
    return team
  }

  private func readRecords(_ inventory: inout Inventory, team: TeamList, progress: Progress) throws(IngestError) -> Activity {
    let roster = Roster(team.people)
    let reading = reading(roster, inventory.vocabulary)
    let owners = try Owners(configuration, options, roster)
    let total = inventory.logs.reduce(0) { $0 + $1.size }
    var done = 0
    for file in inventory.logs {
      done += file.size
      if file.isTeamList || inventory.report.files[Int(file.index)].isUnusable { continue }
      let fault = file.open(owner: owners[file.path], options) ?? reading.read(file, .records)
      inventory.note(fault)
      if fault == nil { inventory.noteRemarks(of: file) }
      progress(done, total)
    }
    if reading.workers.contains(where: { $0.batch.hasLocalPhone }) { inventory.report.warnings.append(Warning(Messages.noCountryCode)) }
    inventory.forget()
    var organisation = configuration.organisation
    organisation.bni.sponsored = try Sponsors.byID(organisation.bni.sponsored, roster)
    return Assembly(Merged(emptying: reading.workers), organisation: organisation, people: team.people).activity(inventory.report)
  }
}

extension LogFile {
  func holds(_ kind: ActivityKind) -> Bool { log.maps.contains { $0.declaration.activity == kind } }
  /// Rows of a mix may still be of other activities, whose columns are missing.
  var isTeamList: Bool { log.activityCell == nil && holds(.team) }
}
