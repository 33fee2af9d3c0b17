/// What a number format makes of a number.
enum NumberFormat: UInt8, Sendable {
  case number
  /// A day, a time, or both: which it is follows from the number.
  case date
  /// Hours that do not start over at 24, as `[h]:mm`.
  case duration

  /// A format that every workbook knows without saying it (ECMA-376, part 1, 18.8.30, with those of East Asia and Thailand).
  init(builtIn id: Int) {
    switch id {
    case 46: self = .duration
    case 14...22, 27...36, 45, 47, 50...58, 71...81: self = .date
    default: self = .number
    }
  }

  /// A format by its code, such as `dd.mm.yyyy` or `#,##0.00 "days"`.
  init(code: String) {
    self = .number
    if code.lowercased() == "general" { return }
    let bytes = Array(code.utf8)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: ";"): return
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 1
      case UInt8(ascii: "\""): position = bytes[(position + 1)...].firstIndex(of: byte) ?? bytes.count
      case UInt8(ascii: "["):
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        let inside = Set(bytes[(position + 1)..<end].map { $0 | 0x20 })
        if inside.count == 1, let unit = inside.first, "hms".utf8.contains(unit) {
          self = .duration
          return
        }
        position = end
      default: if "ymdhs".utf8.contains(byte | 0x20) { self = .date }
      }
      position += 1
    }
  }
}

/// How a cell looks, as far as that changes what it says.
struct CellLook: Sendable {
  var format = NumberFormat.number
  var isBold = false
}
