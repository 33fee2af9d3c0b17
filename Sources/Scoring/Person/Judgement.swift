import Model

/// The outcome of scoring a person for one period, without the parts it is made of.
struct Judgement {
  let status: Status
  let records: Int
  let coverage: Double
  let trueTest: TrueTest
  /// Only of the scored.
  let score: Double?
  let margin: Double?
  /// The margin that the dimensions give, whatever the status; nil where none counts.
  let wouldBeMargin: Double?

  /// - Parameters:
  ///   - keep: Is handed every measure in the order of the model.
  ///   - keepSum: Is handed every dimension behind its measures.
  @inline(__always)
  init(
    _ reading: Reading, _ model: PreparedModel, keep: (Evidence, Assessment) -> Void = { _, _ in },
    keepSum: (DimensionSum) -> Void = { _ in }
  ) {
    let annotations = reading.history.annotations.filter { $0.covers(reading.period.month) }
    records = reading.recordCount + reading.chapterRecordCount
    var sum = ScoreSum()
    var (cards, answers) = (Verdict.unknown, Verdict.unknown)
    for dimension in model.dimensions {
      var dimensionSum = DimensionSum()
      for index in dimension.measures {
        let measure = model.measures[index]
        let evidence = measure.type.evidence(in: reading)
        let annotation = annotations.isEmpty ? nil : Self.reason(annotations, model.parameters[index].id)
        let assessment = Assessment(
          evidence, measure.curve, measure.prior, months: reading.months, hasRecords: records > 0, annotation: annotation)
        switch measure.half {
        case .cards: cards = TrueTest.Half.cards.verdict(evidence, annotation: annotation)
        case .answers: answers = TrueTest.Half.answers.verdict(evidence, annotation: annotation)
        case nil: break
        }
        dimensionSum.add(assessment, weight: measure.weight)
        keep(evidence, assessment)
      }
      sum.add(dimensionSum, dimension)
      keepSum(dimensionSum)
    }
    wouldBeMargin = sum.margin
    (coverage, trueTest) = (sum.coverage, TrueTest(cards: cards, answers: answers))
    let isExcused = annotations.contains { $0.measure == nil }
    status = Self.status(reading, records: records, coverage: sum.coverage, margin: sum.margin, isExcused: isExcused)
    (score, margin) = status == .scored ? (sum.score, sum.margin) : (nil, nil)
  }

  /// Of several reasons the first by code point.
  private static func reason(_ annotations: [Annotation], _ measure: String) -> Annotation.Reason? {
    var first: Annotation.Reason?
    for annotation in annotations where annotation.measure == nil || annotation.measure == measure {
      if first.map({ utf8Precedes(annotation.reason.rawValue, $0.rawValue) }) ?? true { first = annotation.reason }
    }
    return first
  }

  private static func status(_ reading: Reading, records: Int, coverage: Double, margin: Double?, isExcused: Bool) -> Status {
    let (period, calendar) = (reading.period, reading.history.calendar)
    if !calendar.isEmployed(on: period.lastReportedDay) { return .left }
    if isExcused { return .excused }
    let enough = min(Status.leastDays, period.elapsed.count)
    if calendar.employedDays(in: period.elapsed) < enough { return .tooEarly }
    if calendar.presentDays(in: period.elapsed) < enough { return .away }
    if records == 0 { return .noLog }
    guard let margin, records >= Status.leastRecords, isAtLeast(coverage, Status.leastCoverage), !exceeds(margin, Status.mostMargin)
    else { return .tooLittle }
    return .scored
  }
}
