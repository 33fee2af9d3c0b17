package import Model
package import Scoring

extension BNICard {
  /// Nil where nothing that was read has to do with BNI.
  ///
  /// - Parameter encounters: Everybody's, by index of the person.
  package init?(_ activity: Activity, _ period: Period, _ table: PointTable, _ encounters: [Encounters], whatIf: [Supposal] = []) {
    guard activity.tellsOfBNI else { return nil }
    let chapters = ChapterReports(activity)
    let roll = Roll(activity, period, chapters)
    guard !roll.members.isEmpty else { return nil }
    let memberships = roll.members.map { roll.membership($0, encounters[Int($0)]) }
    let settings = activity.organisation.bni
    let months = CompletedMonths(period, count: table.months, activity.organisation.time)
    let rules = BNIRules(table, settings, months, period, whatIf: whatIf)
    self.table = table
    self.months = months.months
    people = activity.people
    currency = activity.organisation.currency
    self.settings = settings
    let members = mapInParallel(memberships.count) { index in
      let membership = memberships[index]
      return MemberCard(
        membership, activity.people[Int(membership.person)], officials: chapters.officials[membership.person] ?? [],
        chapterReports: chapters.reports, rules)
    }
    self.members = members
    value = mapInParallel(memberships.count) { MemberValue(memberships[$0], settings, through: period.month) }.compactMap { $0 }
    differences = JoinDifference.all(
      Self.subjects(activity, Set(roll.members), encounters), through: months.months.upperBound)
    let audits = chapters.slips(in: months)
    (slipReports, unusedSlipReports) = (audits.used.map(\.report), audits.unused)
    let slips = audits.used.flatMap(\.slips)
    partners = slips.isEmpty ? [] : members.map { chapters.partners(of: $0, activity.people, slips) }
    unattributed = chapters.unattributed(in: months)
  }

  /// Everybody, with what the difference of joining is made of.
  private static func subjects(_ activity: Activity, _ members: Set<PersonIndex>, _ encounters: [Encounters]) -> [JoinDifference.Subject] {
    mapInParallel(activity.people.count) { index in
      JoinDifference.Subject(
        PersonIndex(index), joined: activity.people[index].bniJoined, isMember: members.contains(PersonIndex(index)), encounters[index])
    }
  }
}

/// Who has to do with BNI, and what is known of each.
private final class Roll {
  let activity: Activity
  let period: Period
  let chapters: ChapterReports
  /// The first month that holds a record.
  private let knownFrom: Month?
  /// In order of id.
  private(set) lazy var members = activity.people.indices.map { PersonIndex($0) }.filter(isMember)

  init(_ activity: Activity, _ period: Period, _ chapters: ChapterReports) {
    (self.activity, self.period, self.chapters, knownFrom) = (activity, period, chapters, activity.months?.lowerBound)
  }

  private func isMember(_ person: PersonIndex) -> Bool {
    joined(person) != nil || !costs(person).isEmpty || !reports(person).isEmpty || chapters.officials[person] != nil
      || !attended(person).isEmpty
  }

  private var today: Day { period.lastReportedDay }

  /// Nil too for who will join only after the as-of instant.
  private func joined(_ person: PersonIndex) -> Day? { activity.people[Int(person)].bniJoined.flatMap { $0 <= today ? $0 : nil } }

  private func costs(_ person: PersonIndex) -> [Membership.Cost] {
    activity.bniCosts[person].filter { $0.moment.instant < period.asOf }
      .map { Membership.Cost(day: activity.organisation.time.day(of: $0.moment.instant), amount: $0.amount) }
      .sorted { ($0.day, $0.amount) < ($1.day, $1.amount) }
  }

  private func reports(_ person: PersonIndex) -> [ChapterReport] {
    chapters.reports.filter { $0.members[person] != nil && $0.days.upperBound <= today }
  }

  private func attended(_ person: PersonIndex) -> Set<Day> { (chapters.attended[person] ?? []).filter { $0 <= today } }

  func membership(_ person: PersonIndex, _ encounters: Encounters) -> Membership {
    Membership(
      person, joined: joined(person), hourlyCost: activity.people[Int(person)].hourlyCost, costs: costs(person), reports: reports(person),
      attendedDays: attended(person), encounters: encounters, knownFrom: knownFrom)
  }
}
