import Scoring

/// The formulas of the Scorecard sheet: one for all rows of each column.
struct LiveScore {
  let trueTest, score, margin, band, edge, change, trend, noise, coverage, remark: Formula
  let dimensions: [Formula]

  static let table = TableName(sheet: ScorecardSheet.title, label: "Scorecard")

  enum Column {
    static let trueTest = "True test"
    static let score = "Score"
    static let margin = "±"
    static let band = "Band"
    static let edge = "At the edge of"
  }

  private static let working = WorkingSheet.table
  private static let none = Term.text(Figure.unknown)

  init(_ live: LiveModel) {
    let (here, working) = (Self.table, Self.working)
    let titles = live.model.dimensions.map(\.title)
    let weights = WorkingSheet.weights.cells(titles[0], to: titles[titles.count - 1], .some(0...0))
    let points = here.here(titles[0], to: titles[titles.count - 1])
    let status = working.same(WorkingSheet.Column.status)
    score = Formula(
      .if(
        status.is(.text(Status.scored.words)), .call(.sumproduct, weights, points) / .call(.sumif, points, ">=0", weights), else: Self.none)
    )
    margin = Formula(Self.ifScored(working.same(WorkingSheet.Column.margin)))
    band = Formula(Self.ifScored(Self.band))
    edge = Formula(Self.ifScored(Self.edge, else: ""))
    trueTest = Formula(Self.trueTest)
    change = Formula(LiveModel.whileUnchanged(working.same(WorkingSheet.Column.change)))
    trend = Formula(LiveModel.whileUnchanged(working.same(WorkingSheet.Column.trend)))
    noise = Formula(LiveModel.whileUnchanged(working.same(WorkingSheet.Column.noise)))
    coverage = Formula(working.same(WorkingSheet.Column.coverage))
    dimensions = live.rows.map { Formula(live.mean(LiveMeasures.Column.points, $0)) }
    remark = Formula(.if(status.isNot(.text(Status.scored.words)), status, else: Self.remark))
  }

  private static func ifScored(_ term: Term, else other: Term = none) -> Term {
    .if(table.here(Column.score).isNumber, term, else: other)
  }

  private static let cards = working.same(WorkingSheet.Column.cards)
  private static let answers = working.same(WorkingSheet.Column.answers)

  /// `○ no: cards, rest unknown`, as `PersonCard.trueTestCell` says it.
  private static var trueTest: Term {
    let (yes, no, unknown) = (Term.text(Verdict.yes.rawValue), Term.text(Verdict.no.rawValue), Term.text(Verdict.unknown.rawValue))
    func half(_ verdict: Term) -> Term { .if(cards.is(answers), "both", else: .if(cards.is(verdict), "cards", else: "answers")) }
    let rest = Term.if(.call(.or, cards.is(unknown), answers.is(unknown)), ", rest unknown", else: "")
    let isPassed = Term.call(.and, cards.is(yes), answers.is(yes))
    return .if(
      isPassed, .text(PersonCard.passed),
      else: .if(
        .call(.or, cards.is(no), answers.is(no)), Term.text("○ no: ").joined(half(no)).joined(rest),
        else: Term.text("◐ unknown: ").joined(half(unknown))))
  }

  private static var isPassed: Term { table.here(Column.trueTest).is(.text(PersonCard.passed)) }

  private static func words(_ band: Band) -> Term { .text(band.words) }

  private static var band: Term {
    let score = table.here(Column.score)
    let below = Term.if(
      score.reaches(Band.limits[1]), words(.workingTheRoom),
      else: .if(score.reaches(Band.limits[0]), words(.warmingUp), else: words(.podOfComfort)))
    return .if(.call(.and, isPassed, score.reaches(Band.limits[2])), words(.chiefNetworker), else: below)
  }

  /// The band beyond the nearest limit, where half the margin reaches it; of two equally near limits the lower.
  private static var edge: Term {
    let (score, margin) = (table.here(Column.score), table.here(Column.margin))
    func beyond(_ index: Int) -> Term {
      let limit = Band.limits[index]
      let isReached = Term.infix(.call(.abs, score - .number(limit)), .atMost, margin / 2 + .number(tolerance))
      return .if(
        isReached, .if(score.reaches(limit), words(Band.allCases[index]), else: words(Band.allCases[index + 1])), else: "")
    }
    // Half-way between two limits both are equally near, within the tolerance of two distances.
    func isNearer(_ index: Int) -> Term {
      .infix(score, .atMost, .number((Band.limits[index] + Band.limits[index + 1] + tolerance) / 2))
    }
    return .if(
      isNearer(0), beyond(0), else: .if(.call(.or, isNearer(1), .call(.not, isPassed)), beyond(1), else: beyond(2)))
  }

  /// What else should be known of a score, with commas between.
  private static var remark: Term {
    func lacking(_ half: String, _ verdict: Term) -> Term {
      .if(
        verdict.is(.text(Verdict.yes.rawValue)), "",
        else: Term.text(", \(half) ").joined(.if(verdict.is(.text(Verdict.no.rawValue)), "missing", else: "unknown")))
    }
    func part(_ column: String) -> Term {
      let text = working.same(column)
      return .if(text.is(""), "", else: Term.text(", ").joined(text))
    }
    let isHigh = Term.call(.and, table.here(Column.score).reaches(Band.limits[2]), table.here(Column.band).is(words(.workingTheRoom)))
    let parts = Term.if(isHigh, lacking("cards", cards).joined(lacking("answers", answers)), else: "")
      .joined(LiveModel.whileUnchanged(part(WorkingSheet.Column.remark), else: "")).joined(part(WorkingSheet.Column.youth))
    return .call(.mid, parts, 3, 200)
  }
}
