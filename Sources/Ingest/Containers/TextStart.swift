/// How a text begins, by which the containers of text tell theirs.
enum TextStart {
  /// The first bytes as UTF-8, without a byte order mark and without white space before them.
  static func bytes(_ bytes: UnsafeRawBufferPointer, count: Int = 1024) -> ArraySlice<UInt8> {
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(count & ~1))
    let text: [UInt8] =
      switch TextEncoding.detect(head) {
      case .utf8: Array(head.dropFirst(3))
      case .utf16LittleEndian: TextEncoding.utf16LittleEndian.decoded(head)
      case .utf16BigEndian: TextEncoding.utf16BigEndian.decoded(head)
      case .windows1252, nil: Array(head)
      }
    return text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// True where a text begins with ASCII letters, whatever their case.
  static func isText(_ bytes: UnsafeRawBufferPointer, beginningWith word: String) -> Bool {
    let start = self.bytes(bytes, count: 64).prefix(word.utf8.count)
    return String(decoding: start, as: UTF8.self).uppercased() == word.uppercased()
  }
}
