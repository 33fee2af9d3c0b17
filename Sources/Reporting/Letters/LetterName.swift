import Model

/// The file name of a person's letter: no two ids meet in one, on file systems that ignore case neither.
enum LetterName {
  /// Longer names are cut; every file system takes 255 bytes, and some a path of 260.
  private static let mostBytes = 100
  /// As many digits of the digest as tell two cut names apart.
  private static let digestBytes = 8

  /// `ana.silva.txt`: small letters, digits and `. - _ @ +` stay, every other byte of UTF-8 is a percent sign with two digits; so is a
  /// dot or dash in front, and the first letter of a name that Windows keeps for itself. A name that is too long ends in `~` and digits
  /// of its digest.
  static func make(_ id: String) -> String { name(id) + ".txt" }

  private static func name(_ id: String) -> String {
    let bytes = Array(id.utf8)
    let isReserved = Self.isReserved(id)
    let name = bytes.enumerated().map { index, byte in
      isSafe(byte) && !(index == 0 && (isReserved || byte == 0x2E || byte == 0x2D)) ? String(UnicodeScalar(byte)) : "%" + hex(byte)
    }.joined()
    guard name.utf8.count > mostBytes || name.isEmpty else { return name }
    return name.prefix(mostBytes) + "~" + Digest.hex(Digest.of(bytes).prefix(digestBytes))
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2E, 0x2D, 0x5F, 0x40, 0x2B: true
    default: false
    }
  }

  private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }

  /// What Windows takes for a device, with any ending; capitals are escaped in any case.
  private static func isReserved(_ id: String) -> Bool {
    let stem = id.prefix { $0 != "." }
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true
  }
}
