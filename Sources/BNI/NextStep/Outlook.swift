package import Model

/// What lies before a member: the next step, and what leaves the months that count.
package struct Outlook: Hashable, Sendable {
  package let nextStep: NextStep
  /// Nil without a report of the month that leaves, or where one runs over its end.
  package let leaving: Leaving?

  /// - Parameters:
  ///   - reports: All reports with a row for the member that end by `lastDay`.
  ///   - lastDay: The last reported day.
  ///   - sponsoring: Months in which members joined who were sponsored; nil where nobody said.
  package init(
    _ member: PersonIndex, _ reports: [ChapterReport], _ months: CompletedMonths, lastDay: Day, now: Points, light: Light,
    _ table: PointTable,
    _ amounts: TableAmounts, sponsoring: [Month]? = nil
  ) {
    let choice = ReportChoice(reports, in: months)
    let target = light.next ?? .green
    let limit = table.lights[target] ?? 0
    let coming = months.months.upperBound + 1
    let soFar = ReportChoice(reports, in: CompletedMonths(coming...coming)).counts(of: member)
    let empty = MemberCounts.none(like: choice.counts(of: member))
    func horizon(_ kept: MemberCounts?, until last: Month) -> NextStep.Horizon {
      let first = kept == nil ? coming : months.months.lowerBound + 1
      let base = ((kept ?? empty) + (soFar ?? empty)).sponsoring(sponsoring, in: first...last)
      let left = max(0, last.lastDay - max(lastDay, coming.firstDay - 1))
      // Meetings are weekly.
      let held = Int((Double(left) / 7).rounded())
      let search = ActionSearch(base, meetings: held, table, amounts)
      var attending = ActionSet()
      attending.meetings = held
      return NextStep.Horizon(
        lastDay: last.lastDay, meetings: held, idle: Points(attending.added(to: base, meetings: held), table, amounts), most: search.most,
        sets: search.cheapest(reaching: limit))
    }
    let leavingMonth = months.months.lowerBound
    let first = choice.used.filter { $0.days.lowerBound <= leavingMonth.lastDay }
    let isApart = first.allSatisfy { $0.month.map { $0 == leavingMonth || $0 > leavingMonth } ?? false }
    let month = isApart ? horizon(Self.kept(choice, after: leavingMonth, member), until: coming) : nil
    nextStep = NextStep(
      light: target, target: limit, month: month, period: horizon(nil, until: coming + (table.months - 1)))
    let counts = MemberCounts.sum(first.filter { $0.month == leavingMonth }.compactMap { $0.members[member] })
    leaving = month.flatMap { month in counts.map { Leaving(leavingMonth, $0, now: now, then: month.idle) } }
  }

  private static func kept(_ choice: ReportChoice, after month: Month, _ member: PersonIndex) -> MemberCounts? {
    MemberCounts.sum(choice.used.filter { $0.month != month }.compactMap { $0.members[member] })
  }
}

extension Leaving {
  fileprivate init(_ month: Month, _ counts: MemberCounts, now: Points, then: Points) {
    let pairs = zip(now.parts, then.parts).map { now, then in (now.part.id, (now.points ?? 0) - (then.points ?? 0)) }
    self.init(month: month, counts: counts, parts: Dictionary(uniqueKeysWithValues: pairs), points: pairs.reduce(0) { $0 + $1.1 })
  }
}

extension MemberCounts {
  /// Zeros, of what the other knows.
  static func none(like other: MemberCounts?) -> MemberCounts {
    var none = MemberCounts()
    none.testimonials = other?.testimonials.map { _ in 0 }
    none.sponsored = other?.sponsored.map { _ in 0 }
    return none
  }
}
