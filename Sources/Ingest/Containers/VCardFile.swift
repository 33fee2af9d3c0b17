import Model

/// An address book of vCards, a row a card: what it is called, its firm, its e-mails and its phones. Pictures, notes and addresses are
/// passed over.
final class VCardFile: InputSheet, @unchecked Sendable {
  private let text: TextFile

  static func claims(_ bytes: UnsafeRawBufferPointer) -> Bool { TextStart.isText(bytes, beginningWith: "BEGIN:VCARD") }

  init(_ file: MappedFile) { text = TextFile(file) }

  var name: String? { nil }
  var delimiters: [UInt8] { [RowText.delimiter] }
  var linesAreRows: Bool { true }
  var hasOwnHeader: Bool { true }
  private(set) var remarks: [String] = []

  static let header = ["vcard", "formatted_name", "organisation", "emails", "phones"]
  /// Between several values of one cell.
  static let separator = "\n"

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) {
    var rows = RowText()
    Self.header.forEach { rows.append($0) }
    rows.endRow()
    var reader = ContentLineReader(text.bytes)
    var card: Card?
    var strayLines = 0
    while reader.next() {
      guard let line = ContentLine(reader.content) else { strayLines += 1; continue }
      switch (line.name, line.value.uppercased().trimmed) {
      case ("BEGIN", "VCARD"):
        card?.write(to: &rows, isClosed: false)
        card = Card(line: reader.line)
      case ("END", "VCARD"):
        if card == nil { strayLines += 1 }
        card?.write(to: &rows, isClosed: true)
        card = nil
      default:
        if card == nil { strayLines += 1 }
        card?.take(line)
      }
      if rows.isFull, !rows.handOn(body) { return }
    }
    card?.write(to: &rows, isClosed: false)
    remarks = text.remarks
    if strayLines > 0 {
      remarks.append("\(strayLines) \(strayLines == 1 ? "line is" : "lines are") no part of a card and told nothing.")
    }
    _ = rows.handOn(body)
  }

  /// What is known of a card so far.
  private struct Card {
    let line: UInt32
    var version = "?"
    var formattedName = ""
    var name = ""
    var organisation = ""
    var emails: [String] = []
    var phones: [String] = []

    init(line: UInt32) { self.line = line }

    mutating func take(_ line: ContentLine) {
      switch line.name {
      case "VERSION": version = line.text
      case "FN": if formattedName.isEmpty { formattedName = line.text }
      case "N":
        // Family name; given name; further names; before and behind it titles.
        let parts = line.parts(";")
        if name.isEmpty { name = ([1, 2, 0].filter { $0 < parts.count }.map { parts[$0] }).filter { !$0.isEmpty }.joined(separator: " ") }
      case "ORG": if organisation.isEmpty { organisation = line.parts(";")[0] }
      case "EMAIL": add(Self.withoutScheme(line.text, "mailto:"), to: &emails)
      case "TEL":
        // A fax is shared by many, and nobody answers there in person.
        guard !line.has("FAX", "TYPE"), !line.has("PAGER", "TYPE") else { return }
        // A URI may have an extension behind a semicolon.
        let number = line.text.lowercased().hasPrefix("tel:") ? String(line.text.prefix { $0 != ";" }) : line.text
        add(Self.withoutScheme(number, "tel:"), to: &phones)
      default: break
      }
    }

    private func add(_ value: String, to values: inout [String]) {
      if !value.isEmpty, !values.contains(value), values.count < 100 { values.append(value) }
    }

    private static func withoutScheme(_ text: String, _ scheme: String) -> String {
      text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
    }

    /// A card stands at its first line, one below in the rows, whose header is no line of the file. One that was not closed may be cut
    /// off inside an e-mail.
    func write(to rows: inout RowText, isClosed: Bool) {
      rows.go(toLine: line + 1)
      let name = formattedName.isEmpty ? name : formattedName
      let cells = [
        version, name, organisation, emails.joined(separator: VCardFile.separator), phones.joined(separator: VCardFile.separator),
      ]
      guard isClosed else { return rows.endRow(problem: "the card is not closed (END:VCARD is missing); export it anew", fields: cells) }
      for cell in cells { rows.append(cell) }
      rows.endRow()
    }
  }
}
