import Model

/// What one worker has read so far: records of all activities and the tables that their ids point into.
struct Batch: ~Copyable {
  let roster: Roster
  let organisation: Organisation
  let vocabulary: Vocabulary
  /// Ids of the measures that annotations may name, and `all`.
  let measures: [String]
  var records = RawRecords()
  /// The texts that contacts are not called by; the first is the empty one.
  var texts = ByteTable()
  var identities = IdentityTable()
  var contacts: ContactReading
  /// E-mails that are none, as they were written.
  var malformedEmails: Set<String> = []
  /// Persons by the bytes of a cell, so that each spelling is looked up once.
  private var personCells = ByteTable()
  /// The person of each cell; -1 where there is a fault.
  private var personIndices = Column<PersonIndex>()
  /// The last row's cell, as it stands in the table, and whom it names.
  private var lastPersonCell = Cell.none
  private var lastPerson: PersonIndex = -1
  private var personFaults: [UInt32: RowFault] = [:]
  /// Whom the cells of slips name, by their bytes.
  private var partyCells = ByteTable()
  private var parties: [BNILine.Party] = []
  private var words = ShortWords()
  /// Working weeks by the texts that write them.
  private var weeks: [String: WeekdaySet] = [:]
  /// A name that is spread over cells.
  private var joined = Column<UInt8>()
  private var moments: MomentReader
  /// Takes the sums that fetching ahead comes to.
  private var fetched: UInt64 = 0

  init(roster: Roster, organisation: Organisation, vocabulary: Vocabulary, measures: [String]) {
    self.roster = roster
    self.measures = measures + [AnnotationLog.everyMeasure]
    self.organisation = organisation
    self.vocabulary = vocabulary
    contacts = ContactReading(roster, organisation)
    moments = MomentReader(organisation.time)
    _ = texts.intern(Cell.none)
  }

  /// The person whom a cell names.
  @inline(__always)
  mutating func person(_ cell: Cell) throws(RowFault) -> PersonIndex {
    // Rows of one person mostly follow each other.
    lastPerson >= 0 && cell.equals(lastPersonCell) ? lastPerson : try nextPerson(cell)
  }

  @inline(never)
  private mutating func nextPerson(_ cell: Cell) throws(RowFault) -> PersonIndex {
    guard !cell.isEmpty else { throw .rejected("the person is missing") }
    // What the table holds moves when it grows.
    lastPerson = -1
    let (index, isNew) = personCells.intern(cell)
    if isNew { lookUp(cell, index) }
    let person = personIndices[Int(index)]
    if person < 0 { throw personFaults[index]! }
    (lastPersonCell, lastPerson) = (personCells[index], person)
    return person
  }

  private mutating func lookUp(_ cell: Cell, _ index: UInt32) {
    switch roster.person(called: cell, suggesting: personFaults.count < roster.mostSuggestions) {
    case .found(let person): personIndices.append(person)
    case .fault(let reason, let suggestion):
      personIndices.append(-1)
      personFaults[index] = .rejected(reason: reason, suggestion: suggestion)
    }
  }

  /// Whom a cell of a slip names.
  mutating func party(_ cell: Cell) -> BNILine.Party {
    let (index, isNew) = partyCells.intern(cell)
    if isNew { parties.append(BNILine.Party(cell)) }
    return parties[Int(index)]
  }

  /// A date, or a date and time, as an instant of the organisation's time; nil for an empty cell.
  @inline(__always)
  mutating func moment(_ row: LogRow, _ column: some LogColumn, _ name: String) throws(RowFault) -> Moment? {
    let cell = row[column]
    if cell.isEmpty { return nil }
    if let moment = moments.read(cell) { return moment }
    return try row.moment(column, name, in: organisation.time)
  }

  @inline(__always)
  mutating func requiredMoment(_ row: LogRow, _ column: some LogColumn, _ name: String) throws(RowFault) -> Moment {
    guard let moment = try moment(row, column, name) else { throw .rejected("the \(name) is missing") }
    return moment
  }

  /// The value of an enumeration that a cell names; nil for an empty cell.
  @inline(__always)
  mutating func choice<Choice: NamedChoice>(_ cell: Cell, _: Choice.Type = Choice.self) throws(RowFault) -> Choice? {
    cell.isEmpty ? nil : Choice(number: try value(cell, in: Choice.list))
  }

  /// The working week that a text writes; nil where it writes none.
  mutating func workdays(_ text: String) -> WeekdaySet? {
    if let week = weeks[text] { return week }
    let week = WorkdaysReading.read(text)
    weeks[text] = week
    return week
  }

  /// The number of the value of a list that a cell names.
  @inline(__always)
  mutating func value(_ cell: Cell, in list: WordList) throws(RowFault) -> UInt8 {
    if let value = words.value(of: cell, in: list, look: { vocabulary.value(of: cell.text, in: list) }) { return value }
    throw vocabulary.unknownWord(cell.text, in: list)
  }

  /// The id of a text that no contact is called by, such as the name of an event.
  @inline(__always)
  mutating func text(_ cell: Cell) -> TextPool.ID { cell.isEmpty ? 0 : texts.intern(cell).index }

  mutating func text(_ text: String) -> TextPool.ID {
    var text = text
    return text.withUTF8 { self.text(Cell($0)) }
  }

  /// A bare date as a moment of the organisation's time.
  func start(of day: Day) -> Moment { Moment(dayStart: organisation.time.start(of: day)) }

