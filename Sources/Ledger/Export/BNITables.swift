import Model

/// Reports of BNI in BNI's own form, a file each.
enum BNITables {
  static func all(_ lines: [BNILine]) -> [ExportTable] {
    var reports: [[BNILine]] = []
    for line in lines {
      if let last = reports.last?.last, last.place.file == line.place.file {
        reports[reports.count - 1].append(line)
      } else {
        reports.append([line])
      }
    }
    return reports.enumerated().map { table($1, number: $0 + 1) }
  }

  private static func table(_ lines: [BNILine], number: Int) -> ExportTable {
    let head = lines[0].head
    let above = preamble(head)
    switch head.kind {
    case .palms:
      return ExportTable("bni-palms-\(number).csv", head: above + [palmsHeader], rows: lines.map { palms($0.content) })
    case .slips:
      let header = ["From", "To", "Slip Type", "Inside/Outside", "TYFCB Amount", "CEU Credits", "Detail"]
      return ExportTable("bni-slips-\(number).csv", head: above + [header], rows: lines.map { slip($0.content) })
    case .attendance:
      let days = Set(lines.flatMap { marks($0.content).map(\.day) }).sorted()
      let header = ["First Name", "Last Name"] + days.map { "\(Month.names[$0.civil.month - 1].prefix(3)) \(padded($0.civil.day, to: 2))" }
      return ExportTable("bni-attendance-\(number).csv", head: above + [header], rows: lines.map { attendance($0.content, days) })
    case .lights:
      return ExportTable("bni-lights-\(number).csv", head: above + [lightsHeader], rows: lines.map { light($0.content) })
    }
  }

  private static func preamble(_ head: BNILine.Head) -> [[String]] {
    var rows: [[String]] = []
    if !head.chapter.isEmpty { rows.append(["Chapter:", head.chapter]) }
    if let from = head.from { rows.append(["From:", from.description]) }
    if let to = head.to { rows.append(["To:", to.description]) }
    if let runAt = head.runAt { rows.append(["Run At:", String(LocalTime.utc.iso(runAt).prefix(19))]) }
    return rows
  }

  /// A bold name is one of another chapter; its mark is that of the readers of workbooks.
  private static func name(_ party: BNILine.Party) -> String { (party.isOtherChapter ? "\u{2}" : "") + party.name }

  private static let palmsHeader = [
    "First Name", "Last Name", "P", "A", "L", "M", "S", "RGI", "RGO", "RRI", "RRO", "V", "1-2-1", "TYFCB", "CEU", "T",
  ]

  private static func palms(_ content: BNILine.Content) -> [String] {
    guard case .palms(let party, let figures) = content else { return [] }
    let counts = [
      figures.present, figures.absent, figures.late, figures.medical, figures.substitute, figures.givenInside, figures.givenOutside,
      figures.receivedInside, figures.receivedOutside, figures.visitors, figures.oneToOnes,
    ]
    return [name(party), ""] + counts.map { $0.map(String.init) ?? "" }
      + [number(figures.tyfcb), number(figures.ceu), figures.testimonials.map(String.init) ?? ""]
  }

  private static func slip(_ content: BNILine.Content) -> [String] {
    guard case .slip(let slip) = content else { return [] }
    let types: [BNISlip.Kind: String] = [
      .referral: "Referral", .oneToOne: "One-to-One", .ceu: "CEU", .tyfcb: "TYFCB", .visitor: "Visitor",
    ]
    let side = slip.isInside.map { $0 ? "inside" : "outside" } ?? ""
    let tier = slip.tier == 0 ? side : side.isEmpty ? "Tier \(slip.tier)" : "Tier \(slip.tier) (\(side))"
    return [name(slip.from), name(slip.to), types[slip.kind] ?? "", tier, number(slip.amount), number(slip.ceu), ""]
  }

  private static func marks(_ content: BNILine.Content) -> [BNILine.Mark] {
    if case .attendance(_, let marks) = content { marks } else { [] }
  }

  private static func attendance(_ content: BNILine.Content, _ days: [Day]) -> [String] {
    guard case .attendance(let party, let marks) = content else { return [] }
    let letters = Dictionary(marks.map { ($0.day, String(word($0.letter).prefix(1)).uppercased()) }) { first, _ in first }
    return [name(party), ""] + days.map { letters[$0] ?? "" }
  }

  private static let lightsHeader = ["Name", "Total Score"]

  private static func light(_ content: BNILine.Content) -> [String] {
    guard case .light(let party, let score) = content else { return [] }
    return [name(party), number(score)]
  }
}
