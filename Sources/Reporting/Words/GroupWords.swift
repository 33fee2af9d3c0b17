import Model
import Scoring

/// Groups in words.
enum GroupWords {
  /// Names are listed up to this number; the Scorecard sheet has all of them.
  private static let mostNames = 12

  /// Those without a score by status, in the order in which statuses apply.
  static func leftOut(_ card: Scorecard) -> [(status: Status, names: [String])] {
    let names = Dictionary(grouping: card.inOrder.filter { $0.score.status != .scored }, by: \.score.status)
      .mapValues { $0.map(\.person.name) }
    return Status.allCases.compactMap { status in names[status].map { (status, $0) } }
  }

  /// A line a status: `Nothing logged: Ana Silva and Ben Ito.`
  static func leftOutLines(_ card: Scorecard) -> [String] {
    leftOut(card).map { status, names in
      status.words.prefix(1).uppercased() + status.words.dropFirst() + ": \(Figure.names(names, most: mostNames))."
    }
  }

  /// `3 months, executives ahead`
  static func streak(_ streak: Streak?, ahead: String, behind: String) -> Cell {
    guard let streak else { return .unknown }
    let side = streak.sign > 0 ? ahead : streak.sign < 0 ? behind : "level"
    return .text("\(Figure.count(streak.months, "month", "months")), \(side)")
  }

  /// How the executives' scores stand to those of staff, in a sentence with its numbers.
  static func comparison(_ comparison: Comparison) -> String {
    let figures = comparison.score
    guard let executives = figures.medianExecutives, let staff = figures.medianStaff, let shift = figures.shift,
      let delta = figures.delta, let word = figures.word
    else { return ComparisonSentence.text(comparison) }
    return "Executives have a median score of \(Figure.points(executives)), staff and managers of \(Figure.points(staff)); "
      + "the shift between them is \(Figure.signed(shift)), a \(word) difference "
      + "(Cliff's delta \(NumberFormat.signedValue.text(delta)))."
  }

  /// For how long one side has been ahead; nil where there is nothing to compare, or both are level.
  static func inARow(_ comparison: Comparison) -> String? {
    guard let streak = comparison.streak, streak.sign != 0 else { return nil }
    let side = streak.sign > 0 ? "ahead" : "behind"
    return streak.months == 1
      ? "This is the first month in a row with executives \(side)."
      : "Executives have been \(side) for \(streak.months) months in a row."
  }

  /// The chance with its floor where the sentence on limits does not give them.
  static func chance(_ comparison: Comparison) -> String? {
    comparison.test.flatMap {
      $0.isExact ? nil : "p is \(ComparisonSentence.percent($0.p)), floor \(ComparisonSentence.percent($0.floor))."
    }
  }

  /// Whose logs are too young to tell new people from old acquaintances; nil where all reach back far enough.
  static func youngLogs(_ card: Scorecard) -> String? {
    let names = card.inOrder.filter(\.isMemoryShort).map(\.person.name)
    guard !names.isEmpty else { return nil }
    let who = names.count == card.people.count && names.count > 3 ? "everybody" : Figure.names(names, most: 3)
    return "The log of \(who) begins less than \(card.organisation.newDays) days before these months: "
      + "old acquaintances may count as new in Courage to answer, and there is no courage gap yet."
  }
}
