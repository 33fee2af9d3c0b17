import Model

/// Google's contacts as comma separated values: with `Given Name` and `Group Membership`, as until 2024, or with `First Name` and `Labels`.
struct GoogleContacts: AddressBookFormat {
  enum Column: String, LogColumn {
    case name, givenName, additionalName, familyName, groupMembership, organizationName
  }

  static let id = "google_contacts"
  static let description = addressBook(
    "Contacts of Google as CSV",
    knownBy: "the columns First Name, Last Name, Labels and E-mail 1 - Value, or Given Name, Family Name, Group Membership until 2024")
  static let required: [Column] = [.givenName, .familyName, .groupMembership]
  static let otherNames: KeyValuePairs<Column, [String]> = [
    .givenName: ["First Name"], .additionalName: ["Middle Name"], .familyName: ["Last Name"], .groupMembership: ["Labels"],
    .organizationName: ["Organization 1 - Name"],
  ]

  let owner: PersonIndex?
  /// The cells of e-mails and phones, of which there may be any number.
  private let emails: [Int]
  private let phones: [Int]

  static func claims(_ header: [String]) -> Bool { header.contains { isNumbered($0, "email") || isNumbered($0, "phone") } }

  init(_ head: SheetHead) {
    owner = head.owner
    let header = head.header.map(Vocabulary.normal)
    emails = header.indices.filter { Self.isNumbered(header[$0], "email") }
    phones = header.indices.filter { Self.isNumbered(header[$0], "phone") }
  }

  /// True for `E-mail 1 - Value` and its like, in normal form.
  private static func isNumbered(_ header: String, _ kind: String) -> Bool {
    guard header.hasPrefix(kind), header.hasSuffix("value") else { return false }
    let number = header.dropFirst(kind.count).dropLast("value".count)
    return !number.isEmpty && number.utf8.allSatisfy(isDigit)
  }

  func entry(_ row: LogRow) -> AddressEntry {
    let parts = AddressEntry.name(row[Column.givenName], row[Column.additionalName], row[Column.familyName])
    return AddressEntry(
      name: row[Column.name].isEmpty ? parts : row[Column.name].text, company: values(row[Column.organizationName]).first ?? "",
      emails: values(row, emails), phones: values(row, phones))
  }

  private func values(_ row: LogRow, _ cells: [Int]) -> [String] {
    cells.filter { $0 < row.cells.count }.flatMap { values(row.cells[$0]) }
  }

  /// Several values of one kind stand in one cell.
  private func values(_ cell: Cell) -> [String] {
    cell.text.split(separator: ":::").map { $0.trimmed }.filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// Without blanks around it.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
