import Model

/// Reads what cells say of a contact. Logs repeat cells much more often than whole rows, so each spelling is understood once.
struct ContactReading: ~Copyable {
  private let countryCode: [UInt8]
  private var folder = TextFolder()
  private var understood = Column<UInt8>()
  /// The cells that name a contact, as written; the first is the empty one, then come the ids of the team list.
  private var names = ByteTable()
  /// By number of such a cell.
  private var meanings = Column<Meaning>()
  /// Those that mean nobody, but for the empty one.
  private var nobodies: Set<UInt32> = []
  /// Those that are names still to be folded, a few at a time, so that what their look-ups need comes from memory all at once.
  private var unfolded = Column<UInt32>()
  private var foldedNames = ByteTable()
  /// By number of a folded name, whom of the team list it belongs to where it stands without company, e-mail and phone.
  /// Only those of the team list, which come first.
  private var namesakes = Column<Colleague>()
  private var companies = SpellingTable()
  private var emails = SpellingTable()
  private var phones = SpellingTable()
  /// A phone number was met without its country's code, and the organisation has none.
  private(set) var hasLocalPhone = false

  /// What a cell that names a contact says.
  enum Meaning: BitwiseCopyable {
    case nobody
    case colleague(PersonIndex)
    /// Numbers of texts, plus one; a name is the folded one.
    case email(UInt32)
    case phone(UInt32)
    case name(UInt32)
    /// A name that has not been folded yet.
    case unfoldedName
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

  init(_ roster: Roster, _ organisation: Organisation) {
    countryCode = organisation.countryCode.map { Array($0.utf8) } ?? []
    _ = names.intern(.none)
    meanings.append(.nobody)
    for (index, person) in roster.people.enumerated() { add(person, PersonIndex(index)) }
  }

  private mutating func add(_ person: Person, _ index: PersonIndex) {
    var (id, name) = (person.id, person.foldedName)
    // The id stands for the colleague, not for a name.
    if id.withUTF8({ names.intern(Cell($0)).isNew }) { meanings.append(.colleague(index)) }
    let (namesake, isNew) = name.withUTF8 { foldedNames.intern(Cell($0)) }
    if isNew { namesakes.append(Colleague(first: -1, byNameAlone: true)) }
    namesakes.base[Int(namesake)].add(index)
    if let email = person.email { emails.add(email, of: index) }
    if let phone = person.phone {
      phones.add(phone, of: index)
      if Array(phone.utf8).withUnsafeBytes(ContactDetails.isLocal) { hasLocalPhone = true }
    }
  }

  /// Looks up the cells that name contacts for all rows of a block, column by column; a cell that is new is read.
  mutating func lookUp(_ block: borrowing RowBlock, _ columns: ContactColumns) {
    let contacts = block.column(columns.contact)
    names.find(contacts.cells, hashes: contacts.hashes, indices: contacts.numbers)
    contacts.forEach { $3.contact = $2 == ByteTable.missing ? contact($0, hash: $1) : $2 }
    let companies = block.column(columns.company)
    self.companies.find(companies)
    companies.forEach { cell, hash, number, cells in
      let known = self.companies.meaning(ofNumber: number)
      cells.company = known.map(Self.orBlank) ?? company(cell, hash: hash)
    }
    let emails = block.column(columns.email)
    self.emails.find(emails)
    emails.forEach { $3.email = self.emails.meaning(ofNumber: $2) ?? email($0, hash: $1) }
    let phones = block.column(columns.phone)
    self.phones.find(phones)
    phones.forEach { $3.phone = self.phones.meaning(ofNumber: $2) ?? phone($0, hash: $1) }
  }

  /// The numbers of the cells that name a contact.
  mutating func cells(contact: Cell, company: Cell, email: Cell, phone: Cell) -> Cells {
    Cells(
      contact: self.contact(contact), company: company.isEmpty ? 0 : self.company(company),
      email: email.isEmpty ? 0 : self.email(email), phone: phone.isEmpty ? 0 : self.phone(phone))
  }

  /// The number of a cell that names a contact.
  mutating func contact(_ cell: Cell) -> UInt32 { contact(cell, hash: ByteTable.hash(cell)) }

  @inline(never)
  private mutating func contact(_ cell: Cell, hash: UInt64) -> UInt32 {
    let (index, isNew) = names.intern(cell, hash: hash)
    if isNew { add(read(contact: cell), of: index) }
    return index
  }

  private mutating func add(_ meaning: Meaning, of contact: UInt32) {
    meanings.append(meaning)
    switch meaning {
    case .nobody: nobodies.insert(contact)
    case .unfoldedName:
      unfolded.append(contact)
      if unfolded.count == 1024 { foldNames() }
    case .colleague, .email, .phone, .name: break
    }
  }

  private mutating func foldNames() {
    var texts = TextList()
    for contact in unfolded.elements {
      understood.truncate(to: 0)
      folder.fold(names[contact], into: &understood)
      texts.append(UnsafeRawBufferPointer(understood.elements))
    }
    for (contact, folded) in zip(unfolded.elements, foldedNames.intern(texts)) { meanings[Int(contact)] = .name(folded + 1) }
    unfolded.truncate(to: 0)
  }

  /// The number, plus one, of the folded company.
  private mutating func company(_ cell: Cell) -> UInt32 { company(cell, hash: ByteTable.hash(cell)) }

  @inline(never)
  private mutating func company(_ cell: Cell, hash: UInt64) -> UInt32 {
    let number = companies.meaning(of: cell, hash: hash, understood: &understood) { cell, text in
      folder.fold(cell, into: &text)
      return text.count > 0
    }
    return Self.orBlank(number)
  }

