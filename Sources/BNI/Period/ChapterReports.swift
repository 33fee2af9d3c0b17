import Model

/// What BNI's own reports say, by report and by member.
struct ChapterReports {
  /// Summary PALMS, in the order of the files.
  let reports: [ChapterReport]
  /// BNI's own points by member.
  private(set) var officials: [PersonIndex: [MemberCard.Official]] = [:]
  /// Days of meetings attended, by member.
  private(set) var attended: [PersonIndex: Set<Day>] = [:]
  /// Slips audits with their slips.
  private let audits: [SlipsAudit]

  init(_ activity: Activity) {
    let (records, texts) = (activity.bni, activity.texts)
    func head(_ index: Int, _ days: ClosedRange<Day>, _ content: Content = Content()) -> ChapterReport {
      let report = records.reports[index]
      let chapter = texts[report.chapter]
      return ChapterReport(
        title: activity.report.files[Int(report.file)].title, chapter: chapter.isEmpty ? nil : chapter, days: days, runAt: report.runAt,
        members: content.members, others: content.others.sorted(by: utf8Precedes), unattributed: content.unattributed)
    }
    let rows = Dictionary(grouping: records.palms, by: \.report)
    reports = records.reports.indices.compactMap { index in
      guard records.reports[index].kind == .palms, let days = records.reports[index].days else { return nil }
      return head(index, days, Content(rows[Int32(index)] ?? [], texts))
    }
    let slips = Dictionary(grouping: records.slips, by: \.report)
    audits = records.reports.indices.compactMap { index in
      guard records.reports[index].kind == .slips, let days = records.reports[index].days else { return nil }
      return SlipsAudit(report: head(index, days), slips: (slips[Int32(index)] ?? []).compactMap { Slip($0, activity) })
    }
    for light in records.lights where light.party.person >= 0 {
      let official = MemberCard.Official(score: light.score, lastDay: records.reports[Int(light.report)].to)
      officials[light.party.person, default: []].append(official)
    }
    for row in records.attendance where row.party.person >= 0 && row.isAttended { attended[row.party.person, default: []].insert(row.day) }
  }

  /// The rows of a report, taken apart.
  private struct Content {
    var members: [PersonIndex: MemberCounts] = [:]
    var others: [String] = []
    var unattributed = MemberCounts()

    init() {}

    init(_ rows: [PALMSRow], _ texts: TextPool) {
      let hasTestimonials = rows.contains { $0.figures.testimonials != nil }
      for row in rows {
        let counts = MemberCounts(row.figures, hasTestimonials: hasTestimonials)
        switch row.party.kind {
        case .member where row.party.person >= 0:
          members[row.party.person] = members[row.party.person].map { $0 + counts } ?? counts
        case .member: others.append(texts[row.party.name])
        case .visitors, .bni: unattributed = unattributed + counts
        case .nobody, .total: break
        }
      }
    }
  }

  /// The audits that cover the months, no day twice within a chapter. Different audits of the same days all count.
  func slips(in months: CompletedMonths) -> (used: [SlipsAudit], unused: [ReportChoice.Unused]) {
    let chapters = SlipsAudit.byChapter(audits).map { audits in (audits, ReportChoice(audits.map(\.report), in: months)) }
    let used = chapters.map { audits, choice in
      let days = Set(choice.used.map(\.days))
      return audits.filter { days.contains($0.report.days) }
    }
    return (used.flatMap { $0 }, chapters.flatMap(\.1.unused).filter { $0.reason != .madeAgain })
  }

  func partners(of member: MemberCard, _ people: [Person], _ slips: [Slip]) -> Partners {
    let roster = member.choice.used.flatMap { report in
      report.members.keys.map { Slip.Party(person: $0, name: people[Int($0)].name) }
        + report.others.map { Slip.Party(person: nil, name: $0) }
    }
    return Partners(member.person, slips, roster: roster)
  }

  /// By chapter, where there is any.
  func unattributed(in months: CompletedMonths) -> [BNICard.Unattributed] {
    Dictionary(grouping: reports) { $0.chapter.map(folded) }.sorted { ($0.key ?? "") < ($1.key ?? "") }.compactMap { _, reports in
      let used = ReportChoice(reports, in: months).used
      guard let counts = MemberCounts.sum(used.map(\.unattributed)), counts.referralsGiven + counts.tyfcb + counts.visitors > 0 else {
        return nil
      }
      return BNICard.Unattributed(chapter: used.first?.chapter, counts: counts)
    }
  }
}

extension MemberCounts {
  /// - Parameter hasTestimonials: The report has such a column, so that a blank cell is none.
  fileprivate init(_ figures: PALMSFigures, hasTestimonials: Bool) {
    func number(_ figure: Int32?) -> Double { Double(figure ?? 0) }
    self.init()
    (present, absent, late) = (number(figures.present), number(figures.absent), number(figures.late))
    (medical, substitute) = (number(figures.medical), number(figures.substitute))
    (givenInside, givenOutside) = (number(figures.givenInside), number(figures.givenOutside))
    (receivedInside, receivedOutside) = (number(figures.receivedInside), number(figures.receivedOutside))
    (visitors, oneToOnes) = (number(figures.visitors), number(figures.oneToOnes))
    (tyfcb, trainings) = (figures.tyfcb ?? 0, figures.ceu ?? 0)
    testimonials = hasTestimonials ? number(figures.testimonials) : nil
  }
}

extension Slip {
  /// Nil for slips that are no exchange of two members.
  fileprivate init?(_ slip: BNISlip, _ activity: Activity) {
    let kind: Kind
    switch slip.kind {
    case .referral: kind = .referral
    case .oneToOne: kind = .oneToOne
    case .ceu, .tyfcb, .visitor: return nil
    }
    guard slip.from.kind == .member, slip.to.kind == .member else { return nil }
    func party(_ party: BNIParty) -> Party {
      Party(person: party.person >= 0 ? party.person : nil, name: activity.texts[party.name], isOtherChapter: party.isOtherChapter)
    }
    self.init(kind, from: party(slip.from), to: party(slip.to))
  }
}
