import Model

/// The batches of all workers as one set of records with one set of ids.
struct Merged {
  private let workers: [Worker]
  private let ids: [Renumbering]
  let texts: TextPool
  let identities: [Identity]
  let malformedEmails: Set<String>

  /// Takes what the batches hold out of them but for the records, which stay where they are.
  init(emptying all: [Worker]) {
    malformedEmails = all.reduce(into: []) { $0.formUnion($1.batch.malformedEmails) }
    let workers = all.enumerated().filter { $0 == 0 || !$1.batch.records.isEmpty }.map(\.element)
    let tables = workers.map { $0.batch.takeTexts() }
    // Texts of different kinds have nothing to do with each other, so each kind is merged on its own.
    let moves = mapInParallel(tables[0].count, minimum: 2) { kind in
      tables.dropFirst().map { tables[0][kind].merge($0[kind]) }
    }
    let firstIDs = TextPool.firstIDs(tables[0].dropFirst().map(\.count))
    let merging = IdentityMerging(
      mapInParallel(workers.count, minimum: 2) { worker in
        workers[worker].batch.takeIdentities(
          firstIDs.indices.map { .init(firstID: firstIDs[$0], moves: worker == 0 ? nil : moves[$0 + 1][worker - 1]) })
      })
    identities = merging.identities
    texts = TextPool(tables[0][0], contactTexts: Array(tables[0].dropFirst()))
    ids = workers.indices.map { Renumbering(texts: $0 == 0 ? nil : moves[0][$0 - 1], identities: merging.numbers[$0]) }
    self.workers = workers
  }

  /// What all workers hold of something that points into no table.
  func all<Row>(_ rows: (borrowing RawRecords) -> [Row]) -> [Row] { workers.flatMap { rows($0.batch.records) } }

  /// The entries of all address books, those of one entry together, in order of place.
  var cards: [[AddressCard]] {
    var cards: [[AddressCard]] = []
    for (worker, ids) in zip(workers, ids) {
      for var card in worker.batch.records.cards.elements {
        card.identity = ids.identity(card.identity)
        if card.isFurther { cards[cards.count - 1].append(card) } else { cards.append([card]) }
      }
    }
    return cards.sorted { $0[0].place < $1[0].place }
  }

  /// Takes the rows of one activity out of each worker's batch.
  func parts<Row: NumberedRecord>(taking take: (inout RawRecords) -> Column<Row>) -> [RecordPart<Row>] {
    zip(workers, ids).map { RecordPart(column: RowColumn(take(&$0.batch.records)), ids: $1) }
  }
}

/// One worker's rows of an activity.
struct RecordPart<Row: NumberedRecord>: Sendable {
  let column: RowColumn<Row>
  let ids: Renumbering

  var rows: UnsafeMutableBufferPointer<Row> { column.rows }
}

/// The ids of one worker's tables as ids of the common ones.
struct Renumbering: Sendable {
  /// Nil where they are those of the common table already.
  let texts: [UInt32]?
  let identities: [IdentityID]

  func identity(_ id: IdentityID) -> IdentityID { id == .none ? .none : identities[Int(id)] }

  /// Lends the tables as they are read by the million.
  func withTables<Result>(_ body: (Tables) -> Result) -> Result {
    identities.withUnsafeBufferPointer { identities in
      guard let texts else { return body(Tables(texts: nil, identities: identities)) }
      return texts.withUnsafeBufferPointer { body(Tables(texts: $0, identities: identities)) }
    }
  }

  /// The same without a look at each number: all are of the tables.
  struct Tables {
    let texts: UnsafeBufferPointer<UInt32>?
    let identities: UnsafeBufferPointer<IdentityID>

    @inline(__always)
    func text(_ id: TextPool.ID) -> TextPool.ID { texts.map { $0[Int(id)] } ?? id }
    @inline(__always)
    func identity(_ id: IdentityID) -> IdentityID { id == .none ? .none : identities[Int(id)] }
  }
}
