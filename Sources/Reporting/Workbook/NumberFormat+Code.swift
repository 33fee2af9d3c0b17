extension NumberFormat {
  /// The number format of Excel that prints a number as `text(_:)` does.
  var code: String {
    switch self {
    case .whole: "0"
    // Excel would print -0.3 as -0 by a plain format with signs.
    case .signed: "[>=0.5]+0;[<=-0.5]-0;0"
    case .share: "0 %"
    case .fineShare: "0.0 %"
    case .hours: "[>=9.95]0;[<=-9.95]-0;0.0"
    case .value: "0.00"
    case .signedValue: "[>=0.005]+0.00;[<=-0.005]-0.00;0.00"
    case .amount: "#,##0"
    case .general: "General"
    }
  }

  /// The same with a mark before the number; conditions stay in front.
  func code(after mark: String) -> String {
    code.split(separator: ";").map { section in
      let start = section.lastIndex(of: "]").map { section.index(after: $0) } ?? section.startIndex
      return section[..<start] + "\"\(mark) \"" + section[start...]
    }.joined(separator: ";")
  }
}
