package import Model
package import Scoring

/// A score taken apart, as text: every measure with its formula and numbers, and the records behind it.
package struct Explanation {
  private let reading: Reading
  private let score: PersonScore
  private let person: Person
  private let activity: Activity
  private let model: ScoringModel
  private let period: Period
  private let only: String?

  /// Of each measure so many records are listed, unless one measure is asked for.
  private static let fewRecords = 5
  /// So many measures are named as those that cost most.
  private static let mostCosts = 3

  /// - Parameter only: The id of the one measure to explain; nil for all.
  package init(
    _ scorer: Scorer, _ index: PersonIndex, _ activity: Activity, _ model: ScoringModel, _ period: Period, only: String?
  ) {
    reading = scorer.reading(of: index)
    score = scorer.score(of: index)
    person = activity.people[Int(index)]
    (self.activity, self.model, self.period, self.only) = (activity, model, period, only)
  }

  package var text: String {
    (heading + score.dimensions.flatMap(lines) + (only == nil ? total : [])).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let verdict =
      score.score.map { score in
        "\(Figure.points(score)) ± \(Figure.points(self.score.margin ?? 0)) points, \(BandWords.text(self.score))"
      } ?? "no score: \(score.status.words)"
    return [
      "\(person.name) (\(person.id)), \(person.role.word): \(verdict)",
      "\(period.window.lowerBound) to \(period.lastReportedDay), \(Figure.decimal(score.months, places: 2)) months of work, "
        + "\(score.records) records, coverage \(Figure.percent(score.coverage))",
      "The true test: cards \(score.trueTest.cards.rawValue), answers \(score.trueTest.answers.rawValue), passed \(score.trueTest.passed.rawValue)",
    ] + (only == nil ? costs : [])
  }

  /// In the order of what they cost; those that cost nothing are left out.
  private var costs: [String] {
    let losses = score.losses.filter { $0.points >= 0.05 }.sorted { $0.points > $1.points }.prefix(Self.mostCosts)
    guard score.score != nil, !losses.isEmpty else { return [] }
    let named = losses.map { "\(Measures.named($0.measure)?.declaration.title ?? $0.measure) \(Figure.decimal($0.points, places: 1))" }
    return ["What costs most of the points missing from 100: \(named.joined(separator: ", "))"]
  }

  private func lines(_ dimension: PersonScore.DimensionScore) -> [String] {
    let measures = dimension.measures.filter { only == nil || $0.id == only }
    guard !measures.isEmpty else { return [] }
    let points = dimension.score.map { "\(Figure.decimal($0, places: 1)) points" } ?? "left out"
    return ["", "\(dimension.title) (weight \(number(dimension.weight))): \(points)"] + measures.flatMap(lines)
  }

  private func lines(_ measure: MeasureScore) -> [String] {
    guard let type = Measures.named(measure.id) else { return [] }
    let records = type.records(in: reading)
    let most = only == nil ? Self.fewRecords : records.count
    let shown = records.prefix(most).map { record in
      "      \(when(record.moment))  \(record.what)  (\(activity.report.files[Int(record.place.file)].path):\(record.place.line))"
    }
    let left = records.count - shown.count
    return [
      "  \(type.declaration.title) (\(measure.id), weight \(number(measure.parameters.weight)))", "    \(type.declaration.sentence)",
      "    \(MeasureFormula.text(measure, months: score.months, unit: type.declaration.unit))",
    ] + shown + (left > 0 ? ["      … and \(left) more (--measure \(measure.id) lists all)"] : [])
  }

  /// The weighted mean over the dimensions that count.
  private var total: [String] {
    guard let points = score.score else { return [] }
    let counted = score.dimensions.filter { $0.score != nil && $0.weight > 0 }
    let terms = counted.map { "\(number($0.weight))·\(Figure.decimal($0.score!, places: 1))" }.joined(separator: " + ")
    let weights = number(counted.reduce(0) { $0 + $1.weight })
    return ["", "Score: (\(terms)) / \(weights) = \(Figure.decimal(points, places: 2))"]
  }

  private func when(_ moment: Moment) -> String {
    let iso = activity.organisation.time.iso(moment.instant)
    return moment.isBareDate ? String(iso.prefix(10)) + "      " : iso.prefix(10) + " " + iso.dropFirst(11).prefix(5)
  }

  private func number(_ value: Double) -> String { CSVWriter.number(value) }
}
