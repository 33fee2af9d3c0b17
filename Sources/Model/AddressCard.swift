/// What an entry of an address book says of somebody by one e-mail or phone. It is no touch: it only joins rows of one contact.
package struct AddressCard: Hashable, BitwiseCopyable, Sendable {
  /// Whose address book it is; -1 for one of the whole team.
  package var owner: PersonIndex
  package var place: Place
  package var identity: IdentityID
  /// It belongs to the same entry as the one before.
  package var isFurther: Bool

  package init(owner: PersonIndex?, place: Place, identity: IdentityID, isFurther: Bool) {
    self.owner = owner ?? -1
    self.place = place
    self.identity = identity
    self.isFurther = isFurther
  }

  /// The card without where it stood.
  package var content: AddressCard {
    AddressCard(owner: owner, place: Place(file: 0, line: 0), identity: identity, isFurther: isFurther)
  }
}
