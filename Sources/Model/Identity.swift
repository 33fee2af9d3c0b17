/// How one row named a contact. Rows of equal identity are told apart by nothing; which identities are one contact is scoring's to say.
public struct Identity: Hashable, BitwiseCopyable, Sendable {
  /// The name as written, 0 for none.
  public var name: TextPool.ID
  /// The folded name, 0 for none.
  public var foldedName: TextPool.ID
  /// The folded company, 0 for none.
  public var company: TextPool.ID
  /// The case-folded e-mail, 0 for none.
  public var email: TextPool.ID
  /// The phone in one form, 0 for none.
  public var phone: TextPool.ID
  /// Whom of the team list this names, if anybody.
  public var colleague = Colleague.nobody

  public init(
    name: TextPool.ID = 0, foldedName: TextPool.ID = 0, company: TextPool.ID = 0,
    email: TextPool.ID = 0, phone: TextPool.ID = 0
  ) {
    self.name = name
    self.foldedName = foldedName
    self.company = company
    self.email = email
    self.phone = phone
  }

  /// A name without e-mail, phone and company.
  @inlinable
  public var isNameAlone: Bool { foldedName != 0 && email == 0 && phone == 0 && company == 0 }

  /// Neither name nor e-mail nor phone: nobody.
  @inlinable
  public var isEmpty: Bool { foldedName == 0 && email == 0 && phone == 0 && colleague.first < 0 }
}

/// Whom of the team list an identity names.
public struct Colleague: Hashable, BitwiseCopyable, Sendable {
  /// The person of lowest id; -1 for nobody.
  public var first: PersonIndex
  /// The person of second lowest id who shares what was named; -1 for nobody.
  public var second: PersonIndex
  /// True where only a name was given, which never means oneself.
  public var byNameAlone: Bool

  public static let nobody = Colleague(first: -1, second: -1, byNameAlone: false)

  public init(first: PersonIndex, second: PersonIndex = -1, byNameAlone: Bool = false) {
    self.first = first
    self.second = second
    self.byNameAlone = byNameAlone
  }

  /// Takes in somebody else who is named alike; people are taken in in order of id, and the third and later ones change nothing.
  package mutating func add(_ person: PersonIndex) {
    if first < 0 { first = person } else if second < 0 { second = person }
  }
}
