package import Model
package import Scoring

/// What all members are judged by.
package struct BNIRules: Sendable {
  let table: PointTable
  let amounts: TableAmounts
  let months: CompletedMonths
  let period: Period
  let whatIf: [Supposal]
  private let sponsored: [String: [Month]]

  package init(_ table: PointTable, _ settings: BNISettings, _ months: CompletedMonths, _ period: Period, whatIf: [Supposal] = []) {
    (self.table, self.months, self.period, self.whatIf) = (table, months, period, whatIf)
    amounts = TableAmounts(tyfcbUnit: settings.tyfcbUnit, tyfcbSteps: settings.tyfcbSteps)
    sponsored = settings.sponsored
  }

  /// Months in which members joined whom a person sponsored; nil where nobody said.
  func sponsoring(of person: Person) -> [Month]? { sponsored[person.id]?.filter { $0 <= period.month } }
}

extension MemberCard {
  /// - Parameters:
  ///   - officials: BNI's own points of the member, of any date.
  ///   - chapterReports: The reports of everybody, to see whether the member still stands in them.
  package init(
    _ member: Membership, _ person: Person, officials: [Official], chapterReports: [ChapterReport], _ rules: BNIRules
  ) {
    let known = member.reports.filter { $0.days.upperBound <= rules.period.lastReportedDay }
    let choice = ReportChoice(known, in: rules.months)
    let sponsoring = rules.sponsoring(of: person)
    let counts = choice.counts(of: member.person)?.sponsoring(sponsoring, in: rules.months.months)
    let points = counts.map { Points($0, rules.table, rules.amounts) }
    official = Self.official(officials, rules.months)
    let light = official.map { rules.table.light($0.score) } ?? points.map { rules.table.light($0.total) }
    let best = official == nil ? points.map { rules.table.light($0.total + 100 - $0.reachable) } : nil
    (self.person, self.choice, self.counts, self.points, self.light) = (member.person, choice, counts, points, light)
    bestLight = best == light ? nil : best
    chapters = Set(choice.used.compactMap(\.chapter)).sorted(by: utf8Precedes)
    let standing = Self.standing(member, person, chapterReports, rules)
    self.standing = standing
    outlook =
      standing.isOver
      ? nil
      : points.map { points in
        Outlook(
          member.person, known, rules.months, lastDay: rules.period.lastReportedDay, now: points, light: light ?? .grey, rules.table,
          rules.amounts, sponsoring: sponsoring)
      }
    supposed = rules.whatIf.isEmpty ? nil : counts.map { Points(Supposal.apply(rules.whatIf, to: $0), rules.table, rules.amounts) }
  }

  /// The latest of the last month, or else one without a date: older ones say nothing of these months.
  private static func official(_ all: [Official], _ months: CompletedMonths) -> Official? {
    let dated = all.filter { $0.lastDay.map { $0.month == months.months.upperBound } ?? false }
    return dated.max { ($0.lastDay!, $0.score) < ($1.lastDay!, $1.score) } ?? all.filter { $0.lastDay == nil }.max { $0.score < $1.score }
  }

  private static func standing(_ member: Membership, _ person: Person, _ reports: [ChapterReport], _ rules: BNIRules) -> Standing {
    let today = rules.period.lastReportedDay
    if let end = person.end, end < today { return .left(lastDay: end) }
    let mine = member.reports.filter { $0.days.lowerBound <= today }
    guard let last = mine.map(\.days.upperBound).max() else {
      return member.joined?.month == rules.period.month ? .joinedThisMonth : .withoutReports
    }
    let chapters = Set(mine.filter { $0.days.upperBound == last }.map { $0.chapter.map(folded) })
    let isGone = reports.contains {
      chapters.contains($0.chapter.map(folded)) && $0.days.lowerBound > last && $0.days.upperBound <= today
        && $0.members[member.person] == nil
    }
    if isGone { return .left(lastDay: last) }
    return member.joined?.month == rules.period.month ? .joinedThisMonth : .running
  }
}
