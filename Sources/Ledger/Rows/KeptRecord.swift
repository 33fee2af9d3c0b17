import Model

/// A record of a log as a row of its table.
protocol KeptRecord: Record {
  static var table: String { get }
  /// The columns of the unique key but for the copy, the moment and the person first.
  static var columns: [String] { get }
  /// Whom it names.
  var contactIDs: [IdentityID] { get }
  var note: TextPool.ID { get set }
  /// Tells which contacts and texts it points to.
  func tell(_ needs: inout Needs)
  /// Binds the columns, from 3 on; those before are bound already.
  func bind(to statement: RowStatement, _ ids: RowIDs)
  /// Reads the columns, from 2 on.
  init(_ row: RowStatement, person: PersonIndex, moment: Moment, place: Place, _ ids: IDsByRow)
  /// The columns of its native log.
  static var header: [String] { get }
  /// Its cells there.
  func cells(_ names: NamesByID) -> [String]
}

/// What the ids of the ledger are called on the way out.
struct IDsByRow {
  /// By row of the table; 0 is nobody.
  let identities: [IdentityID]
  let texts: [TextPool.ID]

  func identity(_ row: RowStatement, _ column: Int32) -> IdentityID { identities[Int(row.integer(column))] }
  func text(_ row: RowStatement, _ column: Int32) -> TextPool.ID { texts[Int(row.integer(column))] }
}

extension KeptRecord {
  /// Puts a record in; nothing happens where there is one of its key.
  static var insertion: String {
    let marks = (1...columns.count + 2).map { "?\($0)" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns.joined(separator: ", ")), copy, record) VALUES (\(marks)) ON CONFLICT DO NOTHING"
  }

  /// Finds the copies of a record.
  static var lookup: String {
    let key = columns.enumerated().map { "\($1) = ?\($0 + 1)" }.joined(separator: " AND ")
    return "SELECT record FROM \(table) WHERE \(key) ORDER BY copy"
  }

  /// All records in order of time.
  static var listing: String {
    "SELECT \(columns.joined(separator: ", ")), record FROM \(table) ORDER BY \(columns.joined(separator: ", ")), copy"
  }

  static var copyColumn: Int32 { Int32(columns.count + 1) }
  static var recordColumn: Int32 { Int32(columns.count + 2) }
}

extension Moment {
  /// As it stands in the ledger.
  var kept: Int64 { instant.microseconds << 1 | (isBareDate ? 1 : 0) }

  init(kept: Int64) {
    let instant = Instant(microseconds: kept >> 1)
    self = kept & 1 == 1 ? Moment(dayStart: instant) : Moment(instant)
  }
}

/// A word of a list as its place in it, from 1 on; 0 is blank.
func code<Word: RawRepresentable<UInt8>>(_ word: Word?) -> Int64 { word.map { Int64($0.rawValue) + 1 } ?? 0 }

func code(_ flag: Bool?) -> Int64 { flag.map { $0 ? 2 : 1 } ?? 0 }

extension RowStatement {
  func word<Word: RawRepresentable<UInt8>>(_ column: Int32, _: Word.Type = Word.self) -> Word? {
    let code = integer(column)
    return code == 0 ? nil : Word(rawValue: UInt8(code - 1))
  }

  func flag(_ column: Int32) -> Bool? {
    let code = integer(column)
    return code == 0 ? nil : code == 2
  }
}
