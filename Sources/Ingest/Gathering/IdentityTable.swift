import Model

/// The identities that one worker has met, each once, found by the bytes of the cells that named them.
struct IdentityTable: Sendable {
  private var cells = ByteTable()
  /// By index in `cells`.
  private var numbers: [IdentityID] = []
  private var keys = ByteTable()
  private(set) var identities: [Identity] = []
  private var key: [UInt8] = []

  /// The number of the identity that these four cells write, made by `make` when they are new.
  @inline(__always)
  mutating func number(contact: Cell, company: Cell, email: Cell, phone: Cell, make: () -> Identity) -> IdentityID {
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: contact)
    // A cell may hold any character of a text, but none of them has the byte FF in UTF-8.
    key.append(0xFF)
    key.append(contentsOf: company)
    key.append(0xFF)
    key.append(contentsOf: email)
    key.append(0xFF)
    key.append(contentsOf: phone)
    let (index, isNew) = cells.intern(key)
    if isNew { numbers.append(add(make())) }
    return numbers[Int(index)]
  }

  /// Lets go of the cells when all rows are read.
  mutating func forgetCells() {
    cells = ByteTable()
    numbers = []
  }

  /// The number of an identity; two are equal where all that was understood of them is.
  mutating func add(_ identity: Identity) -> IdentityID {
    let fields = (
      identity.name, identity.foldedName, identity.company, identity.email, identity.phone,
      UInt32(bitPattern: identity.colleague.first), UInt32(bitPattern: identity.colleague.second)
    )
    let (index, isNew) = withUnsafeBytes(of: fields) { keys.intern($0) }
    if isNew { identities.append(identity) }
    return index
  }
}
