package import Model

/// Whom a search found, to show before anything is erased.
package struct FoundContact: Sendable {
  /// As written, each spelling once.
  package var names: [String]
  /// Folded.
  package var companies: [String]
  package var emails: [String]
  package var phones: [String]
  /// E-mails and phones that other people share, which stay.
  package var shared: [String]
  /// How many records name the contact, of how many people.
  package var records: Int
  package var people: Int
  package var first: Instant?
  package var last: Instant?
  /// Ways of naming that may be somebody else's, and stay.
  package var doubtful: Int
  /// Rows of the table of identities.
  let identities: [Int64]

  /// All that the contact is called, to look for in reports.
  package var everyText: [String] { names + emails + phones }
}
