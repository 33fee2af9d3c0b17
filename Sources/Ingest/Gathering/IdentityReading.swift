import Model

/// Reads what the cells of a row say of a contact, keeping buffers between rows.
struct IdentityReading: Sendable {
  private let roster: Roster
  private let countryCode: [UInt8]?
  private var folder = TextFolder()
  /// E-mails that are none, as they were written.
  var malformedEmails: Set<String> = []

  init(_ roster: Roster, _ organisation: Organisation) {
    self.roster = roster
    countryCode = organisation.countryCode.map { Array($0.utf8) }
  }

  mutating func read(contact: Cell, company: Cell, email: Cell, phone: Cell, _ texts: inout TextPool) -> Identity {
    var identity = Identity()
    var emailBytes = ContactDetails.email(email)
    var phoneBytes = ContactDetails.phone(phone, countryCode: countryCode)
    let isMalformed = !email.isEmpty && emailBytes == nil
    let named = roster.colleague(id: contact)
    if named != nil {
      // The id stands for the colleague, not for a name.
    } else if let written = ContactDetails.email(contact) {
      emailBytes = emailBytes ?? written
    } else if ContactDetails.isOnlyPhone(contact) {
      phoneBytes = phoneBytes ?? ContactDetails.phone(contact, countryCode: countryCode)
    } else {
      folder.fold(contact)
      identity.foldedName = texts.intern(folder.result)
      // A name of nothing but marks that folding takes away is none.
      identity.name = identity.foldedName == 0 ? 0 : texts.intern(contact)
    }
    if let emailBytes { identity.email = texts.intern(emailBytes) }
    if let phoneBytes { identity.phone = texts.intern(phoneBytes) }
    let nameAlone = emailBytes == nil && phoneBytes == nil && company.isEmpty ? folder.result : []
    folder.fold(company)
    identity.company = texts.intern(folder.result)
    identity.colleague =
      named
      ?? roster.colleague(
        email: emailBytes, phone: phoneBytes, nameAlone: identity.foldedName != 0 && identity.company == 0 ? nameAlone : [])
    // A row that names nobody is rejected, not kept without its e-mail.
    if isMalformed, !identity.isEmpty { malformedEmails.insert(email.text) }
    return identity
  }
}
