import Model

/// What an address book says of one contact.
struct AddressEntry {
  var name: String
  var company: String
  var emails: [String]
  var phones: [String]

  /// The parts of a name in the order in which it is spoken, without blank ones.
  static func name(_ parts: Cell...) -> String { parts.filter { !$0.isEmpty }.map(\.text).joined(separator: " ") }
}

/// An address book: its entries are no touches, they only tell which e-mails and phones are of one contact. With an owner it concerns
/// that person alone, without one the whole team.
protocol AddressBookFormat: LogFormat {
  var owner: PersonIndex? { get }
  func entry(_ row: LogRow) -> AddressEntry
}

extension AddressBookFormat {
  static func addressBook(_ title: String, knownBy: String = "") -> FormatDescription {
    FormatDescription(
      title: title, yields: ["identities"],
      cannotKnow: "Whether and when anybody was met: it only joins the e-mails and phones of one contact, for --person alone or for all.",
      knownBy: knownBy)
  }

  func read(_ row: LogRow, into batch: inout Batch) {
    if batch.addCard(entry(row), row, owner: owner) == 0 {
      batch.setAside(row, "entries without an e-mail or a phone, which join nothing")
    }
  }
}
