import Model

/// What one worker has read so far: records of all activities and the tables that their ids point into.
struct Batch: Sendable {
  let roster: Roster
  let organisation: Organisation
  let vocabulary: Vocabulary
  /// Ids of the measures that annotations may name, and `all`.
  let measures: [String]
  var records = RawRecords()
  var texts = TextPool()
  var identities = IdentityTable()
  private var identityReading: IdentityReading
  /// Persons by the bytes of a cell, so that each spelling is looked up once.
  private var personCells = ByteTable()
  /// The person of each cell; -1 where there is a fault.
  private var personIndices: [PersonIndex] = []
  private var personFaults: [UInt32: RowFault] = [:]
  private var choices = [ChoiceCells](repeating: ChoiceCells(), count: WordList.allCases.count)

  init(roster: Roster, organisation: Organisation, vocabulary: Vocabulary, measures: [String]) {
    self.roster = roster
    self.measures = measures + [AnnotationLog.everyMeasure]
    self.organisation = organisation
    self.vocabulary = vocabulary
    identityReading = IdentityReading(roster, organisation)
  }

  /// The person whom a cell names.
  @inline(__always)
  mutating func person(_ cell: Cell) throws(RowFault) -> PersonIndex {
    guard !cell.isEmpty else { throw .rejected("the person is missing") }
    let (index, isNew) = personCells.intern(cell)
    if isNew { lookUp(cell, index) }
    let person = personIndices[Int(index)]
    if person < 0 { throw personFaults[index]! }
    return person
  }

  private mutating func lookUp(_ cell: Cell, _ index: UInt32) {
    switch roster.person(called: cell.text, suggesting: personFaults.count < roster.mostSuggestions) {
    case .found(let person): personIndices.append(person)
    case .fault(let reason, let suggestion):
      personIndices.append(-1)
      personFaults[index] = .rejected(reason: reason, suggestion: suggestion)
    }
  }

  /// E-mails that are none, as they were written.
  var malformedEmails: Set<String> {
    get { identityReading.malformedEmails }
    set { identityReading.malformedEmails = newValue }
  }

  /// The value of an enumeration that a cell names; nil for an empty cell.
  @inline(__always)
  mutating func choice<Choice: NamedChoice>(_ cell: Cell, _: Choice.Type = Choice.self) throws(RowFault) -> Choice? {
    guard !cell.isEmpty else { return nil }
    return Choice(rawValue: try value(cell, in: Choice.list))
  }

  /// The number of the value of a list that a cell names.
  mutating func value(_ cell: Cell, in list: WordList) throws(RowFault) -> UInt8 {
    let (index, isNew) = choices[list.rawValue].cells.intern(cell)
    if isNew { choices[list.rawValue].values.append(vocabulary.value(of: cell.text, in: list)) }
    guard let value = choices[list.rawValue].values[Int(index)] else { throw vocabulary.unknownWord(cell.text, in: list) }
    return value
  }

  /// The cells met in the columns of one list, with the number of the value that each means, if any.
  private struct ChoiceCells: Sendable {
    var cells = ByteTable()
    var values: [UInt8?] = []
  }

  /// The contact whom the cells of a row name.
  @inline(__always)
  mutating func identity(contact: Cell, company: Cell, email: Cell, phone: Cell) throws(RowFault) -> IdentityID {
    let number = identities.number(contact: contact, company: company, email: email, phone: phone) {
      identityReading.read(contact: contact, company: company, email: email, phone: phone, &texts)
    }
    guard !identities.identities[Int(number)].isEmpty else {
      throw .rejected("the row names nobody; give a contact, an e-mail or a phone number")
    }
    return number
  }
}
