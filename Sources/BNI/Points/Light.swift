/// The colour of a member's points, the best first.
package enum Light: String, CaseIterable, Sendable {
  case green, yellow, red, grey

  /// The next better one; nil for green.
  package var next: Light? {
    switch self {
    case .green: nil
    case .yellow: .green
    case .red: .yellow
    case .grey: .red
    }
  }
}
