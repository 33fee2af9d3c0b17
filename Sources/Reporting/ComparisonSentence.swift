import Model
import Scoring

/// One sentence on what groups of these sizes can and cannot show.
enum ComparisonSentence {
  static func text(_ comparison: Comparison) -> String {
    let (executives, staff) = (comparison.executives, comparison.staff)
    guard let test = comparison.test else {
      return "With \(people(executives, "executive")) and \(staff) staff scored there is nothing to compare: each side needs at least two."
    }
    let sizes = "With \(executives) executives and \(staff) staff"
    if !test.isExact {
      return "\(sizes) all relabellings are too many to count, so p is that of the normal approximation."
    }
    if test.p > 0.1 {
      return "\(sizes) a difference like this one would also come by luck in \(percent(test.p)) of cases "
        + "(the largest one such groups can show: in \(percent(test.floor))), so it is a hint and no proof."
    }
    return "\(sizes) luck alone would make a difference as large in \(percent(test.p)) of cases "
      + "(the largest one such groups can show: in \(percent(test.floor))); why it is so these figures cannot tell."
  }

  private static func people(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  /// A chance in words that do not claim more digits than it has.
  static func percent(_ share: Double) -> String {
    share < 0.001 ? "less than 0.1 %" : share < 0.1 ? Figure.decimal(share * 100, places: 1) + " %" : Figure.percent(share)
  }
}
