import Model
import Scoring

/// The report of groups on one sheet.
enum AggregateBlocks {
  static func all(_ aggregate: Aggregate) -> [Block] {
    let name = aggregate.organisation.name
    let head: [Block] = [
      .heading("Networking scorecard, \(aggregate.period.month.title)", level: 1),
      .prose((name.isEmpty ? "" : name + ": ") + PeriodWords.text(aggregate.period, aggregate.organisation), .note),
      .prose("Aggregate issue: groups of at least \(aggregate.least) people, and nobody by name.", .note),
      .prose(verdict(aggregate), .lead),
    ]
    guard let everybody = aggregate.everybody else { return head + leftOut(aggregate) }
    return head + figures(aggregate) + roles(aggregate) + dimensions(aggregate, everybody) + teams(aggregate) + trend(aggregate)
      + funnel(aggregate) + rows(aggregate) + leftOut(aggregate)
  }

  private static func verdict(_ aggregate: Aggregate) -> String {
    guard let everybody = aggregate.everybody else {
      return "Fewer than \(aggregate.least) people are scored, so nothing can be told of a group."
    }
    let standing = "The middle score of \(everybody.count) people is \(Figure.points(everybody.median)) of 100."
    return aggregate.comparison.map { TeamVerdict.example($0) + " " + standing } ?? standing
  }

  private static func figures(_ aggregate: Aggregate) -> [Block] {
    [
      .heading("Key figures"),
      .table(
        Table(
          "KeyFigures",
          columns: [.words("Figure"), .figures("Now"), .figures("Change"), .words("Change is"), .over("What is counted")],
          rows: aggregate.figures.map { [.text($0.title), $0.value, $0.change, $0.noise, .text($0.basis, .quiet)] }, empty: "")),
      .prose("Change is against the month before. Within noise does not mean that nothing changed.", .note),
    ]
  }

  private static func roles(_ aggregate: Aggregate) -> [Block] {
    guard let comparison = aggregate.comparison else {
      return [
        .heading("Executives and staff"),
        .prose("They are not set side by side: one of the two groups has fewer than \(aggregate.least) scored people."),
      ]
    }
    return [
      .heading("Executives and staff"),
      .table(
        Table(
          columns: [.words("Group"), .figures("Scored"), .figures("Median"), .figures("Courage gap")],
          rows: [
            row("Executives", comparison.executives, comparison.score.medianExecutives, comparison.executiveCourageGap),
            row("Staff and managers", comparison.staff, comparison.score.medianStaff, comparison.staffCourageGap),
          ], empty: "")),
      .prose(ComparisonSentence.text(comparison)),
    ]
  }

  private static func row(_ title: String, _ count: Int, _ median: Double?, _ gap: Double?) -> [Cell] {
    [.text(title), .count(count), .figure(median, .whole), .figure(gap.map { $0 * 100 }, .signed)]
  }

  private static func dimensions(_ aggregate: Aggregate, _ everybody: Aggregate.Group) -> [Block] {
    let heading = Block.heading("Dimensions")
    if let comparison = aggregate.comparison {
      return [heading] + [
        DimensionBars.block(comparison.dimensions.map { ($0.title, $0.figures.medianExecutives, $0.figures.medianStaff) }),
        .table(
          Table(
            columns: [.words("Median of"), .figures("Executives"), .figures("Staff")],
            rows: comparison.dimensions.map {
              [.text($0.title), .figure($0.figures.medianExecutives, .whole), .figure($0.figures.medianStaff, .whole)]
            }, empty: "")),
      ]
    }
    let titles = aggregate.model.dimensions.map(\.title)
    let words = zip(titles, everybody.dimensions).map { "\($0) \($1.map(Figure.points) ?? Figure.unknown)" }.joined(separator: ", ")
    let series = Chart.Series(name: "Everybody", mark: .square, values: everybody.dimensions)
    return [
      heading,
      .chart(
        Chart(
          "Where are the median points?", alternative: "Median points of everybody: \(words).",
          .bars(Chart.Bars(categories: titles, axis: .scores(), series: [series])))),
      .table(
        Table(
          columns: [.words("Median of"), .figures("Everybody")],
          rows: zip(titles, everybody.dimensions).map { [.text($0), .figure($1, .whole)] }, empty: "")),
    ]
  }

  private static func teams(_ aggregate: Aggregate) -> [Block] {
    [
      .heading("Teams"),
      .table(
        Table(
          columns: [.words("Team", most: 24), .figures("Scored"), .figures("Median")],
          rows: aggregate.teams.map { [.text($0.name), .count($0.count), .number($0.median, .whole)] },
          empty: "No team can be shown without telling of fewer than \(aggregate.least) people.")),
    ]
  }

  private static func trend(_ aggregate: Aggregate) -> [Block] {
    [
      .heading("Trend"),
      MonthTrend.block(
        months: aggregate.trend.map { "\(PeriodWords.name($0.month).prefix(3)) \($0.month.year % 100)" },
        executives: aggregate.trend.map(\.executives), staff: aggregate.trend.map(\.staff), everyone: aggregate.trend.map(\.everybody)),
    ]
  }

  private static func funnel(_ aggregate: Aggregate) -> [Block] {
    guard let funnel = aggregate.funnel else { return [] }
    let heading = Block.heading("Open door: new contacts of these months")
    if let roles = funnel.roles {
      return [
        heading, OpenDoorFunnel.block(executives: drawn(roles.executives).compactMap { $0 }, staff: drawn(roles.staff).compactMap { $0 }),
      ]
    }
    return [
      heading,
      .table(
        Table(
          columns: [.words("Step", most: 40), .figures("Contacts")],
          rows: zip(OpenDoorFunnel.steps, drawn(funnel.everybody)).map { [.text($0), .figure($1.map(Double.init), .whole)] }, empty: "")),
    ]
  }

  /// The steps that are drawn, which leave out who came back with the card.
  private static func drawn(_ steps: GroupFunnel.Steps) -> GroupFunnel.Steps { Array(steps[...2]) + Array(steps[4...]) }

  private static func rows(_ aggregate: Aggregate) -> [Block] {
    guard let rows = aggregate.rows else { return [] }
    let rejected = rows.rejected == 0 ? "nothing was rejected" : "\(Figure.count(rows.rejected, "row", "rows")) could not be used"
    let missed =
      rows.missed == 0 ? "" : "; \(Figure.count(rows.missed, "file was", "files were")) not used, so figures may be too low"
    return [.heading("Data"), .prose("\(Figure.count(rows.records, "record", "records")) read; \(rejected)\(missed).")]
  }

  private static func leftOut(_ aggregate: Aggregate) -> [Block] {
    let least = aggregate.least
    return [.heading("What this issue leaves out")]
      + Block.list(
        [
          "Every person: scores, letters, who waits for an answer.",
          "Groups of fewer than \(least) scored people, and as many more as it takes that none of them follows from a total and the groups "
            + "shown. Teams that bear a person's name.",
          "Figures behind which, or behind whose rest, fewer than \(least) people stand, shown as \(Figure.unknown).",
          "Leaders, events, outcomes and inbound channels: too few people stand behind each of them.",
          "BNI: points, costs and returns are those of single members.",
          "File names, rejected rows and remarks on the logs, since they quote what was typed.",
        ], empty: "")
  }
}
