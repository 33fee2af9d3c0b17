import Model

/// Says in words what BNI's reports held: for each chapter and kind which days, and who of the team list is in them.
enum BNISummary {
  static func title(_ kind: BNIReport.Kind) -> String {
    switch kind {
    case .palms: "Summary PALMS"
    case .slips: "Slips Audit"
    case .attendance: "attendance report"
    case .lights: "official lights"
    }
  }

  /// `of Harbour Lights, 2026-10-01 to 2026-10-31`.
  static func subject(_ chapter: String, _ from: Day?, _ to: Day?) -> String {
    let days = if let from, let to { from == to ? "\(from)" : "\(from) to \(to)" } else { "no known days" }
    return "of \(chapter.isEmpty ? "a chapter not named" : chapter), \(days)"
  }

  static func sentences(_ records: BNIRecords, _ texts: TextPool, _ files: [ReadFile], people: [Person]) -> [Warning] {
    let parties = parties(records)
    let groups = Dictionary(grouping: records.reports.indices) { index in
      "\(records.reports[index].kind) \(folded(texts[records.reports[index].chapter]))"
    }
    return groups.values.map { group in
      let reports = group.map { records.reports[$0] }
      let what = "BNI: \(reports.count) \(title(reports[0].kind))"
      let subject = subject(
        texts[reports[0].chapter], reports.compactMap(\.from).min(), reports.compactMap(\.to).max())
      return Warning(
        "\(what) \(subject): \(members(group.flatMap { parties[Int32($0)] ?? [] }, people)).",
        places: reports.map { files[Int($0.file)].title })
    }
  }

  /// Whom each report names.
  private static func parties(_ records: BNIRecords) -> [Int32: [BNIParty]] {
    let all =
      records.palms.map { ($0.report, $0.party) } + records.slips.flatMap { [($0.report, $0.from), ($0.report, $0.to)] }
      + records.attendance.map { ($0.report, $0.party) } + records.lights.map { ($0.report, $0.party) }
    return Dictionary(grouping: all.filter { $0.1.kind == .member }, by: \.0).mapValues { $0.map(\.1) }
  }

  private static func members(_ parties: [BNIParty], _ people: [Person]) -> String {
    let count = Set(parties.map(\.name)).count
    let names = "\(count) \(count == 1 ? "name" : "names")"
    let known = Set(parties.map(\.person).filter { $0 >= 0 }).sorted().map { "`\(people[Int($0)].id)`" }
    if known.isEmpty {
      return "\(names), none of the team list; if one is a colleague, write the name as it stands in BNI into `bni_name` of the team list"
    }
    let listed = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " and \(known.count - 12) more" : "")
    return "\(names), of the team list \(listed)\(known.count < count ? "; the others are kept for the chapter's pages" : "")"
  }
}
