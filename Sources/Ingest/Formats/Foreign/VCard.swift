import Model

/// An address book of vCards 3.0 and 4.0; those of 2.1 are read as well.
struct VCard: AddressBookFormat {
  enum Column: String, LogColumn {
    case vcard, formattedName, organisation, emails, phones
  }

  static let id = "vcard"
  static let description = addressBook("vCards (.vcf) of Google, Apple, Android or Outlook", knownBy: "BEGIN:VCARD in its first line")
  static let required = Column.allCases

  let owner: PersonIndex?

  init(_ head: SheetHead) { owner = head.owner }

  func entry(_ row: LogRow) -> AddressEntry {
    func values(_ column: Column) -> [String] { row[column].text.split(separator: VCardFile.separator).map(String.init) }
    return AddressEntry(
      name: row[Column.formattedName].text, company: row[Column.organisation].text, emails: values(.emails), phones: values(.phones))
  }
}
