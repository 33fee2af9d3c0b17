package import Model

/// Something that one member gave another, from a slips audit.
package struct Slip: Hashable, Sendable {
  package let kind: Kind
  package let from: Party
  package let to: Party

  package enum Kind: Sendable { case referral, oneToOne }

  /// A member as a slip names one.
  package struct Party: Hashable, Sendable {
    /// Who of the team list it is; nil for others.
    package let person: PersonIndex?
    package let name: String
    package let isOtherChapter: Bool

    package init(person: PersonIndex?, name: String, isOtherChapter: Bool = false) {
      (self.person, self.name, self.isOtherChapter) = (person, name, isOtherChapter)
    }
  }

  package init(_ kind: Kind, from: Party, to: Party) { (self.kind, self.from, self.to) = (kind, from, to) }
}
