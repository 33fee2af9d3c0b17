import BNI
import Model

/// Points by part, the light, the next step, and what leaves.
enum BNIPoints {
  static func blocks(_ member: MemberCard, _ card: BNICard) -> [Block] {
    [.prose(verdict(member, card), .lead)] + standing(member) + parts(member) + supposed(member, card) + seat(member) + nextStep(member)
      + leaving(member) + reports(member, card)
  }

  static func verdict(_ member: MemberCard, _ card: BNICard) -> String {
    let light = member.light?.rawValue ?? ""
    if let official = member.official {
      let of = official.lastDay.map { " of \(BNIWords.date($0))" } ?? ", of no date"
      let own =
        member.points.map { " By our count of the reports it would be \(Figure.points($0.total)) of \(Figure.points($0.reachable))." } ?? ""
      return "Official score\(of): \(NumberFormat.general.text(official.score)) points, \(light).\(own)"
    }
    guard let points = member.points else {
      return "No points: no PALMS report of \(card.months.lowerBound) to \(card.months.upperBound) has a row."
    }
    let best = member.bestLight.map { ", at best \($0.rawValue)" } ?? ""
    return points.reachable < 100
      ? "\(Figure.points(points.total)) of \(Figure.points(points.reachable)) reachable points: \(light)\(best)."
      : "\(Figure.points(points.total)) points: \(light)."
  }

  static func standing(_ member: MemberCard) -> [Block] {
    switch member.standing {
    case .running, .withoutReports: []
    case .joinedThisMonth:
      [.prose("Joined this month: counts by week are of few weeks yet, and counts of the period have just begun.", .note)]
    case .left(let day):
      [.prose("No longer a member, as far as the reports say: the last with a row ends on \(BNIWords.date(day)).", .note)]
    }
  }

  private static func parts(_ member: MemberCard) -> [Block] {
    guard let points = member.points else { return [] }
    let table = Table(
      columns: [.words("Part"), .figures("Figure"), .figures("Points"), .figures("Of")],
      rows: points.parts.map { part in
        [
          .text(BNIWords.title(part.part.figure)), .text(BNIWords.figure(part)), .figure(part.points, .general),
          .number(part.part.most, .general),
        ]
      }, empty: "")
    let missing = points.parts.filter { $0.points == nil }.map(BNIWords.missing)
    return [.table(table)] + (missing.isEmpty ? [] : [.prose("Not scored: \(missing.joined(separator: "; ")).", .note)])
  }

  private static func supposed(_ member: MemberCard, _ card: BNICard) -> [Block] {
    guard let supposed = member.supposed, let now = member.points else { return [] }
    let light = card.table.light(supposed.total).rawValue
    return [
      .prose(
        "As supposed: \(Figure.points(supposed.total)) of \(Figure.points(supposed.reachable)) points, \(light) "
          + "(\(NumberFormat.signed.text(supposed.total - now.total))).")
    ]
  }

  /// BNI's policy: three absences in six months open the seat.
  static func seat(_ member: MemberCard) -> [Block] {
    guard member.outlook != nil, let absences = member.counts.map({ Int($0.absent) }), absences >= 2 else { return [] }
    return [
      .prose(
        absences > 2
          ? "\(absences) absences in six months: BNI may open the seat at three. A substitute is no absence."
          : "2 absences in six months: with a third BNI may open the seat. A substitute is no absence.")
    ]
  }

  static func nextStep(_ member: MemberCard) -> [Block] {
    guard let step = member.outlook?.nextStep else { return [] }
    let aim = step.light == member.light ? "stay \(step.light.rawValue)" : "reach \(step.light.rawValue)"
    let month = step.month.map { [Block.prose("To \(aim) " + text($0, step))] } ?? []
    let misses = [step.month, step.period].compactMap { $0 }.contains { horizon in
      horizon.sets.first.map { horizon.meetings - $0.meetings > 2 } ?? false
    }
    return month + [.prose("To \(aim) with the six months to come alone, " + text(step.period, step))]
      + (misses ? [.prose(BNIWords.seat, .note)] : [])
  }

  private static func text(_ horizon: NextStep.Horizon, _ step: NextStep) -> String {
    let day = "by \(BNIWords.date(horizon.lastDay))"
    guard let first = horizon.sets.first else {
      return "\(day): out of reach; at most \(Figure.points(horizon.most)) of the \(Figure.points(step.target)) points needed."
    }
    if first.total == 0 { return "\(day): nothing more is needed, even if all \(horizon.meetings) meetings are missed." }
    let others = horizon.sets.dropFirst().prefix(2).map(BNIWords.actions)
    let held = "of \(Figure.count(horizon.meetings, "meeting", "meetings")) to come"
    return "\(day) (\(held)): \(BNIWords.actions(first))\(others.map { "; or \($0)" }.joined())."
  }

  static func leaving(_ member: MemberCard) -> [Block] {
    guard let leaving = member.outlook?.leaving else { return [] }
    let counts = leaving.counts
    let what = [
      Figure.count(Int(counts.attended), "meeting attended", "meetings attended"), Figure.count(Int(counts.absent), "absence", "absences"),
      Figure.count(Int(counts.referralsGiven), "referral", "referrals"), Figure.count(Int(counts.oneToOnes), "one-to-one", "one-to-ones"),
      Figure.count(Int(counts.visitors), "visitor", "visitors"), Figure.count(Int(counts.trainings), "training", "trainings"),
    ].joined(separator: ", ")
    let effect =
      leaving.points == 0
      ? "takes no points along"
      : leaving.points > 0 ? "takes \(points(leaving.points)) along" : "gives \(points(-leaving.points)) back"
    return [
      .prose("\(leaving.month.title) leaves next (\(what)) and \(effect), if you attend every meeting and do nothing else.")
    ]
  }

  /// `1 point`
  private static func points(_ number: Double) -> String { "\(Figure.points(number)) \(Figure.points(number) == "1" ? "point" : "points")" }

  private static func reports(_ member: MemberCard, _ card: BNICard) -> [Block] {
    guard !member.choice.used.isEmpty else { return [] }
    let titles = BNIReportTitles(card)
    var words = ["Counted from \(Figure.names(member.choice.used, most: 6) { titles[$0] })"]
    if !member.chapters.isEmpty { words.append("chapter \(Figure.listed(member.chapters))") }
    let unused = member.choice.unused.map(titles.words)
    let gaps = member.choice.gaps.map { "no report covers \($0.lowerBound) to \($0.upperBound)" }
    return [.prose((words + unused + gaps).joined(separator: "; ") + ".", .note)]
  }
}
