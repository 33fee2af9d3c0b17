import Model
import Scoring

/// Outcomes of everybody by what they came through.
enum Outcomes {
  /// Of more lines than these the largest are shown.
  private static let most = 200

  private struct Line: Hashable {
    let source: String?
    let outcome: OutcomeKind
  }

  private struct Sum {
    var count = 0
    var value: Double?
  }

  static func cut(_ card: Scorecard) -> [Block] {
    let count = lines(card).count
    return count > most ? [.prose("The \(most) largest of \(count) lines; all stand in scorecard.json under outcomes.")] : []
  }

  /// The most frequent first.
  static func table(_ card: Scorecard) -> Table {
    let currency = card.organisation.currency.map { ", \($0)" } ?? ""
    return Table(
      "Outcomes",
      columns: [.words("Came through", most: 36), .words("Outcome"), .figures("Count"), .figures("Value\(currency)")],
      rows: lines(card).prefix(most).map { line, sum in
        [
          line.source.map { .text($0) } ?? .text("not said", .quiet), .text(line.outcome.word), .count(sum.count),
          .figure(sum.value, .amount),
        ]
      },
      empty: "No employee, customer, vendor, idea or issue was logged in these months.")
  }

  private static func lines(_ card: Scorecard) -> [(key: Line, value: Sum)] {
    var sums: [Line: Sum] = [:]
    // In the order of people, so that sums of values are the same each time.
    for line in card.outcomes {
      let key = Line(source: line.source, outcome: line.outcome)
      var sum = sums[key] ?? Sum()
      sum.count += line.count
      if let value = line.value { sum.value = (sum.value ?? 0) + value }
      sums[key] = sum
    }
    return sums.sorted { a, b in
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      if a.key.source != b.key.source { return utf8Precedes(a.key.source ?? "", b.key.source ?? "") }
      return a.key.outcome.rawValue < b.key.outcome.rawValue
    }
  }
}
