import BNI
import Model
import Scoring

/// The formulas of points and lights over the counts of the sheet BNI inputs.
struct LiveBNI {
  let card: BNICard
  /// Countable weeks of a row of counts.
  let weeks: Formula
  let points, reachable, light: Formula

  static let rates = TableName(sheet: BNIInputsSheet.title, label: "BNIRates")
  /// A row for each member.
  static let counts = TableName(sheet: BNIInputsSheet.title, label: "BNICounts")
  /// A row for each step of each part.
  static let steps = TableName(sheet: BNIInputsSheet.title, label: "BNIPointTable")
  static let lights = TableName(sheet: BNIInputsSheet.title, label: "BNILights")
  /// A row for each member, in the order of the counts.
  static let members = TableName(sheet: BNISheet.title, label: "BNIMembers")
  /// For each member a row for each part.
  static let parts = TableName(sheet: BNISheet.title, label: "BNIParts")

  enum Column {
    static let value = "Value"
    static let weeks = "Weeks"
    static let limit = "Limit"
    static let from = "From"
    static let figure = "Figure"
    static let points = "Points"
    static let of = "Of"
    static let official = "Official"
  }

  /// Places in the table of rates; amounts of TYFCB follow.
  enum Rate: Int { case margin, meetingHours, oneToOneHours, amounts }

  /// The columns of a report that a point table may look at.
  enum Count: String, CaseIterable {
    case present = "P"
    case absent = "A"
    case late = "L"
    case medical = "M"
    case substitute = "S"
    case inside = "RGI"
    case outside = "RGO"
    case oneToOnes = "1-2-1"
    case visitors = "V"
    case trainings = "CEU"
    case tyfcb = "TYFCB"
    case testimonials = "T"
    case sponsored = "Sponsored"

    /// Nil where it is not known.
    func figure(_ counts: MemberCounts) -> Double? {
      switch self {
      case .present: counts.present
      case .absent: counts.absent
      case .late: counts.late
      case .medical: counts.medical
      case .substitute: counts.substitute
      case .inside: counts.givenInside
      case .outside: counts.givenOutside
      case .oneToOnes: counts.oneToOnes
      case .visitors: counts.visitors
      case .trainings: counts.trainings
      case .tyfcb: counts.tyfcb
      case .testimonials: counts.testimonials
      case .sponsored: counts.sponsored
      }
    }

    fileprivate init(_ meeting: PointTable.Meeting) {
      self =
        switch meeting {
        case .present: .present
        case .absent: .absent
        case .late: .late
        case .medical: .medical
        case .substitute: .substitute
        }
    }
  }

  private static let none = Term.text(Figure.unknown)
  /// Grey is what is left.
  static let limitedLights = Light.allCases.filter { $0 != .grey }

  init(_ card: BNICard) {
    self.card = card
    weeks = Formula(
      .call(.iferror, Self.sum(card.table.weeks.map { Self.counts.here(Count($0).rawValue) }), Self.none))
    let count = card.table.parts.count
    func block(_ column: String) -> Term { Self.parts.cells(column, .block(step: count, offset: 0, count: count)) }
    let isCounted = Self.counts.same(Count.present.rawValue).isNumber
    points = Formula(.if(isCounted, .call(.sum, block(Column.points)), else: Self.none))
    reachable = Formula(.if(isCounted, .call(.sumif, block(Column.points), ">=0", block(Column.of)), else: Self.none))
    let official = Self.members.here(Column.official)
    let ours = Self.members.here(Column.points)
    light = Formula(.if(official.isNumber, Self.light(official), else: .if(ours.isNumber, Self.light(ours), else: "")))
  }

  private static func sum(_ terms: [Term]) -> Term { terms.dropFirst().reduce(terms.first ?? 0) { $0 + $1 } }

  private static func light(_ points: Term) -> Term {
    limitedLights.enumerated().reversed().reduce(Term.text(BNIWords.marked(.grey))) { other, light in
      .if(
        .infix(points, .atLeast, lights.cell(Column.from, light.offset) - .number(tolerance)), .text(BNIWords.marked(light.element)),
        else: other)
    }
  }

  /// The amounts that the table takes from the firm; nil where it takes none.
  var amounts: PointTable.Amounts? { card.table.parts.lazy.compactMap(\.limits).first }
  /// How many of them there are.
  var amountCount: Int { card.table.parts.filter { $0.limits == .steps }.map(\.steps.count).max() ?? 1 }

  static func limit(_ limit: PointTable.Limit) -> Double {
    switch limit {
    case .atLeast(let limit), .moreThan(let limit), .atMost(let limit): limit
    }
  }

  /// The figure of a part for the member in a row of the counts.
  func figure(_ part: PointTable.Part, row: Int) -> Formula {
    func count(_ count: Count) -> Term { Self.counts.cell(count.rawValue, row) }
    let weeks = Self.counts.cell(Column.weeks, row)
    let number: Term =
      switch part.figure {
      case .attendance:
        Self.sum(
          PointTable.Meeting.allCases.compactMap { meeting in
            card.table.attendance[meeting].map { $0 == 1 ? count(Count(meeting)) : .number($0) * count(Count(meeting)) }
          }) / weeks
      case .absences: count(.absent)
      case .lates: count(.late)
      case .referralsGiven: count(.inside) + count(.outside)
      case .oneToOnes: count(.oneToOnes)
      case .visitors: count(.visitors)
      case .trainings: count(.trainings)
      case .tyfcb: count(.tyfcb)
      case .testimonials: count(.testimonials)
      case .sponsored: count(.sponsored)
      }
    let figure = part.isPerWeek ? number / weeks : number
    // A dash plus nothing is an error, and so a dash again.
    return Formula(.call(.iferror, figure + 0, Self.none))
  }

  /// The points of a part for the figure in its row; one formula for all members.
  /// - Parameter first: The row of its first step in the table of steps.
  func points(_ part: PointTable.Part, firstStep first: Int) -> Formula {
    let figure = Self.parts.here(Column.figure)
    var term: Term = 0
    for (index, step) in part.steps.enumerated().reversed() {
      let limit = Self.steps.cell(Column.limit, first + index)
      let points = Self.steps.cell(Column.points, first + index)
      term =
        switch part.limits {
        case nil: .if(Self.isReached(step.limit, figure, limit), points, else: term)
        case .unit?:
          .if(Self.isReached(step.limit, figure, limit * rate(0)), points, else: term)
        case .steps?:
          .if(rate(index).isNumber, .if(Self.isReached(step.limit, figure, rate(index)), points, else: term), else: Self.none)
        }
    }
    let isKnown: Term = part.limits == .unit ? .call(.and, figure.isNumber, rate(0).isNumber) : figure.isNumber
    return Formula(.if(isKnown, term, else: Self.none))
  }

  private func rate(_ amount: Int) -> Term { Self.rates.cell(Column.value, Rate.amounts.rawValue + amount) }

  /// Within the tolerance, as in the engine.
  private static func isReached(_ limit: PointTable.Limit, _ figure: Term, _ value: Term) -> Term {
    switch limit {
    case .atLeast: .infix(figure, .atLeast, value - .number(tolerance))
    case .moreThan: .infix(figure, .greater, value + .number(tolerance))
    case .atMost: .infix(figure, .atMost, value + .number(tolerance))
    }
  }
}