  /// Leaves aside a row that is in order but of no use here, for a reason in words that follow "left aside:"; the report counts them.
  mutating func setAside(_ row: LogRow, _ reason: String) { setAside(row.place.file, reason) }

  mutating func setAside(_ file: UInt32, _ reason: String) {
    records.asides[Aside(file: file, reason: reason), default: 0] += 1
  }

  /// A phone number was met without its country's code, and the organisation has none.
  var hasLocalPhone: Bool { contacts.hasLocalPhone }

  /// A cell folded.
  mutating func folded(_ cell: Cell) -> String { contacts.folded(cell) }

  /// The contact whom a single cell names.
  mutating func identity(contact: Cell) throws(RowFault) -> IdentityID {
    try identity(ContactReading.Cells(contact: contacts.contact(contact)))
  }

  /// Looks up the cells that name contacts for all rows of a block.
  mutating func lookUpContacts(_ block: borrowing RowBlock, _ columns: ContactColumns) {
    contacts.lookUp(block, columns)
    fetched &+= identities.find(block)
  }

  /// The contact whom the cells of a row name.
  @inline(__always)
  mutating func identity(
    _ row: LogRow, contact: @autoclosure () -> Cell, company: @autoclosure () -> Cell = .none, email: @autoclosure () -> Cell = .none,
    phone: @autoclosure () -> Cell = .none
  ) throws(RowFault) -> IdentityID {
    let cells = row.contact ?? contacts.cells(contact: contact(), company: company(), email: email(), phone: phone())
    let number = row.identity > 0 ? row.identity - 1 : try identity(cells)
    // A row that names nobody is rejected, not kept without its e-mail.
    if cells.email == 0 { noteMalformed(email()) }
    return number
  }

  @inline(__always)
  private mutating func noteMalformed(_ email: Cell) {
    if !email.isEmpty { malformedEmails.insert(email.text) }
  }

  /// The contact whom a name and an e-mail name, either of them perhaps empty.
  mutating func identity(_ row: LogRow, name: String, email: String) throws(RowFault) -> IdentityID {
    let (name, email) = (Array(name.utf8), Array(email.utf8))
    let cells = name.withUnsafeBytes { name in
      email.withUnsafeBytes { contacts.cells(contact: name, company: .none, email: $0, phone: .none) }
    }
    if cells.email == 0, !email.isEmpty { malformedEmails.insert(String(decoding: email, as: UTF8.self)) }
    return try identity(cells)
  }

  @inline(never)
  private mutating func identity(_ cells: ContactReading.Cells) throws(RowFault) -> IdentityID {
    let number = identities.number(of: cells)
    return number > 0 ? number - 1 : try newIdentity(cells)
  }

  private mutating func newIdentity(_ cells: ContactReading.Cells) throws(RowFault) -> IdentityID {
    guard contacts.areSomebody(cells) else { throw .rejected("the row names nobody; give a contact, an e-mail or a phone number") }
    return identities.add(cells) - 1
  }

  /// The contact whose name is spread over several cells.
  mutating func identity(_ row: LogRow, name: [Cell], company: Cell = .none, email: Cell = .none, phone: Cell = .none) throws(RowFault)
    -> IdentityID
  {
    joined.truncate(to: 0)
    for cell in name where !cell.isEmpty {
      if joined.count > 0 { joined.append(0x20) }
      joined.append(contentsOf: cell.bindMemory(to: UInt8.self))
    }
    let whole = Cell(joined.elements)
    return try identity(row, contact: whole, company: company, email: email, phone: phone)
  }

  /// Adds an entry of an address book, once for each of its e-mails and phones that is one; returns how many there are.
  mutating func addCard(_ entry: AddressEntry, _ row: LogRow, owner: PersonIndex?) -> Int {
    let (name, company) = (Array(entry.name.utf8), Array(entry.company.utf8))
    var count = 0
    for (text, isEmail) in entry.emails.map({ ($0, true) }) + entry.phones.map({ ($0, false) }) {
      let detail = Array(text.utf8)
      let cells = name.withUnsafeBytes { name in
        company.withUnsafeBytes { company in
          detail.withUnsafeBytes { detail in
            contacts.cells(contact: name, company: company, email: isEmail ? detail : .none, phone: isEmail ? .none : detail)
          }
        }
      }
      if isEmail, cells.email == 0 { malformedEmails.insert(text) }
      guard isEmail ? cells.email != 0 : cells.phone != 0, let identity = try? identity(cells) else { continue }
      records.cards.append(AddressCard(owner: owner, place: row.place, identity: identity, isFurther: count > 0))
      count += 1
    }
    return count
  }

  /// Takes out, when all rows are read, the texts of each kind, those that no contact is called by first.
  mutating func takeTexts() -> [TextTable] {
    [TextTable(taken(&texts, leaving: ByteTable()))] + contacts.takeTexts()
  }

  /// Takes out, when all rows are read, the identities with the common ids of their texts.
  mutating func takeIdentities(_ fields: [IdentityMerging.Field]) -> IdentityMerging.Source {
    let met = taken(&identities, leaving: IdentityTable())
    var identities = Column<Identity>()
    identities.reserve(met.cells.count)
    for cells in met.cells.elements { identities.append(contacts.identity(cells).moved(fields)) }
    return IdentityMerging.Source(identities)
  }
}

/// A batch that several threads can hold, one at a time.
final class Worker: @unchecked Sendable {
  var batch: Batch

  init(_ batch: consuming Batch) {
    self.batch = batch
  }
}
