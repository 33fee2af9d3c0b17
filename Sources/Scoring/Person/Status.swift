/// Whether a person has a score, and if not, why; the first that applies holds.
package enum Status: String, CaseIterable, Sendable {
  case left, excused, tooEarly = "too_early", away, noLog = "no_log", tooLittle = "too_little", scored

  /// In words for people.
  package var words: String {
    switch self {
    case .left: "left the company"
    case .excused: "excused"
    case .tooEarly: "too early to say"
    case .away: "away"
    case .noLog: "nothing logged"
    case .tooLittle: "too little to score"
    case .scored: "scored"
    }
  }

  /// Fewer days of work than this are too few to say anything.
  package static let leastDays = 30
  /// Fewer records than this are too few.
  package static let leastRecords = 5
  /// Less of the model measured than this is too little.
  package static let leastCoverage = 0.6
  /// A band is 20 points wide: a wider margin says nothing.
  package static let mostMargin = 20.0
}
