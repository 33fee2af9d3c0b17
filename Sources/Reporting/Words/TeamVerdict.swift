import Model
import Scoring

/// The first sentences of a report: whether the leaders set the example, and how the team stands.
enum TeamVerdict {
  /// A larger chance than this is no more than a hint, as in the sentence on limits.
  static let luck = 0.1

  static func text(_ card: Scorecard) -> String {
    guard !card.scored.isEmpty else { return nobody(card) }
    return example(card.comparison) + " " + standing(card)
  }

  private static func nobody(_ card: Scorecard) -> String {
    guard !card.people.isEmpty else { return "Nobody can be scored: nobody of the team list was employed in these months." }
    let reasons = GroupWords.leftOut(card).map { "\($0.names.count) \($0.status.words)" }.joined(separator: ", ")
    return "Nobody can be scored yet, of \(Figure.count(card.people.count, "person", "people")): \(reasons)."
  }

  /// Two-sided: nothing presumes that executives do worse.
  static func example(_ comparison: Comparison) -> String {
    guard let shift = comparison.score.shift, let word = comparison.score.word, let test = comparison.test else {
      return "Whether the leaders set the example cannot be told: "
        + "\(Figure.count(comparison.executives, "executive", "executives")) and \(comparison.staff) staff are scored, "
        + "and each side needs two."
    }
    let points = Figure.points(abs(shift))
    if word == "negligible" || points == "0" {
      return "The leaders score much as their staff do, as far as "
        + "\(comparison.executives) against \(comparison.staff) people can show it."
    }
    let difference = "score about \(Figure.count(Int(points)!, "point", "points")) \(shift > 0 ? "above" : "below") staff"
    guard test.p <= luck else {
      return "Executives \(difference), but with \(comparison.executives) against \(comparison.staff) people that may well be luck: "
        + "whether the leaders set the example cannot be told yet."
    }
    let verdict = shift > 0 ? "The leaders set the example" : "The leaders trail those they should lead"
    return "\(verdict): executives \(difference); luck alone would make such a difference in "
      + "\(ComparisonSentence.percent(test.p)) of cases."
  }

  private static func standing(_ card: Scorecard) -> String {
    let scored = card.scored
    let passed = scored.filter { $0.score.trueTest.passed == .yes }.count
    if scored.count == 1, let only = scored.first, let words = only.scoreWords {
      let test =
        switch only.score.trueTest.passed {
        case .yes: "passed the true test"
        case .no: "has not passed the true test"
        case .unknown: "there is too little evidence for the true test"
        }
      return "Only \(only.person.name) has a score, \(words) of 100, and \(test)."
    }
    let middle = median(scored.compactMap(\.score.score)).map(Figure.points) ?? Figure.unknown
    return "The middle score of \(scored.count) people is \(middle) of 100; "
      + (passed == 0 ? "none of them passed" : passed == scored.count ? "all of them passed" : "\(passed) of them passed")
      + " the true test."
  }
}
