import Model

/// Makes the activity of merged records: tables by person, each record once, with the counts and warnings that go with it.
struct Assembly {
  private let merged: Merged
  private var result: Activity

  init(_ merged: Merged, organisation: Organisation, people: [Person]) {
    self.merged = merged
    result = Activity(organisation: organisation, people: people)
  }

  consuming func activity(_ report: ImportReport) -> Activity {
    result.report = report
    result.texts = merged.texts
    result.identities = merged.identities
    result.leave = once(merged.all { $0.leave }).sorted {
      ($0.person, $0.days.lowerBound, $0.days.upperBound) < ($1.person, $1.days.lowerBound, $1.days.upperBound)
    }
    result.annotations = once(merged.all { $0.annotations }).sorted { Self.rank($0) < Self.rank($1) }
    takeRecords()
    takeBNI()
    takeCards()
    takeRejects()
    takeAsides()
    result.report.warnings += Self.warnings(malformedEmails: merged.malformedEmails)
    result.report.warnings = Dictionary(grouping: result.report.warnings, by: \.message)
      .map { Warning($0, places: $1.flatMap(\.places).sorted(by: utf8Precedes)) }
      .sorted { utf8Precedes($0.message, $1.message) }
    return result
  }

  static func warnings(malformedEmails: Set<String>) -> [Warning] {
    malformedEmails.map { Warning("The e-mail `\($0.prefix(60))` is malformed; its rows were kept without it.") }
  }

  private static func rank(_ note: Annotation) -> (PersonIndex, Int, Int, String, String) {
    (
      note.person, note.months?.lowerBound.index ?? .min, note.months?.upperBound.index ?? .max, note.measure ?? "",
      note.reason.rawValue
    )
  }

  private mutating func takeRecords() {
    result.events = take(merged.parts { $0.events.elements }, .event) { [texts = merged.texts] in "`\(texts[$0.event])`" }
    result.contacts = take(merged.parts { $0.contacts.elements }, .contact) { [self] in contact($0.contact) }
    result.interactions = take(merged.parts { $0.interactions.elements }, .interaction) { [self] in contact($0.contact) }
    result.referrals = take(merged.parts { $0.referrals.elements }, .referral) { [self] in contact($0.contact) }
    result.introductions = take(merged.parts { $0.introductions.elements }, .introduction) { [self] in contact($0.contact) }
    result.outcomes = take(merged.parts { $0.outcomes.elements }, .outcome) { [self] in contact($0.contact) }
    result.bniCosts = take(merged.parts { $0.bniCosts.elements }, .bniCost) { "\($0.amount)" }
    result.connections = take(merged.parts { $0.connections.elements }, .connection) { [self] in contact($0.contact) }
  }

  /// An entry that another file, or another line, gave already changes nothing.
  private mutating func takeCards() {
    var known: Set<[AddressCard]> = []
    for card in merged.cards {
      let file = Int(card[0].place.file)
      result.report.files[file].records += 1
      let isNew = known.insert(card.map(\.content)).inserted
      if isNew { result.cards += card } else { result.report.files[file].duplicates += 1 }
    }
  }

  private mutating func take<Row: NumberedRecord>(
    _ parts: [RecordPart<Row>], _ kind: ActivityKind, naming what: (Row) -> String
  ) -> RecordTable<Row> {
    let settled = Deduplicated(parts, people: result.people.count, unions: result.report.unions)
    for part in parts { count(part.rows) { $0.place.file } }
    for (file, number) in settled.duplicates { result.report.files[Int(file)].duplicates += number }
    result.report.warnings += settled.warnings(
      kind, naming: { "\(result.people[Int($0.person)].id) and \(what($0))" }, in: result.report.files, result.organisation.time)
    return settled.table
  }

  /// Adds rows to the counts of their files.
  @inline(__always)
  private mutating func count<Row>(_ rows: UnsafeBufferPointer<Row>, file: (Row) -> UInt32) {
    // Rows of one file follow each other.
    var start = 0
    while start < rows.count {
      let current = file(rows[start])
      var end = start + 1
      while end < rows.count, file(rows[end]) == current { end += 1 }
      result.report.files[Int(current)].records += end - start
      start = end
    }
  }

  /// What rows say that hold or do not, so that to say it again changes nothing.
  private mutating func once<Value>(_ rows: [Placed<Value>]) -> Set<Value> {
    rows.withUnsafeBufferPointer { count($0) { $0.place.file } }
    var values: Set<Value> = []
    for row in rows.sorted(by: { $0.place < $1.place }) where !values.insert(row.value).inserted {
      result.report.files[Int(row.place.file)].duplicates += 1
    }
    return values
  }

  private func contact(_ id: IdentityID) -> String {
    guard id != .none else { return "nobody named" }
    let identity = merged.identities[Int(id)]
    if identity.name == 0, identity.colleague.first >= 0 { return "`\(result.people[Int(identity.colleague.first)].id)`" }
    return "`\(merged.texts[[identity.name, identity.email, identity.phone].first { $0 != 0 } ?? 0])`"
  }

  /// BNI's own reports, which count as wholes.
  private mutating func takeBNI() {
    let lines = merged.all { $0.bni }
    guard !lines.isEmpty else { return }
    let assembly = BNIAssembly(lines, result.people, result.report.files, texts: &result.texts)
    result.bni = assembly.records
    result.report.warnings += assembly.warnings
    for (file, count) in assembly.counts {
      result.report.files[Int(file)].records += count.records
      result.report.files[Int(file)].duplicates += count.duplicates
      result.report.files[Int(file)].leftAside += count.void
    }
  }

  private mutating func takeAsides() {
    var asides: [Aside: Int] = [:]
    for (aside, count) in merged.all({ $0.asides.map { ($0.key, $0.value) } }) { asides[aside, default: 0] += count }
    for (aside, count) in asides {
      result.report.files[Int(aside.file)].leftAside += count
      result.report.warnings.append(aside.warning(count, in: result.report.files))
    }
  }

  /// What two rejects have in common that are the same; blank cells at the end of a row come and go with the program that saved it.
  private static func content(_ reject: Reject) -> [String] {
    if reject.isWholeFile { return [reject.reason, "\(reject.place)"] }
    return [reject.reason] + reject.fields.prefix((reject.fields.lastIndex { !$0.isEmpty } ?? -1) + 1)
  }

  /// Rejects that several files gave count once, like records.
  private mutating func takeRejects() {
    // Those of the team list, and of whole files, are counted already.
    let rejects = merged.all { $0.rejects }
    for reject in rejects { result.report.files[Int(reject.place.file)].rejected += 1 }
    let all = (result.report.rejects + rejects).sorted { $0.place < $1.place }
    var kept: [Reject] = []
    for group in Dictionary(grouping: all, by: Self.content).values {
      let most = Dictionary(grouping: group, by: \.place.file).values.map(\.count).max()!
      kept += group.prefix(most)
    }
    result.report.rejects = kept.sorted { $0.place < $1.place }
  }
}
