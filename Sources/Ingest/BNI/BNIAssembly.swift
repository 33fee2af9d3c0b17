import Model

/// Settles BNI's own reports: each once, of several runs of one report the last, and names as persons of the team list.
struct BNIAssembly {
  private let files: [ReadFile]
  private(set) var records = BNIRecords()
  private(set) var warnings: [Warning] = []
  /// Rows by file: all that are used or said before, those said before, and those that a later run makes void.
  private(set) var counts: [UInt32: (records: Int, duplicates: Int, void: Int)] = [:]
  private let names: MemberNames
  /// The one way in which each chapter is written from here on.
  private let spellings: [String: String]
  /// By name as written, so that each is looked up once.
  private var matches: [String: MemberNames.Match] = [:]
  /// Names that several persons have, with the files that hold them.
  private var unclear: [String: Set<UInt32>] = [:]

  init(_ lines: [BNILine], _ people: [Person], _ files: [ReadFile], texts: inout TextPool) {
    self.files = files
    names = MemberNames(people)
    let reports = Dictionary(grouping: lines, by: \.place.file).sorted { $0.key < $1.key }.map { ReportLines($1) }
    spellings = Dictionary(reports.map { ($0.subject.chapter, $0.head.chapter) }) { utf8Precedes($0, $1) ? $0 : $1 }
    for report in chosen(once(reports)) { add(report, &texts) }
    warnUnclear()
    warnings += BNISummary.sentences(records, texts, files, people: people)
  }

  /// A report that several files gave counts as one: the whole of it, never its rows one by one.
  private mutating func once(_ reports: [ReportLines]) -> [ReportLines] {
    var kept: [ReportLines] = []
    for report in reports {
      let isKnown = kept.contains { $0.says(theSameAs: report) }
      counts[report.file] = (report.lines.count, isKnown ? report.lines.count : 0, 0)
      if !isKnown { kept.append(report) }
    }
    return kept
  }

  /// Of PALMS and attendance reports of one chapter and period that differ, the last run; slips and lights stay side by side, since
  /// nothing in them tells chapters apart.
  private mutating func chosen(_ reports: [ReportLines]) -> [ReportLines] {
    var chosen: [ReportLines] = []
    for group in Dictionary(grouping: reports, by: \.subject).values {
      let best = group.max { $0.precedes($1) }
      guard group.count > 1, let best else {
        chosen += group
        continue
      }
      let isReplaced = best.head.kind == .palms || best.head.kind == .attendance
      warnings.append(Self.warning(group, best, isReplaced: isReplaced, files))
      chosen += isReplaced ? [best] : group
      for report in group where isReplaced && report.file != best.file { counts[report.file] = (0, 0, report.lines.count) }
    }
    return chosen.sorted { $0.file < $1.file }
  }

  private static func warning(_ group: [ReportLines], _ best: ReportLines, isReplaced: Bool, _ files: [ReadFile]) -> Warning {
    let what = "\(BNISummary.title(best.head.kind)) \(BNISummary.subject(best.head.chapter, best.head.from, best.head.to))"
    let beginning = "\(group.count) different files hold the \(what)"
    let places = group.map { files[Int($0.file)].title }.sorted(by: utf8Precedes)
    guard isReplaced else { return Warning("\(beginning); all were counted, so delete what is an earlier run.", places: places) }
    let others = group.filter { $0.file != best.file }
    let isLater = others.allSatisfy { other in other.head.runAt.map { run in best.head.runAt.map { run < $0 } ?? false } ?? false }
    let why = isLater ? "the one run last" : "they do not all say when they were run, so the one with the larger figures"
    return Warning("\(beginning); \(why) was used, `\(files[Int(best.file)].title)`.", places: places)
  }

