import Foundation
import GRDB
import GRDBSQLite

extension DatabaseQueue {
  /// A copy of a database in memory, to read from.
  static func copy(of path: String) throws -> DatabaseQueue {
    guard var bytes = FileManager.default.contents(atPath: path), bytes.count > 100 else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
    }
    // Versions 2 of the file format say that there is a write-ahead log (sqlite.org/fileformat.html); a copy has none.
    (bytes[18], bytes[19]) = (1, 1)
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      let size = sqlite3_int64(bytes.count)
      guard let memory = sqlite3_malloc64(UInt64(size)) else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
      bytes.copyBytes(to: UnsafeMutableRawBufferPointer(start: memory, count: bytes.count))
      let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
      let code = sqlite3_deserialize(db.sqliteConnection, "main", memory.assumingMemoryBound(to: UInt8.self), size, size, flags)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    return queue
  }
}
