import CXLSXWriter

/// A colour of red, green and blue, written like `0x0072B2`.
package struct RGB: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// 24 bits, red first.
  package let hex: UInt32

  /// Creates a colour; bits above the 24th are dropped.
  package init(_ hex: UInt32) {
    self.hex = hex & 0xFFFFFF
  }

  /// Creates a colour from a literal.
  package init(integerLiteral hex: UInt32) {
    self.init(hex)
  }
}

extension RGB {
  /// The colour for libxlsxwriter, which takes 0 for *no colour* and has a value of its own for black.
  var lxw: lxw_color_t {
    hex == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : hex
  }
}
