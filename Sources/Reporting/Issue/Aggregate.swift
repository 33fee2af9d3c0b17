import Model
import Scoring

/// What may be said of a firm without saying it of anybody: figures of groups, scores in whole points. It holds no person, so that
/// nothing that draws it can name one.
struct Aggregate: Sendable {
  let organisation: Organisation
  let period: Period
  let model: ScoringModel
  /// The fewest people behind any figure.
  var least: Int { organisation.minGroup }
  /// Nil where too few are scored to say anything.
  let everybody: Group?
  /// Nil where executives and staff may not be set side by side.
  let comparison: Scoring.Comparison?
  let teams: [Team]
  let figures: [KeyFigure]
  let trend: [Month]
  let funnel: GroupFunnel?
  /// Records used, rows that could not be used, and files that should have been; nil where too few people stand behind them.
  let rows: (records: Int, rejected: Int, missed: Int)?
  /// The definitions, which are the same for all.
  let method: [Block]

  /// The scored people as one group.
  struct Group: Sendable {
    let count: Int
    let median: Double
    /// One a dimension of the model; nil where too few have one.
    let dimensions: [Double?]
  }

  /// The scored people of a team.
  struct Team: Sendable {
    let name: String
    let count: Int
    let median: Double
  }

  /// Medians of a month; nil where too few are scored.
  struct Month: Sendable {
    let month: Model.Month
    var executives, staff, everybody: Double?
  }

  init(_ card: Scorecard) {
    (organisation, period, model, method) = (card.organisation, card.period, card.model, MethodSheet.blocks(card))
    let (scored, least) = (card.scored, card.organisation.minGroup)
    let names = PersonNames(card)
    let suppression = Suppression(
      scored.map { ($0.person.role == .executive, names.stand(in: $0.person.team) ? "" : $0.person.team) }, least: least)
    guard suppression.showsEverybody else {
      (everybody, comparison, teams, figures, funnel, rows) = (nil, nil, [], [], nil, nil)
      trend = card.trend.months.map { Month(month: $0.month) }
      return
    }
    everybody = Self.group(scored, card.model, least)
    comparison =
      suppression.showsRoles ? card.comparison.ofGroups(scored) { min($0, $1) >= least } : nil
    teams = suppression.teams.compactMap { name in
      let scores = scored.filter { $0.person.team == name }.compactMap(\.score.score)
      return median(scores).map { Team(name: name, count: scores.count, median: Figure.rounded($0, places: 0)) }
    }
    figures = AggregateFigures(card, least: least).all
    trend = Self.trend(card, showsRoles: suppression.showsRoles, least)
    funnel = card.funnelOfGroups(least: least, byRole: suppression.showsRoles)
    rows = (card.report.recordCount, card.report.rejectedRows, card.report.files.filter(\.isMissed).count)
  }

  private static func group(_ scored: [PersonCard], _ model: ScoringModel, _ least: Int) -> Group? {
    whole(scored.compactMap(\.score.score), least).map { middle in
      Group(
        count: scored.count, median: middle,
        dimensions: model.dimensions.indices.map { index in whole(scored.compactMap { $0.score.dimensions[index].score }, least) })
    }
  }

  /// The median in whole points; nil of too few.
  private static func whole(_ scores: [Double], _ least: Int) -> Double? {
    scores.count >= least ? median(scores).map { Figure.rounded($0, places: 0) } : nil
  }

  private static func trend(_ card: Scorecard, showsRoles: Bool, _ least: Int) -> [Month] {
    card.trend.months.indices.map { index in
      let scored = card.people.indices.filter { card.trend.scores[$0][index] != nil }
      let executives = scored.filter { card.people[$0].person.role == .executive }.count
      let (medians, isEnough) = (card.trend.months[index], scored.count >= least)
      let showsRoles = showsRoles && executives >= least && scored.count - executives >= least
      func rounded(_ median: Double?, _ isShown: Bool) -> Double? { isShown ? median.map { Figure.rounded($0, places: 0) } : nil }
      return Month(
        month: medians.month, executives: rounded(medians.executives, showsRoles), staff: rounded(medians.staff, showsRoles),
        everybody: rounded(medians.everyone, isEnough))
    }
  }

  /// The sheets of the workbook and the parts of the page.
  var parts: [ReportPage.Part] { [(SummarySheet.title, AggregateBlocks.all(self)), (MethodSheet.title, method)] }
}
