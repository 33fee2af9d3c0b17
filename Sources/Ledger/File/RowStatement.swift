import GRDB
import GRDBSQLite
import Model

/// A statement for millions of rows, bound and read column by column without a value in between.
final class RowStatement {
  // Keeps what the pointer points to.
  private let statement: Statement
  private let pointer: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    pointer = statement.sqliteStatement
  }

  func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(pointer, index, value) }

  /// Binds a number or, for nil, the blank text.
  func bind(_ value: Double?, at index: Int32) {
    if let value { sqlite3_bind_double(pointer, index, value) } else { bindBlank(at: index) }
  }

  func bind(orBlank value: Int64?, at index: Int32) {
    if let value { bind(value, at: index) } else { bindBlank(at: index) }
  }

  func bindBlank(at index: Int32) { sqlite3_bind_text(pointer, index, "", 0, nil) }

  func bind(copyOf text: String, at index: Int32) {
    sqlite3_bind_text(pointer, index, text, Int32(text.utf8.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }

  /// The bytes have to stay until the statement is reset.
  func bind(_ text: UnsafeRawBufferPointer, at index: Int32) {
    guard let start = text.baseAddress, text.count > 0 else { return bindBlank(at: index) }
    sqlite3_bind_text(pointer, index, start.assumingMemoryBound(to: CChar.self), Int32(text.count), nil)
  }

  /// Goes to the next row; false where there is none.
  func step() throws -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(pointer)))
    sqlite3_reset(pointer)
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  func reset() { sqlite3_reset(pointer) }

  /// Runs a statement that returns no rows; false where it changed nothing.
  func run() throws -> Bool {
    _ = try step()
    reset()
    return sqlite3_changes(sqlite3_db_handle(pointer)) > 0
  }

  var lastRow: Int64 { sqlite3_last_insert_rowid(sqlite3_db_handle(pointer)) }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  func isBlank(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_TEXT }

  /// Nil where the column is blank.
  func optionalInteger(_ column: Int32) -> Int64? { isBlank(column) ? nil : integer(column) }

  func number(_ column: Int32) -> Double { sqlite3_column_double(pointer, column) }

  func optionalNumber(_ column: Int32) -> Double? { isBlank(column) ? nil : number(column) }

  /// The bytes of a blob, which stay until the next step.
  func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(pointer, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(pointer, column)))
  }

  /// The bytes of a text, which stay until the next step.
  func text(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_text(pointer, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(pointer, column)))
  }
}
