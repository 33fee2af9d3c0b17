import Scoring

/// What a formula of the workbook is made of; only the workbook's renderer knows how Excel writes it.
package indirect enum Term: Hashable, Sendable {
  case number(Double)
  case text(String)
  case cells(CellReference)
  case call(Function, [Term])
  case infix(Term, Operator, Term)

  /// Functions that Excel 2016, LibreOffice and Numbers have alike.
  package enum Function: String, Sendable {
    case abs, and, `if`, iferror, index, isnumber, ln, match, max, median, mid, min, not, or, round, roundup, sqrt, substitute, sum, sumif,
      sumproduct
  }

  /// What stands between two terms.
  package enum Operator: String, Sendable {
    case plus = "+", minus = "-", times = "*", over = "/", power = "^", joined = "&"
    case equal = "=", unequal = "<>", less = "<", atMost = "<=", greater = ">", atLeast = ">="
  }
}

extension Term: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(stringLiteral value: String) { self = .text(value) }

  static func + (a: Term, b: Term) -> Term { .infix(a, .plus, b) }
  static func - (a: Term, b: Term) -> Term { .infix(a, .minus, b) }
  static func * (a: Term, b: Term) -> Term { .infix(a, .times, b) }
  static func / (a: Term, b: Term) -> Term { .infix(a, .over, b) }

  func `is`(_ other: Term) -> Term { .infix(self, .equal, other) }
  func isNot(_ other: Term) -> Term { .infix(self, .unequal, other) }
  func exceeds(_ other: Term) -> Term { .infix(self, .greater, other) }
  func power(_ other: Term) -> Term { .infix(self, .power, other) }
  func joined(_ other: Term) -> Term { .infix(self, .joined, other) }
  var isNumber: Term { .call(.isnumber, [self]) }

  /// A figure within the tolerance of a limit has reached it, as in the engine.
  func reaches(_ limit: Double) -> Term { .infix(self, .atLeast, .number(limit - tolerance)) }

  static func `if`(_ condition: Term, _ yes: Term, else no: Term) -> Term { .call(.if, [condition, yes, no]) }
  static func call(_ function: Function, _ terms: Term...) -> Term { .call(function, terms) }
}
