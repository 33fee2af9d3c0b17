import Foundation

/// Orders by code point, which for UTF-8 is the order of bytes, on every machine.
package func utf8Precedes(_ a: String, _ b: String) -> Bool {
  var (a, b) = (a, b)
  return a.withUTF8 { a in
    b.withUTF8 { b in
      let order = a.isEmpty || b.isEmpty ? 0 : memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
      return order == 0 ? a.count < b.count : order < 0
    }
  }
}

/// The numbers of texts in order by code point; of equal texts the earlier comes first. For thousands of texts at once: most are told
/// apart by their first eight bytes, which are compared as one number.
package func utf8Order(_ texts: [String]) -> [Int] {
  let heads = texts.map { text in
    var (head, room): (UInt64, UInt64) = (0, 64)
    for byte in text.utf8.prefix(8) {
      room -= 8
      head |= UInt64(byte) << room
    }
    return head
  }
  return texts.indices.sorted { a, b in
    if heads[a] != heads[b] { return heads[a] < heads[b] }
    if utf8Precedes(texts[a], texts[b]) { return true }
    return a < b && !utf8Precedes(texts[b], texts[a])
  }
}
