/// How the bytes of a text stand for characters.
enum TextEncoding: String {
  case utf8 = "UTF-8", utf16LittleEndian = "UTF-16", utf16BigEndian = "UTF-16 (big endian)", windows1252 = "Windows-1252"

  /// The encoding that a byte order mark names, or UTF-16 without one where every other byte of the beginning is zero.
  static func detect(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    let head = bytes.prefix(64)
    let zeros = head.indices.filter { head[$0] == 0 }
    guard zeros.count == head.count / 2 else { return nil }
    if zeros.allSatisfy({ $0 % 2 == 1 }) { return .utf16LittleEndian }
    return zeros.allSatisfy { $0 % 2 == 0 } ? .utf16BigEndian : nil
  }

  /// True where all bytes are well-formed UTF-8; ASCII is passed over 64 bytes at a time, other scalars mostly sixteen bytes at a time.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var position = 0
    while position < bytes.count {
      if position &+ ByteMask.width <= bytes.count {
        let high = ByteMask.of(base + position) { unsafeBitCast($0, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0) }
        position &+= high == 0 ? ByteMask.width : high.trailingZeroBitCount
        if high == 0 { continue }
      }
      if bytes[position] < 0x80 {
        position &+= 1
      } else if position >= 2, position &+ 16 <= bytes.count, let length = usualLength(base + position) {
        position &+= length
      } else {
        let length = scalarLength(bytes, at: position)
        if length == 0 { return false }
        position &+= length
      }
    }
    return true
  }

  /// How many of sixteen bytes, of which the first begins a scalar, are whole well-formed scalars of at most three bytes; nil where that
  /// takes a closer look, as at a lead byte that not every byte may follow.
  @inline(__always)
  private static func usualLength(_ bytes: UnsafeRawPointer) -> Int? {
    let (present, last, secondLast) = (ByteMask.load(bytes, 0), ByteMask.load(bytes, -1), ByteMask.load(bytes, -2))
    func repeated(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    let isTrail = unsafeBitCast(present, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: -64)
    let isTrailDue = (last .>= repeated(0xC0)) .| (secondLast .>= repeated(0xE0))
    let isUnusual =
      (present & repeated(0xFE) .== repeated(0xC0)) .| (present .== repeated(0xE0)) .| (present .== repeated(0xED))
      .| (present .>= repeated(0xF0))
    guard ByteMask.bits((isTrail .^ isTrailDue) .| isUnusual) == 0 else { return nil }
    if bytes.load(fromByteOffset: 15, as: UInt8.self) >= 0xC0 { return 15 }
    return bytes.load(fromByteOffset: 14, as: UInt8.self) >= 0xE0 ? 14 : 16
  }

  /// The length of the well-formed scalar of two to four bytes at a position; 0 where there is none (Unicode, table 3-7).
  @inline(__always)
  private static func scalarLength(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int {
    func isTrail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      position + offset < bytes.count && range.contains(bytes[position + offset])
    }
    switch bytes[position] {
    case 0xC2...0xDF: return isTrail(1) ? 2 : 0
    case 0xE0: return isTrail(1, 0xA0...0xBF) && isTrail(2) ? 3 : 0
    case 0xED: return isTrail(1, 0x80...0x9F) && isTrail(2) ? 3 : 0
    case 0xE1...0xEF: return isTrail(1) && isTrail(2) ? 3 : 0
    case 0xF0: return isTrail(1, 0x90...0xBF) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF1...0xF3: return isTrail(1) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF4: return isTrail(1, 0x80...0x8F) && isTrail(2) && isTrail(3) ? 4 : 0
    default: return 0
    }
  }

  /// The text as UTF-8; what is not well-formed becomes U+FFFD.
  func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    switch self {
    case .utf8: return Array(bytes)
    case .windows1252:
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + bytes.count / 8)
      for byte in bytes {
        if byte < 0x80 { text.append(byte) } else { text += Self.upperHalf[Int(byte) - 0x80] }
      }
      return text
    case .utf16LittleEndian, .utf16BigEndian:
      let high = self == .utf16BigEndian ? 0 : 1
      let units = (0..<bytes.count / 2).map { UInt16(bytes[$0 * 2 + high]) << 8 | UInt16(bytes[$0 * 2 + 1 - high]) }
      return Array(String(decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self).utf8)
    }
  }

  /// The bytes from 80 to FF of Windows-1252 as UTF-8.
  private static let upperHalf = (0x80...0xFF).map { Array(String(windows1252Scalar($0)).utf8) }

  private static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperControls[Int(byte) - 0x80])!
  }

  /// What Windows-1252 has in place of the C1 controls; its five unassigned bytes stay controls (WHATWG Encoding).
  private static let upperControls: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