  private static func orBlank(_ company: UInt32) -> UInt32 { company == 0 ? Cells.blankCompany : company }

  /// The number, plus one, of an e-mail; 0 where the cell is none.
  private mutating func email(_ cell: Cell) -> UInt32 { email(cell, hash: ByteTable.hash(cell)) }

  @inline(never)
  private mutating func email(_ cell: Cell, hash: UInt64) -> UInt32 {
    emails.meaning(of: cell, hash: hash, understood: &understood) { ContactDetails.email($0, into: &$1) }
  }

  /// The number, plus one, of a phone; 0 where the cell is none.
  private mutating func phone(_ cell: Cell) -> UInt32 { phone(cell, hash: ByteTable.hash(cell)) }

  @inline(never)
  private mutating func phone(_ cell: Cell, hash: UInt64) -> UInt32 {
    var isLocal = false
    let number = phones.meaning(of: cell, hash: hash, understood: &understood) { cell, text in
      guard ContactDetails.phone(cell, countryCode: countryCode, into: &text) else { return false }
      isLocal = ContactDetails.isLocal(UnsafeRawBufferPointer(text.elements))
      return true
    }
    if isLocal { hasLocalPhone = true }
    return number
  }

  /// False where cells name nobody, though a company. Most that are asked about are new, and what the contact means is far off in memory.
  @inline(__always)
  func areSomebody(_ cells: Cells) -> Bool {
    cells.contact != 0 && (nobodies.isEmpty || !nobodies.contains(cells.contact)) || cells.email | cells.phone != 0
  }

  /// Adds what cells say as texts that, read again as cells, say the same.
  func append(_ cells: Cells, to texts: inout TextList) {
    switch meanings[Int(cells.contact)] {
    case .name, .unfoldedName, .colleague: texts.append(names[cells.contact])
    case .nobody, .email, .phone: texts.append(.none)
    }
    if cells.company == Cells.blankCompany { texts.append("\u{301}") } else { texts.append(companies.text(cells.company)) }
    var (email, phone) = (cells.email, cells.phone)
    if case .email(let number) = meanings[Int(cells.contact)], email == 0 { email = number }
    if case .phone(let number) = meanings[Int(cells.contact)], phone == 0 { phone = number }
    texts.append(emails.text(email))
    texts.append(phones.text(phone))
  }

  /// What cells say together; its ids are numbers, plus one, of this reading's texts.
  func identity(_ cells: Cells) -> Identity {
    var identity = Identity(company: cells.company == Cells.blankCompany ? 0 : cells.company, email: cells.email, phone: cells.phone)
    switch meanings[Int(cells.contact)] {
    case .nobody: break
    case .colleague(let person): identity.colleague.add(person)
    case .email(let number): if identity.email == 0 { identity.email = number }
    case .phone(let number): if identity.phone == 0 { identity.phone = number }
    case .name(let number): (identity.name, identity.foldedName) = (cells.contact + 1, number)
    case .unfoldedName: preconditionFailure("names are folded before texts are taken out")
    }
    if identity.colleague.first < 0 { identity.colleague = emails.colleague(identity.email) }
    if identity.colleague.first < 0 { identity.colleague = phones.colleague(identity.phone) }
    if identity.colleague.first < 0, identity.isNameAlone, cells.company == 0, identity.foldedName <= namesakes.count {
      identity.colleague = namesakes[Int(identity.foldedName) - 1]
    }
    return identity
  }

  private mutating func read(contact cell: Cell) -> Meaning {
    if ContactDetails.mayBeEmail(cell) {
      let number = email(cell)
      if number > 0 { return .email(number) }
    }
    if ContactDetails.isOnlyPhone(cell) {
      let number = phone(cell)
      return number > 0 ? .phone(number) : .nobody
    }
    if Self.leavesSomething(cell) { return .unfoldedName }
    understood.truncate(to: 0)
    folder.fold(cell, into: &understood)
    // A name of nothing but marks that folding takes away is none.
    return understood.count == 0 ? .nobody : .name(foldedNames.intern(UnsafeRawBufferPointer(understood.elements)).index + 1)
  }

  /// True for a cell of which folding certainly leaves something: a visible character of ASCII, or one of Han.
  private static func leavesSomething(_ cell: Cell) -> Bool {
    for byte in cell where (0x21...0x7E).contains(byte) || (0xE4...0xE9).contains(byte) { return true }
    return false
  }

  /// A cell folded.
  mutating func folded(_ cell: Cell) -> String {
    understood.truncate(to: 0)
    folder.fold(cell, into: &understood)
    return String(decoding: understood.elements, as: UTF8.self)
  }

  /// Takes the texts out when all rows are read, those of each field of an identity on their own, in the order of its fields.
  mutating func takeTexts() -> [TextTable] {
    foldNames()
    return [
      TextTable(taken(&names, leaving: ByteTable())), TextTable(taken(&foldedNames, leaving: ByteTable())), companies.takeTexts(),
      emails.takeTexts(),
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

  /// Nil where rows of the activity name no contact, or their cells are translated first.
  init?(_ map: RecognisedLog.ActivityMap) {
    guard map.declaration.mapping == nil else { return nil }
    func cell(_ name: String) -> Int? { map.declaration.columns.firstIndex(of: name).map { map.cells[$0] } }
    guard let contact = cell("contact") else { return nil }
    self.contact = contact
    company = cell("company") ?? -1
    email = cell("email") ?? -1
    phone = cell("phone") ?? -1
  }
}
