import Foundation
import Model

/// A file of an export: a header and its rows.
struct ExportTable {
  let file: String
  /// The rows above the header, and the header.
  let head: [[String]]
  let rows: [[String]]

  init(_ file: String, head: [[String]], rows: [[String]]) { (self.file, self.head, self.rows) = (file, head, rows) }

  /// Comma-separated text as RFC 4180 has it.
  var text: String { (head + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined() }

  private static func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D && $0 != 0x3B && $0 != 0x09 && $0 != 0x7C }
    return isPlain ? cell : "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\""
  }
}

/// All that a ledger keeps as native logs, those that hold nothing left out.
struct NativeTables {
  private let stretch: RecordStretch
  private let names: NamesByID
  private let team: [Placed<Person>]

  init(_ contents: LedgerContents, _ time: LocalTime) {
    team = contents.team
    stretch = RecordStretch(contents.takeRecords(), startsAnew: true, persons: [])
    names = NamesByID(stretch, time)
  }

  var all: [ExportTable] {
    let tables =
      [teamTable, leave, annotations] + [
        table("events", stretch.records.events.elements), table("contacts", stretch.records.contacts.elements),
        table("interactions", stretch.records.interactions.elements), table("referrals", stretch.records.referrals.elements),
        table("introductions", stretch.records.introductions.elements), table("outcomes", stretch.records.outcomes.elements),
        table("bni_costs", stretch.records.bniCosts.elements), table("connections", stretch.records.connections.elements),
      ] + BNITables.all(stretch.records.bni)
    return tables.filter { !$0.rows.isEmpty }
  }

  /// The entries of address books by owner; empty for those of everybody.
  var addressBooks: [String: [AddressEntry]] {
    var books: [String: [AddressEntry]] = [:]
    for card in stretch.records.cards.elements {
      let owner = card.owner < 0 ? "" : names.person(card.owner)
      let texts = names.contact(card.identity)
      if !card.isFurther { books[owner, default: []].append(AddressEntry(name: texts[0], company: texts[1], details: [])) }
      let last = books[owner, default: []].count - 1
      if last >= 0 { books[owner]?[last].details.append((texts[2], texts[3])) }
    }
    return books
  }

  private func table<Row: KeptRecord>(_ file: String, _ rows: UnsafeMutableBufferPointer<Row>) -> ExportTable {
    ExportTable("\(file).csv", head: [Row.header], rows: rows.map { $0.cells(names) })
  }

  private var teamTable: ExportTable {
    ExportTable(
      "team.csv",
      head: [
        [
          "person", "name", "role", "team", "reports_to", "email", "phone", "start_date", "end_date", "fte", "workdays", "hourly_cost",
          "bni_name", "bni_joined",
        ]
      ],
      rows: team.map(\.value).sorted { utf8Precedes($0.id, $1.id) }.map { person in
        [
          person.id, person.name, person.role.word, person.team, person.reportsTo ?? "", person.email ?? "", person.phone ?? "",
          person.start?.description ?? "", person.end?.description ?? "", number(person.fte), workdays(person), number(person.hourlyCost),
          person.bniName ?? "", person.bniJoined?.description ?? "",
        ]
      })
  }

  private func workdays(_ person: Person) -> String {
    person.workdays.map { days in Weekday.allCases.filter(days.contains).map { String($0.name.prefix(3)) }.joined(separator: ",") } ?? ""
  }

  private var leave: ExportTable {
    ExportTable(
      "leave.csv", head: [["person", "from", "to"]],
      rows: stretch.records.leave.map(\.value).map {
        [names.person($0.person), $0.days.lowerBound.description, $0.days.upperBound.description]
      })
  }

  private var annotations: ExportTable {
    ExportTable(
      "annotations.csv", head: [["month", "person", "measure", "reason"]],
      rows: stretch.records.annotations.map(\.value).map { note in
        [
          note.months.map { "\($0.lowerBound)..\($0.upperBound)" } ?? "*", names.person(note.person), note.measure ?? "all",
          note.reason.rawValue,
        ]
      })
  }
}
