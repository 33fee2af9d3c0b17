extension NumberFormat {
  /// The number format of Excel that prints a number as `text(_:)` does.
  var code: String {
    switch self {
    case .whole: "0"
    // Excel would print -0.3 as -0 by a plain format with signs.
    case .signed: "[>=0.5]+0;[<=-0.5]-0;0"
    case .share: "0 %"
    case .fineShare: "0.0 %"
    case .hours: "0.0"
    case .value: "0.00"
    case .signedValue: "[>=0.005]+0.00;[<=-0.005]-0.00;0.00"
    case .amount: "#,##0"
    case .general: "General"
    }
  }
}
