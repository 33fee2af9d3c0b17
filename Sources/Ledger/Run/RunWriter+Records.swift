import GRDB
import Model

extension RunWriter {
  /// Keeps the rows of a stretch, each once, and writes down from which lines they came.
  func keepRecords(_ stretch: RecordStretch, _ session: FileSession) throws {
    if stretch.startsAnew { ids.beginAnew() }
    let needs = needs(stretch.records)
    try ids.resolveIdentities(stretch.records, needs)
    if ids.hasForgotten {
      removeNotes(stretch.records)
      try ids.resolveTexts(stretch.records, self.needs(stretch.records))
    } else {
      try ids.resolveTexts(stretch.records, needs)
    }
    let persons = try stretch.persons.map { try person($0) }
    let cards = cards(stretch.records)
    let rows = rankedRows(stretch.records, cards)
    var found = [Int64](repeating: 0, count: rows.lines.count)
    session.claims.next = next
    try keepLogs(stretch.records, rows, persons, &session.claims, &found)
    try keepSmall(stretch.records, cards, rows, persons, &found)
    for (line, record) in zip(rows.lines, found) { try session.sources.add(line: Int64(line), record: record) }
    let new = found.lazy.filter { [next] in $0 >= next }.count
    session.counts += FileCounts(new: new, known: found.count - new)
    next += Int64(found.count)
  }

  /// Of somebody who asked to be forgotten no note is kept.
  private func removeNotes(_ records: borrowing ReadRecords) {
    func remove<Row: KeptRecord>(_ rows: UnsafeMutableBufferPointer<Row>) {
      for index in rows.indices where rows[index].contactIDs.contains(where: ids.isForgotten) { rows[index].note = 0 }
    }
    remove(records.contacts.elements)
    remove(records.interactions.elements)
    remove(records.referrals.elements)
    remove(records.introductions.elements)
    remove(records.outcomes.elements)
    remove(records.connections.elements)
  }

  private func needs(_ records: borrowing ReadRecords) -> Needs {
    var needs = Needs()
    for row in records.events.elements { row.tell(&needs) }
    for row in records.contacts.elements { row.tell(&needs) }
    for row in records.interactions.elements { row.tell(&needs) }
    for row in records.referrals.elements { row.tell(&needs) }
    for row in records.introductions.elements { row.tell(&needs) }
    for row in records.outcomes.elements { row.tell(&needs) }
    for row in records.bniCosts.elements { row.tell(&needs) }
    for row in records.connections.elements { row.tell(&needs) }
    for card in records.cards.elements { needs.identity(card.identity) }
    return needs
  }

  /// The entries of address books, which may be several cards each.
  private func cards(_ records: borrowing ReadRecords) -> [[AddressCard]] {
    var cards: [[AddressCard]] = []
    for card in records.cards.elements {
      if card.isFurther, !cards.isEmpty { cards[cards.count - 1].append(card) } else { cards.append([card]) }
    }
    return cards
  }

  private func rankedRows(_ records: borrowing ReadRecords, _ cards: [[AddressCard]]) -> RankedRows {
    RankedRows([
      records.events.elements.map(\.place.line), records.contacts.elements.map(\.place.line),
      records.interactions.elements.map(\.place.line), records.referrals.elements.map(\.place.line),
      records.introductions.elements.map(\.place.line), records.outcomes.elements.map(\.place.line),
      records.bniCosts.elements.map(\.place.line), records.connections.elements.map(\.place.line),
      records.team.map(\.place.line), records.leave.map(\.place.line), records.annotations.map(\.place.line),
      cards.map { $0[0].place.line },
    ])
  }

  private func keepLogs(
    _ records: borrowing ReadRecords, _ rows: RankedRows, _ persons: [Int64], _ claims: inout Claims, _ found: inout [Int64]
  ) throws {
    let ranks = rows.ranks
    try events.keep(records.events.elements, ranks: ranks[0], ids, persons: persons, &claims, &found)
    try contacts.keep(records.contacts.elements, ranks: ranks[1], ids, persons: persons, &claims, &found)
    try interactions.keep(records.interactions.elements, ranks: ranks[2], ids, persons: persons, &claims, &found)
    try referrals.keep(records.referrals.elements, ranks: ranks[3], ids, persons: persons, &claims, &found)
    try introductions.keep(records.introductions.elements, ranks: ranks[4], ids, persons: persons, &claims, &found)
    try outcomes.keep(records.outcomes.elements, ranks: ranks[5], ids, persons: persons, &claims, &found)
    try bniCosts.keep(records.bniCosts.elements, ranks: ranks[6], ids, persons: persons, &claims, &found)
    try connections.keep(records.connections.elements, ranks: ranks[7], ids, persons: persons, &claims, &found)
  }

  /// What holds or does not, so that to say it again changes nothing.
  private func keepSmall(
    _ records: borrowing ReadRecords, _ cards: [[AddressCard]], _ rows: RankedRows, _ persons: [Int64], _ found: inout [Int64]
  ) throws {
    for (index, row) in records.team.enumerated() {
      let rank = rows.ranks[8][index]
      found[rank] = try small.keep(row.value, try person(row.value.id), record: next + Int64(rank))
    }
    for (index, row) in records.leave.enumerated() {
      let rank = rows.ranks[9][index]
      found[rank] = try small.keep(row.value, persons[Int(row.value.person)], record: next + Int64(rank))
    }
    for (index, row) in records.annotations.enumerated() {
      let rank = rows.ranks[10][index]
      found[rank] = try small.keep(row.value, persons[Int(row.value.person)], record: next + Int64(rank))
    }
    for (index, card) in cards.enumerated() {
      let rank = rows.ranks[11][index]
      found[rank] = try small.keep(
        card: card.map { ids.rows.identity($0.identity) }, owner: card[0].owner < 0 ? nil : persons[Int(card[0].owner)],
        record: next + Int64(rank))
    }
  }

  /// The row of a person, made where it is missing.
  private func person(_ id: String) throws -> Int64 {
    if let row = persons[id] { return row }
    try db.cachedStatement(sql: "INSERT INTO person (id) VALUES (?) ON CONFLICT DO NOTHING").execute(arguments: [id])
    let row = try Int64.fetchOne(db.cachedStatement(sql: "SELECT person FROM person WHERE id = ?"), arguments: [id]) ?? 0
    persons[id] = row
    return row
  }
}
