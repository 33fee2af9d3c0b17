/// Texts by 32-bit id, kept as UTF-8; id 0 is the empty text. Texts of one kind have one id if they are equal.
///
/// What contacts are called is in tables that nobody adds to any more; their ids have the highest bit set.
public struct TextPool: Sendable {
  public typealias ID = UInt32

  private var table: TextTable
  private let contactTexts: [TextTable]
  /// The first id of each table of `contactTexts`.
  private let firstIDs: [ID]

  package init() {
    self.init(TextTable(), contactTexts: [])
  }

  /// - Parameters:
  ///   - table: Its first text is the empty one.
  ///   - contactTexts: For each kind of text of a contact its table.
  package init(_ table: TextTable, contactTexts: [TextTable]) {
    self.table = table
    self.contactTexts = contactTexts
    firstIDs = Self.firstIDs(contactTexts.map(\.count))
    if table.count == 0 { _ = table.intern([]) }
  }

  /// Where the ids of each kind begin, by how many texts there are of each.
  package static func firstIDs(_ counts: [Int]) -> [ID] {
    var next: ID = 1 << 31
    return counts.map { count in
      defer { next += ID(count) }
      return next
    }
  }

  /// The id of a text; a new one where it has not been met. Texts of contacts are not looked through.
  package mutating func intern(_ text: String) -> ID {
    if !isKnownUniquelyReferenced(&table) { table = table.copy() }
    return table.intern(Array(text.utf8))
  }

  package subscript(id: ID) -> String {
    String(decoding: key(id), as: UTF8.self)
  }

  /// Several texts at once: all are looked up before the first is made, so that the fetches from memory overlap.
  package func texts(_ ids: [ID]) -> [String] {
    ids.map { key($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private func key(_ id: ID) -> UnsafeRawBufferPointer {
    guard id >> 31 == 1, let kind = firstIDs.lastIndex(where: { $0 <= id }) else { return table.key(id) }
    return contactTexts[kind].key(id - firstIDs[kind])
  }
}

/// A table of texts that values can share.
package final class TextTable: @unchecked Sendable {
  private var table: ByteTable

  package init(_ table: consuming ByteTable = ByteTable()) {
    self.table = table
  }

  package var count: Int { table.count }

  /// Adds another table's texts and returns, for each of its indices, the index here.
  package func merge(_ other: TextTable) -> [UInt32] { table.merge(other.table) }

  /// The bytes of a text, which stay where they are as long as the table is not added to.
  fileprivate func key(_ index: UInt32) -> UnsafeRawBufferPointer { table[index] }

  fileprivate func intern(_ text: [UInt8]) -> UInt32 { text.withUnsafeBytes { table.intern($0).index } }

  fileprivate func copy() -> TextTable { TextTable(table.copy()) }
}