  private mutating func add(_ report: ReportLines, _ texts: inout TextPool) {
    let (head, index) = (report.head, Int32(records.reports.count))
    records.reports.append(
      BNIReport(
        kind: head.kind, chapter: texts.intern(spellings[report.subject.chapter] ?? head.chapter), from: head.from, to: head.to,
        runAt: head.runAt, file: report.file))
    for line in report.lines {
      switch line.content {
      case .palms(let member, let figures):
        records.palms.append(PALMSRow(report: index, place: line.place, party: party(member, line, &texts), figures: figures))
      case .slip(let slip):
        records.slips.append(
          BNISlip(
            report: index, place: line.place, from: party(slip.from, line, &texts), to: party(slip.to, line, &texts), kind: slip.kind,
            isInside: slip.isInside, tier: slip.tier, amount: slip.amount, ceu: slip.ceu))
      case .attendance(let member, let marks):
        let party = party(member, line, &texts)
        records.attendance += marks.map {
          BNIAttendance(report: index, place: line.place, party: party, day: $0.day, letter: $0.letter)
        }
      case .light(let member, let score):
        records.lights.append(OfficialLight(report: index, place: line.place, party: party(member, line, &texts), score: score))
      }
    }
    if let warning = BNITotals.warning(report, files) { warnings.append(warning) }
  }

  private mutating func party(_ party: BNILine.Party, _ line: BNILine, _ texts: inout TextPool) -> BNIParty {
    var found = BNIParty(kind: party.kind, isOtherChapter: party.isOtherChapter, name: texts.intern(party.name))
    guard party.kind == .member else { return found }
    let match = matches[party.name] ?? names.match(party.name)
    matches[party.name] = match
    switch match {
    case .person(let person): found.person = person
    case .several: unclear[party.name, default: []].insert(line.place.file)
    case .nobody: break
    }
    return found
  }

  private mutating func warnUnclear() {
    for (name, places) in unclear {
      guard case .several(let persons)? = matches[name] else { continue }
      warnings.append(
        Warning(
          "The name `\(name)` in BNI may be any of \(names.ids(persons)) and was given to nobody; write it into `bni_name` of the team list.",
          places: places.sorted().map { files[Int($0)].title }))
    }
  }
}

/// The rows of one report.
struct ReportLines {
  let file: UInt32
  let head: BNILine.Head
  let lines: [BNILine]
  let subject: Subject
  /// How often each row stands in it.
  private let contents: [BNILine.Content: Int]

  /// - Parameter lines: Of one file, at least one.
  init(_ lines: [BNILine]) {
    self.lines = lines.sorted { $0.place < $1.place }
    (file, head) = (lines[0].place.file, lines[0].head)
    subject = Subject(head)
    contents = Dictionary(lines.map { ($0.content, 1) }, uniquingKeysWith: +)
  }

  /// What reports have in common that can stand for each other.
  struct Subject: Hashable {
    var kind: BNIReport.Kind
    /// Folded, without BNI before it.
    var chapter: String
    var from: Day?
    var to: Day?

    init(_ head: BNILine.Head) {
      let name = folded(head.chapter)
      chapter = name.hasPrefix("bni ") ? String(name.dropFirst(4)) : name
      (kind, from, to) = (head.kind, head.from, head.to)
    }
  }

  func says(theSameAs other: ReportLines) -> Bool { subject == other.subject && contents == other.contents }

  /// Run earlier; where that is not known, with smaller figures.
  func precedes(_ other: ReportLines) -> Bool {
    let (mine, others) = (head.runAt?.microseconds ?? .min, other.head.runAt?.microseconds ?? .min)
    if mine != others { return mine < others }
    if weight != other.weight { return weight < other.weight }
    return utf8Precedes(text, other.text)
  }

  /// The sum of all whole figures, which further slips and meetings only add to.
  private var weight: Int {
    lines.reduce(0) { sum, line in
      switch line.content {
      case .palms(_, let figures): sum + figures.attended + figures.given + figures.received + Int(figures.oneToOnes ?? 0)
      case .attendance(_, let marks): sum + marks.count
      case .slip, .light: sum
      }
    }
  }

  /// All rows in an order of their own, to settle what is left.
  private var text: String { lines.map { "\($0.content)" }.sorted(by: utf8Precedes).joined() }
}
