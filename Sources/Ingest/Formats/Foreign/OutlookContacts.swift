import Model

/// Outlook's contacts as comma separated values, of classic Outlook, the new one and outlook.com, in English and German.
struct OutlookContacts: AddressBookFormat {
  enum Column: String, LogColumn {
    case firstName, middleName, lastName, company, emailAddress, email2Address, email3Address
    case businessPhone, businessPhone2, homePhone, homePhone2, mobilePhone, carPhone, otherPhone, primaryPhone
  }

  static let id = "outlook_contacts"
  static let description = addressBook("Contacts of Outlook as CSV")
  static let required: [Column] = [.firstName, .lastName, .emailAddress, .businessPhone]
  static let otherNames: KeyValuePairs<Column, [String]> = [
    .firstName: ["Vorname"], .middleName: ["Weitere Vornamen"], .lastName: ["Nachname"], .company: ["Firma"],
    .emailAddress: ["E-Mail-Adresse"], .email2Address: ["E-Mail 2: Adresse"], .email3Address: ["E-Mail 3: Adresse"],
    .businessPhone: ["Telefon geschäftlich"], .businessPhone2: ["Telefon geschäftlich 2"], .homePhone: ["Telefon (privat)"],
    .homePhone2: ["Telefon (privat 2)"], .mobilePhone: ["Mobiltelefon"], .carPhone: ["Autotelefon"],
    .otherPhone: ["Weiteres Telefon"], .primaryPhone: ["Haupttelefon"],
  ]

  let owner: PersonIndex?

  init(_ head: SheetHead) { owner = head.owner }

  // Fax numbers and a firm's main number are shared by many, and nobody answers there in person.
  private static let emails: [Column] = [.emailAddress, .email2Address, .email3Address]
  private static let phones: [Column] = [
    .businessPhone, .businessPhone2, .homePhone, .homePhone2, .mobilePhone, .carPhone, .otherPhone, .primaryPhone,
  ]

  func entry(_ row: LogRow) -> AddressEntry {
    AddressEntry(
      name: AddressEntry.name(row[Column.firstName], row[Column.middleName], row[Column.lastName]), company: row[Column.company].text,
      emails: Self.emails.map { row[$0].text }.filter { !$0.isEmpty }, phones: Self.phones.map { row[$0].text }.filter { !$0.isEmpty })
  }
}
