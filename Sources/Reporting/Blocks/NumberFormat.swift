/// How a number is printed, and so rounded, in every output alike.
package enum NumberFormat: Int, CaseIterable, Hashable, Sendable {
  /// `58`
  case whole
  /// `+6`, `-3`, `0`
  case signed
  /// `62 %`
  case share
  /// `13.3 %`
  case fineShare
  /// `6.5`, `86`: with a decimal only below 10
  case hours
  /// `3.25`
  case value
  /// `+0.36`, `-0.36`, `0.00`
  case signedValue
  /// `12,400`
  case amount
  /// As many decimals as it has.
  case general

  /// The number in words of digits; `–` for what is none.
  package func text(_ number: Double) -> String {
    guard number.isFinite else { return Figure.unknown }
    return switch self {
    case .whole: Figure.points(number)
    case .signed: Figure.signed(number)
    case .share: Figure.percent(number)
    case .fineShare: Figure.decimal(number * 100, places: 1) + " %"
    case .hours: Figure.decimal(number, places: abs(Figure.rounded(number, places: 1)) < 10 ? 1 : 0)
    case .value: Figure.decimal(number, places: 2)
    case .signedValue: (Figure.rounded(number, places: 2) > 0 ? "+" : "") + Figure.decimal(number, places: 2)
    case .amount: Figure.grouped(number)
    case .general: CSVWriter.number(number)
    }
  }
}
