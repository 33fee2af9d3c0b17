import Model

/// Hands what a worker reads of a file on to a keeper, each contact and text once as long as its tables last.
final class Handing {
  /// So many contacts and texts take about 35 MB; then the tables begin anew.
  private static let mostTexts = 250_000

  let worker: Worker
  private let file: UInt32
  private let keeper: any RecordKeeper
  private let persons: [String]
  private let newBatch: () -> Batch
  /// How many contacts and texts of the batch the keeper has got.
  private var contacts = 0
  private var texts = 0
  /// Where rows of the team list stood.
  private var teamLines: Set<UInt32> = []

  init(file: UInt32, keeper: any RecordKeeper, persons: [String], newBatch: @escaping () -> Batch) {
    (self.file, self.keeper, self.persons, self.newBatch) = (file, keeper, persons, newBatch)
    worker = Worker(newBatch())
  }

  func handOn(_ passages: [Passage]) throws {
    let records = worker.batch.takeRecords(contacts: contacts, texts: texts)
    teamLines.formUnion(records.team.map(\.place.line))
    try keeper.take(RecordStretch(records, startsAnew: texts == 0, persons: persons, passages: passages), of: file)
    (contacts, texts) = (worker.batch.identities.cells.count, worker.batch.texts.count)
    if contacts + texts > Self.mostTexts { beginAnew() }
  }

  /// Hands on the rows of the team list as they stand in the file.
  func handOnTeamFields(of log: LogFile) throws {
    guard !teamLines.isEmpty else { return }
    var records = ReadRecords()
    for (place, fields) in log.rows(at: teamLines) { records.teamFields[place.line] = fields }
    try keeper.take(RecordStretch(records, startsAnew: true, persons: []), of: file)
  }

  var passageDigester: PassageDigester { get throws { try keeper.passageDigester() } }

  var hasEarlierVersion: Bool { get throws { try keeper.hasEarlierVersion(file) } }

  func match(_ passages: [Passage]) throws -> [Bool] { try keeper.match(passages, of: file) }

  func startOver() throws {
    try keeper.takeBack(file)
    teamLines = []
    beginAnew()
  }

  private func beginAnew() {
    worker.batch = newBatch()
    (contacts, texts) = (0, 0)
  }
}
