package import Model

extension BNICard {
  /// The same figures with other names for people, and numbers for chapters, reports and chapter members who are not of the firm. Every text
  /// that somebody typed and that might name a person goes; a member added to the card has to be decided on here.
  /// - Parameter stranger: Somebody of whom only number, role and team are known.
  package func pseudonymous(_ stranger: (Person) -> Person) -> BNICard {
    let listed = Set(members.map(\.person) + value.map(\.person) + differences.map(\.person) + partners.map(\.person))
    let nobody = Person(id: "", name: "", role: .staff)
    let people = people.enumerated().map { listed.contains(PersonIndex($0)) ? stranger($1) : nobody }
    func precedes(_ a: PersonIndex, _ b: PersonIndex) -> Bool { utf8Precedes(people[Int(a)].id, people[Int(b)].id) }
    let members = members.sorted { precedes($0.person, $1.person) }
    let reports = ReportPseudonyms(
      members.flatMap { $0.choice.used + $0.choice.unused.map(\.report) } + slipReports + unusedSlipReports.map(\.report),
      unattributed.map(\.chapter))
    var settings = settings
    settings.sponsored = [:]
    return BNICard(
      table: table, months: months, members: members.map { $0.pseudonymous(reports) },
      value: value.map { $0.withoutContacts() }.sorted { precedes($0.person, $1.person) },
      differences: differences.sorted { precedes($0.person, $1.person) },
      partners: partners.map { $0.pseudonymous() }.sorted { precedes($0.person, $1.person) },
      slipReports: slipReports.map(reports.report),
      unusedSlipReports: unusedSlipReports.map { ReportChoice.Unused(report: reports.report($0.report), reason: $0.reason) },
      unattributed: unattributed.map { Unattributed(chapter: reports.name($0.chapter), counts: $0.counts) }, people: people,
      currency: currency, settings: settings)
  }
}

/// The numbers that stand for reports and chapters, in the order in which they come up.
struct ReportPseudonyms {
  private var titles: [String: String] = [:]
  private var chapters: [String: String] = [:]

  init(_ reports: [ChapterReport], _ others: [String?]) {
    for report in reports where titles[report.title] == nil { titles[report.title] = "Report \(titles.count + 1)" }
    for chapter in (reports.map(\.chapter) + others).compactMap({ $0.map(folded) }) where chapters[chapter] == nil {
      chapters[chapter] = "Chapter \(chapters.count + 1)"
    }
  }

  func name(_ chapter: String?) -> String? { chapter.map { chapters[folded($0)] ?? "Chapter" } }

  func report(_ report: ChapterReport) -> ChapterReport {
    ChapterReport(
      title: titles[report.title] ?? "Report", chapter: name(report.chapter), days: report.days, runAt: report.runAt,
      members: report.members,
      others: [], unattributed: report.unattributed)
  }
}

extension MemberCard {
  fileprivate func pseudonymous(_ reports: ReportPseudonyms) -> MemberCard {
    MemberCard(
      person: person, chapters: chapters.compactMap(reports.name), choice: choice.renamed(reports.report), counts: counts, points: points,
      official: official, light: light, bestLight: bestLight, outlook: outlook, standing: standing, supposed: supposed)
  }
}

extension Partners {
  /// Chapter members by number, first those with whom there was most.
  fileprivate func pseudonymous() -> Partners {
    func name(_ number: Int) -> String { "Chapter member \(number + 1)" }
    return Partners(
      person: person, lines: lines.enumerated().map { $1.named(name($0)) }, nobodyYet: nobodyYet.indices.map { name(lines.count + $0) })
  }
}
