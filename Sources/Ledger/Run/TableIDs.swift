import Foundation
import GRDB
import Model

/// What the ledger calls the contacts and texts of the tables that records are read with.
///
/// A row of a table is looked for, and made where it is missing, when a record that is kept points to it for the first time.
final class TableIDs {
  private var identities: TextIDs
  private var texts: TextIDs

  init(_ db: Database, _ forgotten: ForgottenNames?) throws {
    identities = TextIDs(
      width: ContactText.allCases.count,
      insertion: try RowStatement(db, "INSERT INTO identity (name, company, email, phone) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING"),
      lookup: try RowStatement(db, "SELECT identity FROM identity WHERE name = ?1 AND company = ?2 AND email = ?3 AND phone = ?4"),
      replaced: forgotten.map { names in
        { texts in names.replaced(IdentityTexts(name: texts[0], company: texts[1], email: texts[2], phone: texts[3]))?.list }
      })
    texts = TextIDs(
      width: 1, insertion: try RowStatement(db, "INSERT INTO text (content) VALUES (?1) ON CONFLICT DO NOTHING"),
      lookup: try RowStatement(db, "SELECT text FROM text WHERE content = ?1"),
      replaced: forgotten.map { names in { texts in TextScrubber(names).scrubbed(texts[0]).map { [$0] } } })
  }

  /// The rows found so far; valid until others are looked for.
  var rows: RowIDs { RowIDs(identities: identities.rows.base, texts: texts.rows.base) }

  /// Somebody has been forgotten.
  var hasForgotten: Bool { identities.replaced != nil }

  func isForgotten(_ id: IdentityID) -> Bool { id != .none && identities.replacedRows.contains(identities.rows[Int(id)]) }

  /// Forgets all tables: others come.
  func beginAnew() {
    identities.beginAnew()
    texts.beginAnew()
  }

  /// Takes in what is new in the table of contacts and finds, or makes, the rows that records need.
  func resolveIdentities(_ records: borrowing ReadRecords, _ needs: borrowing Needs) throws {
    try identities.resolve(records.contactTexts, first: records.firstContact, needs.identities)
  }

  /// The same of texts.
  func resolveTexts(_ records: borrowing ReadRecords, _ needs: borrowing Needs) throws {
    try texts.resolve(records.texts, first: records.firstText, needs.texts)
  }
}

/// By the numbers that readers give contacts and texts their rows in the ledger.
struct RowIDs {
  fileprivate let identities: UnsafeMutablePointer<Int64>
  fileprivate let texts: UnsafeMutablePointer<Int64>

  @inline(__always)
  func identity(_ id: IdentityID) -> Int64 { id == .none ? 0 : identities[Int(id)] }

  @inline(__always)
  func text(_ id: TextPool.ID) -> Int64 { texts[Int(id)] }
}

/// Which contacts and texts records point to.
struct Needs: ~Copyable {
  private(set) var identities = NumberSet()
  private(set) var texts = NumberSet()

  @inline(__always)
  mutating func identity(_ id: IdentityID) { if id != .none { identities.insert(Int(id)) } }

  @inline(__always)
  mutating func text(_ id: TextPool.ID) { texts.insert(Int(id)) }
}

/// The rows of one table by the numbers that readers give them.
private struct TextIDs: ~Copyable {
  /// How many texts a row has.
  let width: Int
  let insertion: RowStatement
  let lookup: RowStatement
  /// What stands for the texts of somebody who asked to be forgotten; nil for those of others. Nil where nobody has asked.
  let replaced: (([String]) -> [String]?)?
  private(set) var replacedRows: Set<Int64> = []
  /// By number the row; 0 is the row of nothing, -1 where nobody has needed it yet.
  private(set) var rows = Model.Column<Int64>()
  /// The texts of those that nobody has needed yet.
  private var unneeded: [Int: [[UInt8]]] = [:]
  /// The last row was there already: most come in long stretches of new or known ones.
  private var expectsKnown = false

  init(width: Int, insertion: RowStatement, lookup: RowStatement, replaced: (([String]) -> [String]?)?) {
    (self.width, self.insertion, self.lookup, self.replaced) = (width, insertion, lookup, replaced)
  }

  mutating func beginAnew() {
    rows.truncate(to: 0)
    unneeded = [:]
  }

  mutating func resolve(_ list: borrowing TextList, first: Int, _ needed: borrowing NumberSet) throws {
    let count = list.count / width
    for _ in 0..<count { rows.append(-1) }
    var new: [Int] = []
    for number in 0..<rows.count where rows[number] < 0 {
      if needed.contains(number) {
        if number >= first {
          new.append(number - first)
        } else if let texts = unneeded.removeValue(forKey: number) {
          let list = Self.list(texts)
          let row = try row { list[$0] }
          rows[number] = row
        }
      } else if number >= first {
        unneeded[number] = (0..<width).map { Array(list[(number - first) * width + $0]) }
      }
    }
    // In the order of the table's key neighbours stand on one page.
    for index in inOrder(new, list) {
      let row = try row { [width] in list[index * width + $0] }
      rows[first + index] = row
    }
  }

  /// The row of texts, or of what stands for them, made where it is missing.
  private mutating func row(_ text: (Int) -> UnsafeRawBufferPointer) throws -> Int64 {
    if let replaced, let texts = replaced((0..<width).map({ String(decoding: text($0), as: UTF8.self) })) {
      let list = Self.list(texts.map { Array($0.utf8) })
      let row = try keptRow { list[$0] }
      replacedRows.insert(row)
      return row
    }
    return try keptRow(text)
  }

  private mutating func keptRow(_ text: (Int) -> UnsafeRawBufferPointer) throws -> Int64 {
    if (0..<width).allSatisfy({ text($0).isEmpty }) { return 0 }
    while true {
      let statement = expectsKnown ? lookup : insertion
      for index in 0..<width { statement.bind(text(index), at: Int32(index + 1)) }
      if expectsKnown {
        defer { lookup.reset() }
        if try lookup.step() { return lookup.integer(0) }
      } else if try insertion.run() {
        return insertion.lastRow
      }
      expectsKnown.toggle()
    }
  }

  /// Rows by their first texts, of which the first eight bytes mostly tell.
  private func inOrder(_ rows: [Int], _ list: borrowing TextList) -> [Int] {
    var keys = rows.map { (beginning: Self.beginning(of: list[$0 * width]), row: $0) }
    keys.sort { a, b in
      a.beginning == b.beginning ? precedes(list[a.row * width], list[b.row * width]) : a.beginning < b.beginning
    }
    return keys.map(\.row)
  }

  private static func beginning(of text: UnsafeRawBufferPointer) -> UInt64 {
    if text.count >= 8 { return UInt64(bigEndian: text.loadUnaligned(as: UInt64.self)) }
    return text.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - text.count))
  }

  private static func list(_ texts: [[UInt8]]) -> TextList {
    var list = TextList()
    for text in texts { text.withUnsafeBytes { list.append($0) } }
    return list
  }

  private func precedes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard let first = a.baseAddress, let second = b.baseAddress else { return a.count < b.count }
    let order = memcmp(first, second, min(a.count, b.count))
    return order == 0 ? a.count < b.count : order < 0
  }
}
