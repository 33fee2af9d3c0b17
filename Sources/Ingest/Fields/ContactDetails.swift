import Model

/// E-mails and phone numbers in the one form in which they are compared, as UTF-8.
enum ContactDetails {
  /// Adds the e-mail, case-folded, to a column; false where it is not of the form `x@y.z`: no blanks, one @, no empty label.
  static func email(_ cell: Cell, into result: inout Column<UInt8>) -> Bool {
    if let isEmail = shortEmail(cell, into: &result) { return isEmail }
    var (at, dot, isASCII) = (-1, -1, true)
    for index in 0..<cell.count {
      let byte = cell[index]
      if byte == 0x40 {
        guard at < 0, index > 0 else { return false }
        at = index
      } else if byte == 0x2E, at >= 0 {
        guard index > max(at, dot) + 1 else { return false }
        dot = index
      } else if byte <= 0x20 {
        return false
      } else if byte >= 0x80 {
        isASCII = false
      }
    }
    guard at > 0, dot > at, dot < cell.count - 1 else { return false }
    if isASCII {
      result.append(lowercased: cell)
      return true
    }
    let text = cell.text
    guard !text.unicodeScalars.contains(where: { $0.properties.isWhitespace }) else { return false }
    for byte in caseFolded(text).utf8 { result.append(byte) }
    return true
  }

  /// The same for a cell of at most 64 bytes of ASCII, whose bytes are looked at all at once; nil for another.
  private static func shortEmail(_ cell: Cell, into result: inout Column<UInt8>) -> Bool? {
    guard cell.count > 0, cell.count <= ByteMask.width else { return nil }
    let start = result.count
    result.reserve(start + ByteMask.width + 8)
    result.append(lowercased: cell)
    let bytes = UnsafeRawPointer(result.base + start)
    let all = UInt64.max >> UInt64(ByteMask.width - cell.count)
    func places(_ byte: UInt8) -> UInt64 { ByteMask.of(bytes) { $0 .== SIMD16(repeating: byte) } & all }
    if ByteMask.of(bytes, where: { $0 .>= SIMD16(repeating: 0x80) }) & all != 0 {
      result.truncate(to: start)
      return nil
    }
    let (at, blanks) = (places(0x40), ByteMask.of(bytes) { $0 .<= SIMD16(repeating: 0x20) } & all)
    let dots = places(0x2E) & ~(at ^ (at &- 1))
    // The highest bit of `all` alone is that of the last byte.
    let isEmail = at & (at &- 1) == 0 && at > 1 && dots != 0 && dots & ((at | dots) << 1 | (all ^ all >> 1)) == 0 && blanks == 0
    if !isEmail { result.truncate(to: start) }
    return isEmail
  }

  /// False for a cell that is certainly no e-mail.
  static func mayBeEmail(_ cell: Cell) -> Bool {
    for byte in cell where byte == 0x40 { return true }
    return false
  }

  /// Adds the digits of a phone number to a column, with + where it stands before every digit or the organisation's country code,
  /// empty where none is set, supplies it; false where there is no digit.
  static func phone(_ cell: Cell, countryCode: [UInt8], into result: inout Column<UInt8>) -> Bool {
    guard let first = cell.firstIndex(where: isDigit) else { return false }
    let hasPlus = cell[..<first].contains(0x2B)
    return withUnsafeTemporaryAllocation(byteCount: cell.count, alignment: 1) { buffer in
      var count = 0
      for place in first..<cell.count {
        buffer[count] = cell[place]
        count &+= isDigit(cell[place]) ? 1 : 0
      }
      return phone(digits: Cell(rebasing: buffer[..<count]), hasPlus: hasPlus, countryCode: countryCode, into: &result)
    }
  }

  private static func phone(digits: Cell, hasPlus: Bool, countryCode: [UInt8], into result: inout Column<UInt8>) -> Bool {
    var skipped = 0
    if hasPlus {
      result.append(0x2B)
    } else if digits.count > 1, digits[0] == 0x30, digits[1] == 0x30 {
      guard digits.count > 2 else { return false }
      skipped = 2
      result.append(0x2B)
    } else if !countryCode.isEmpty, digits.count >= leastDigits {
      result.append(0x2B)
      if !(countryCode == [0x31] && digits.count == 11 && digits[0] == 0x31) {
        for digit in countryCode { result.append(digit) }
        // Italy keeps the leading zero in international form.
        if digits[0] == 0x30, countryCode != [0x33, 0x39] { skipped = 1 }
      }
    }
    result.append(contentsOf: Cell(rebasing: digits[skipped...]))
    return true
  }

  /// True for a number without its country's code, in the form in which numbers are compared; shorter ones are of no country.
  static func isLocal(_ number: UnsafeRawBufferPointer) -> Bool { number.count >= leastDigits && number[0] != 0x2B }

  /// A number with fewer is a short code.
  private static let leastDigits = 7

  /// True for a cell of nothing but five or more digits with blanks and `+ ( ) . / -`.
  static func isOnlyPhone(_ cell: Cell) -> Bool {
    var digits = 0
    for byte in cell {
      if isDigit(byte) {
        digits += 1
      } else {
        switch byte {
        case 0x20, 0x2B, 0x28, 0x29, 0x2E, 0x2F, 0x2D: break
        default: return false
        }
      }
    }
    return digits >= 5
  }
}

extension ContactDetails {
  /// The e-mail of a cell, or nil where it is none.
  static func email(_ cell: Cell) -> String? {
    var text = Column<UInt8>()
    return email(cell, into: &text) ? String(decoding: text.elements, as: UTF8.self) : nil
  }

  /// The phone number of a cell, or nil where it is none.
  static func phone(_ cell: Cell, countryCode: String?) -> String? {
    var text = Column<UInt8>()
    let isPhone = phone(cell, countryCode: countryCode.map { Array($0.utf8) } ?? [], into: &text)
    return isPhone ? String(decoding: text.elements, as: UTF8.self) : nil
  }
}
