import BNI
import Model
import Scoring

/// Builds an activity that holds nothing but BNI's own reports.
struct Chapter {
  var activity: Activity

  /// - Parameter people: By id; `bni_joined` where known.
  init(_ people: [(id: String, joined: String?)]) {
    activity = Activity(
      people: people.map { id, joined in
        var person = Person(id: id, name: id, role: .staff)
        person.bniJoined = joined.map { Day($0) }
        person.hourlyCost = 40
        return person
      })
  }

  /// Adds a report and returns its index.
  mutating func add(_ kind: BNIReport.Kind, _ chapter: String = "", _ from: String?, _ to: String?) -> Int32 {
    activity.report.files.append(ReadFile(path: "\(kind)-\(activity.bni.reports.count).xls"))
    activity.bni.reports.append(
      BNIReport(
        kind: kind, chapter: chapter.isEmpty ? 0 : activity.texts.intern(chapter), from: from.map { Day($0) }, to: to.map { Day($0) },
        runAt: nil,
        file: UInt32(activity.report.files.count - 1)))
    return Int32(activity.bni.reports.count - 1)
  }

  /// A summary whose rows are people of the team list, others by name, or rows that are no people.
  mutating func palms(_ chapter: String, _ from: String, _ to: String, _ rows: [(party: BNIParty, figures: PALMSFigures)]) {
    let report = add(.palms, chapter, from, to)
    activity.bni.palms += rows.map { PALMSRow(report: report, place: Place(file: 0, line: 1), party: $0.party, figures: $0.figures) }
  }

  mutating func official(_ person: PersonIndex, _ score: Double, _ from: String?, _ to: String?) {
    let report = add(.lights, "", from, to)
    activity.bni.lights.append(
      OfficialLight(report: report, place: Place(file: 0, line: 1), party: BNIParty(kind: .member, person: person), score: score))
  }

  mutating func slips(_ from: String, _ to: String, _ slips: [(BNISlip.Kind, BNIParty, BNIParty)]) {
    let report = add(.slips, "", from, to)
    activity.bni.slips += slips.map { kind, from, to in
      BNISlip(report: report, place: Place(file: 0, line: 1), from: from, to: to, kind: kind, isInside: nil, tier: 0, amount: nil, ceu: nil)
    }
  }

  mutating func named(_ name: String) -> BNIParty { BNIParty(kind: .member, name: activity.texts.intern(name)) }

  func card(_ month: Month = Month(year: 2026, month: 10), table: String? = nil, whatIf: [Supposal] = []) throws -> BNICard? {
    let period = Period(month, activity.organisation)
    let encounters = Scorer(activity, model: .standard, period: period).encounters()
    return BNICard(activity, period, try PointTables.named(table), encounters, whatIf: whatIf)
  }
}

extension PALMSFigures {
  init(present: Int32, absent: Int32 = 0, given: Int32 = 0, oneToOnes: Int32 = 0, visitors: Int32 = 0, tyfcb: Double = 0) {
    self.init()
    (self.present, self.absent, givenInside, self.oneToOnes) = (present, absent, given, oneToOnes)
    (self.visitors, self.tyfcb) = (visitors, tyfcb)
  }
}

extension BNIParty {
  static func person(_ index: PersonIndex) -> BNIParty { BNIParty(kind: .member, person: index) }
}

extension Chapter {
  /// Money spent by the first person.
  mutating func pay(_ amount: Double, on day: String) {
    guard amount > 0 else { return }
    let row = BNICostRecord(person: 0, moment: moment(day), place: Place(file: 0, line: 1), item: .dues, amount: amount)
    activity.bniCosts = RecordTable(rows: RecordRows([row]), starts: [0] + activity.people.map { _ in 1 })
  }

  /// Revenue of the first person through BNI.
  mutating func receive(_ revenues: [Double], on day: String) {
    let via = activity.texts.intern("bni")
    let rows = revenues.map {
      ReferralRecord(
        person: 0, moment: moment(day), place: Place(file: 0, line: 1), contact: .none, via: via, direction: .incoming, status: .won,
        revenue: $0)
    }
    activity.referrals = RecordTable(rows: RecordRows(rows), starts: [0] + activity.people.map { _ in Int32(rows.count) })
  }

  private func moment(_ day: String) -> Moment { Moment(dayStart: activity.organisation.time.start(of: Day(day))) }
}
