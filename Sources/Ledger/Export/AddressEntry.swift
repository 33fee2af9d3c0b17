/// An entry of an address book as the ledger keeps it.
struct AddressEntry {
  var name: String
  var company: String
  /// E-mails and phones, one of the two each.
  var details: [(email: String, phone: String)]

  /// The entry as a vCard 4.0.
  var card: String {
    var lines = ["BEGIN:VCARD", "VERSION:4.0"]
    if !name.isEmpty { lines.append("FN:\(Self.escaped(name))") }
    if !company.isEmpty { lines.append("ORG:\(Self.escaped(company))") }
    lines += details.map { $0.email.isEmpty ? "TEL:\(Self.escaped($0.phone))" : "EMAIL:\(Self.escaped($0.email))" }
    return (lines + ["END:VCARD"]).map { $0 + "\r\n" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, letter in
      switch letter {
      case "\\", ",", ";": escaped += "\\\(letter)"
      case "\n", "\r\n", "\r": escaped += "\\n"
      default: escaped.append(letter)
      }
    }
  }
}
