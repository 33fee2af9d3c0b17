/// Texts by 32-bit id, each once, kept as UTF-8 in one piece of memory; id 0 is the empty text.
package struct TextPool: Sendable {
  package typealias ID = UInt32

  private var table = ByteTable()

  package init() {
    _ = table.intern([])
  }

  package var count: Int { table.count }

  /// The id of these bytes, which are valid UTF-8; a new one where they have not been met.
  @inline(__always)
  package mutating func intern(_ bytes: UnsafeRawBufferPointer) -> ID { bytes.isEmpty ? 0 : table.intern(bytes).index }

  package mutating func intern(_ bytes: [UInt8]) -> ID { bytes.withUnsafeBytes { intern($0) } }

  package mutating func intern(_ text: String) -> ID {
    var text = text
    return text.withUTF8 { table.intern(UnsafeRawBufferPointer($0)).index }
  }

  package subscript(id: ID) -> String {
    table.withBytes(of: id) { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds another pool's texts and returns, for each of its ids, the id here.
  package mutating func merge(_ other: TextPool) -> [ID] { table.merge(other.table) }
}
