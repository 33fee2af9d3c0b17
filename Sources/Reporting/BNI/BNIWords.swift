import BNI
import Model

/// Words for what BNI counts.
enum BNIWords {
  static func title(_ figure: CountedFigure) -> String {
    switch figure {
    case .attendance: "Attendance"
    case .absences: "Absences"
    case .lates: "Late"
    case .referralsGiven: "Referrals given"
    case .oneToOnes: "One-to-ones"
    case .visitors: "Visitors"
    case .trainings: "Trainings (CEU)"
    case .tyfcb: "TYFCB"
    case .testimonials: "Testimonials"
    case .sponsored: "Sponsored members"
    }
  }

  /// The raw figure of a part: `0.92 a week`.
  static func figure(_ part: Points.PartPoints) -> String {
    guard let figure = part.figure else { return Figure.unknown }
    if part.part.figure == .attendance { return NumberFormat.fineShare.text(figure) }
    if part.part.isPerWeek { return NumberFormat.value.text(figure) + " a week" }
    return part.part.figure == .tyfcb ? NumberFormat.amount.text(figure) : NumberFormat.general.text(figure)
  }

  /// How a part is counted: `a week`.
  static func unit(_ part: PointTable.Part) -> String {
    part.figure == .attendance ? "of the weeks" : part.isPerWeek ? "a week" : "in all"
  }

  static func format(_ part: PointTable.Part) -> NumberFormat {
    part.figure == .attendance ? .fineShare : part.isPerWeek ? .value : part.figure == .tyfcb ? .amount : .general
  }

  /// When a step is reached: `at least`.
  static func condition(_ limit: PointTable.Limit) -> String {
    switch limit {
    case .atLeast: "at least"
    case .moreThan: "more than"
    case .atMost: "at most"
    }
  }

  /// A light by shape and word, so that no colour is needed: `● green`.
  static func marked(_ light: Light) -> String {
    let mark =
      switch light {
      case .green: "●"
      case .yellow: "◆"
      case .red: "▼"
      case .grey: "○"
      }
    return "\(mark) \(light.rawValue)"
  }

  /// Why a report is not added up.
  static func reason(_ reason: ReportChoice.Reason) -> String {
    switch reason {
    case .reachesBeyond: "it reaches beyond the six months"
    case .madeAgain: "the same days were reported again"
    case .overlaps: "others count its days"
    }
  }

  /// With whom there was nothing yet: names, or how many where names may not be told; nil for nobody.
  static func nobodyYet(_ partners: Partners, most: Int) -> String? {
    partners.nobodyYet.isEmpty ? nil : Figure.names(partners.nobodyYet, most: most)
  }

  /// Why a part gives no points.
  static func missing(_ part: Points.PartPoints) -> String {
    switch part.part.figure {
    case .sponsored: "sponsored members are in no report; enter them under bni: sponsored in rapport.yaml"
    case .tyfcb where part.figure != nil: "TYFCB needs bni: \(part.part.limits?.rawValue ?? "") in rapport.yaml"
    case .testimonials: "the reports have no column of testimonials"
    default: "\(title(part.part.figure).lowercased()) needs a countable week"
    }
  }

  /// What is to be said of a member in a line.
  static func remark(_ member: MemberCard, _ card: BNICard) -> String? {
    switch member.standing {
    case .joinedThisMonth: "joined this month"
    case .left(let day): "left; last report to \(day)"
    case .withoutReports: "no PALMS report"
    case .running:
      member.official != nil
        ? "official score"
        : member.points == nil
          ? "no report of these months"
          : member.points.flatMap { $0.reachable < 100 ? "of \(Figure.points($0.reachable)) reachable" : nil }
    }
  }

  /// `3 meetings, 2 one-to-ones and 1 visitor`.
  static func actions(_ set: ActionSet) -> String {
    let parts = [
      set.meetings > 0 ? Figure.count(set.meetings, "meeting attended", "meetings attended") : nil,
      set.trainings > 0 ? Figure.count(set.trainings, "training", "trainings") : nil,
      set.oneToOnes > 0 ? Figure.count(set.oneToOnes, "one-to-one", "one-to-ones") : nil,
      set.referrals > 0 ? Figure.count(set.referrals, "referral", "referrals") : nil,
      set.visitors > 0 ? Figure.count(set.visitors, "visitor", "visitors") : nil,
    ].compactMap { $0 }
    return Figure.listed(parts)
  }

  /// What points do not say of meetings.
  static let seat = "Points do not need every meeting, but the seat does: at three absences in six months BNI may open it."

  static func date(_ day: Day) -> String { "\(day.civil.day) \(day.month.title)" }
}

extension BNICard {
  func name(_ person: PersonIndex) -> String { people[Int(person)].name }

  /// An amount with the organisation's currency.
  func money(_ amount: Double) -> String { Figure.grouped(amount) + (currency.map { " \($0)" } ?? "") }
}
