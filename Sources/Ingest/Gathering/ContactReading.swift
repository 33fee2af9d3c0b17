import Model

/// Reads what cells say of a contact. Logs repeat cells much more often than whole rows, so each spelling is understood once.
struct ContactReading: ~Copyable {
  private let roster: Roster
  private let countryCode: [UInt8]
  private var folder = TextFolder()
  private var understood = Column<UInt8>()
  /// The cells that name a contact, as written.
  private var names = ByteTable()
  /// By number of such a cell.
  private var meanings = Column<Meaning>()
  private var foldedNames = SpellingTable()
  private var companies = SpellingTable()
  private var emails = SpellingTable()
  private var phones = SpellingTable()

  /// What a cell that names a contact says: a colleague by id, or an e-mail, or a phone, or a name. Numbers of texts, plus one.
  struct Meaning: BitwiseCopyable {
    var name: UInt32 = 0
    var foldedName: UInt32 = 0
    var email: UInt32 = 0
    var phone: UInt32 = 0
    var named = Colleague.nobody
  }

  /// What the cells of a row say, each by a number; two rows of equal cells name one contact.
  struct Cells: BitwiseCopyable {
    /// The number of the cell that names the contact.
    var contact: UInt32
    /// Numbers of texts, plus one; 0 for none.
    var company: UInt32 = 0
    var email: UInt32 = 0
    var phone: UInt32 = 0

    @inline(__always)
    var isContactAlone: Bool { company | email | phone == 0 }

    /// Stands for a company of nothing but marks that folding takes away: none, and yet the name does not stand alone.
    static var blankCompany: UInt32 { .max }
  }

  /// Looks up the cells that name contacts for all rows of a block, once they have been fetched from memory together.
  mutating func lookUp(_ block: borrowing RowBlock, _ columns: ContactColumns) {
    names.fetch(block.cells(of: columns.contact))
    emails.fetch(block.cells(of: columns.email))
    phones.fetch(block.cells(of: columns.phone))
    for index in 0..<block.count {
      let row = block[index]
      block[index].contact = cells(
        contact: row[columns.contact], company: row[columns.company], email: row[columns.email], phone: row[columns.phone])
    }
  }

  /// The numbers of the cells that name a contact.
  @inline(__always)
  mutating func cells(contact: Cell, company: Cell, email: Cell, phone: Cell) -> Cells {
    Cells(
      contact: self.contact(contact), company: company.isEmpty ? 0 : self.company(company),
      email: email.isEmpty ? 0 : self.email(email), phone: phone.isEmpty ? 0 : self.phone(phone))
  }

  init(_ roster: Roster, _ organisation: Organisation) {
    self.roster = roster
    countryCode = organisation.countryCode.map { Array($0.utf8) } ?? []
  }

  /// The number of a cell that names a contact.
  @inline(__always)
  mutating func contact(_ cell: Cell) -> UInt32 {
    let (index, isNew) = names.intern(cell)
    if isNew { meanings.append(read(contact: cell, index)) }
    return index
  }

  /// The number, plus one, of the folded company.
  @inline(__always)
  mutating func company(_ cell: Cell) -> UInt32 {
    let number = companies.meaning(of: cell, understood: &understood) { cell, text in
      folder.fold(cell, into: &text)
      return text.count == 0 ? nil : .nobody
    }
    return number == 0 ? Cells.blankCompany : number
  }

  /// The number, plus one, of an e-mail; 0 where the cell is none.
  @inline(__always)
  mutating func email(_ cell: Cell) -> UInt32 {
    emails.meaning(of: cell, understood: &understood) { cell, text in
      ContactDetails.email(cell, into: &text) ? roster.colleague(email: UnsafeRawBufferPointer(text.elements)) : nil
    }
  }

  /// The number, plus one, of a phone; 0 where the cell is none.
  @inline(__always)
  mutating func phone(_ cell: Cell) -> UInt32 {
    phones.meaning(of: cell, understood: &understood) { cell, text in
      ContactDetails.phone(cell, countryCode: countryCode, into: &text)
        ? roster.colleague(phone: UnsafeRawBufferPointer(text.elements)) : nil
    }
  }

  /// What cells say together; its ids are numbers, plus one, of this reading's texts. It changes nothing, but what is called
  /// without leave to change is handed over as a copy of the whole reading.
  mutating func identity(_ cells: Cells) -> Identity {
    let contact = meanings[Int(cells.contact)]
    let company = cells.company == Cells.blankCompany ? 0 : cells.company
    var identity = Identity(
      name: contact.name, foldedName: contact.foldedName, company: company,
      email: cells.email != 0 ? cells.email : contact.email, phone: cells.phone != 0 ? cells.phone : contact.phone)
    identity.colleague = contact.named
    if identity.colleague.first < 0 { identity.colleague = emails.colleague(identity.email) }
    if identity.colleague.first < 0 { identity.colleague = phones.colleague(identity.phone) }
    if identity.colleague.first < 0, identity.email == 0, identity.phone == 0, cells.company == 0 {
      identity.colleague = foldedNames.colleague(identity.foldedName)
    }
    return identity
  }

  private mutating func read(contact cell: Cell, _ index: UInt32) -> Meaning {
    var meaning = Meaning()
    guard !cell.isEmpty else { return meaning }
    if let named = roster.colleague(id: cell) {
      // The id stands for the colleague, not for a name.
      meaning.named = named
      return meaning
    }
    meaning.email = ContactDetails.mayBeEmail(cell) ? email(cell) : 0
    if meaning.email != 0 { return meaning }
    if ContactDetails.isOnlyPhone(cell) {
      meaning.phone = phone(cell)
      return meaning
    }
    meaning.foldedName = foldedNames.meaning(of: cell, understood: &understood) { cell, text in
      folder.fold(cell, into: &text)
      return text.count == 0 ? nil : roster.colleague(nameAlone: UnsafeRawBufferPointer(text.elements))
    }
    // A name of nothing but marks that folding takes away is none.
    meaning.name = meaning.foldedName == 0 ? 0 : index + 1
    return meaning
  }

  /// A cell folded.
  mutating func folded(_ cell: Cell) -> String {
    understood.truncate(to: 0)
    folder.fold(cell, into: &understood)
    return String(decoding: understood.elements, as: UTF8.self)
  }

  /// Takes the texts out when all rows are read, those of each field of an identity on their own, in the order of its fields.
  mutating func takeTexts() -> [TextTable] {
    [
      TextTable(taken(&names, leaving: ByteTable())), foldedNames.takeTexts(), companies.takeTexts(), emails.takeTexts(),
      phones.takeTexts(),
    ]
  }
}

/// Which cells of a row name its contact; -1 for those that the file has no column for.
struct ContactColumns {
  let contact: Int
  let company: Int
  let email: Int
  let phone: Int

  /// Nil where rows of the activity name no contact.
  init?(_ map: RecognisedLog.ActivityMap) {
    func cell(_ name: String) -> Int? { map.declaration.columns.firstIndex(of: name).map { map.cells[$0] } }
    guard let contact = cell("contact") else { return nil }
    self.contact = contact
    company = cell("company") ?? -1
    email = cell("email") ?? -1
    phone = cell("phone") ?? -1
  }
}
