/// What somebody typed to name a contact, read as the cell of a log would be.
package enum ContactQuery: Hashable, Sendable {
  case name(String)
  /// Case-folded.
  case email(String)
  /// In one form.
  case phone(String)

  /// - Parameter countryCode: Of phone numbers without one.
  package init(_ text: String, countryCode: String?) {
    let bytes = Array(text.utf8)
    self = bytes.withUnsafeBytes { cell in
      if let email = ContactDetails.email(cell) { return .email(email) }
      if ContactDetails.isOnlyPhone(cell), let phone = ContactDetails.phone(cell, countryCode: countryCode) { return .phone(phone) }
      return .name(text)
    }
  }
}
