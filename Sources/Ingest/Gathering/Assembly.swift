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
    takeTables()
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

  /// Makes a table, and returns how it is put into the activity.
  private typealias Making = @Sendable () -> Entry
  private typealias Entry = @Sendable (inout Activity) -> Void

  /// All tables are made at a time, and put in one after the other.
  private mutating func takeTables() {
    let (texts, unions) = (merged.texts, result.report.unions)
    let contacts = ContactNaming(texts: texts, identities: merged.identities, people: result.people)
    let makings: [Making] = [
      making(\.interactions, of: merged.parts { taken(&$0.interactions, leaving: Column()) }, .interaction, unions) {
        contacts.name($0.contact)
      },
      making(\.contacts, of: merged.parts { taken(&$0.contacts, leaving: Column()) }, .contact, unions) { contacts.name($0.contact) },
      making(\.events, of: merged.parts { taken(&$0.events, leaving: Column()) }, .event, unions) { "`\(texts[$0.event])`" },
      making(\.referrals, of: merged.parts { taken(&$0.referrals, leaving: Column()) }, .referral, unions) { contacts.name($0.contact) },
      making(\.introductions, of: merged.parts { taken(&$0.introductions, leaving: Column()) }, .introduction, unions) {
        contacts.name($0.contact)
      },
      making(\.outcomes, of: merged.parts { taken(&$0.outcomes, leaving: Column()) }, .outcome, unions) { contacts.name($0.contact) },
      making(\.bniCosts, of: merged.parts { taken(&$0.bniCosts, leaving: Column()) }, .bniCost, unions) { "\($0.amount)" },
      making(\.connections, of: merged.parts { taken(&$0.connections, leaving: Column()) }, .connection, unions) {
        contacts.name($0.contact)
      },
      making(\.leave, of: merged.all { $0.leave }) {
        ($0.person, $0.days.lowerBound, $0.days.upperBound) < ($1.person, $1.days.lowerBound, $1.days.upperBound)
      },
      making(\.annotations, of: merged.all { $0.annotations }) { Self.rank($0) < Self.rank($1) },
    ]
    for entry in mapTogether(makings.count, { makings[$0]() }) { entry(&result) }
  }

  private func making<Row: NumberedRecord>(
    _ table: any WritableKeyPath<Activity, RecordTable<Row>> & Sendable, of parts: [RecordPart<Row>], _ kind: ActivityKind,
    _ unions: [UInt32],
    naming what: @escaping @Sendable (Row) -> String
  ) -> Making {
    let (people, files, time) = (result.people, result.report.files, result.organisation.time)
    return {
      let settled = Deduplicated(parts, people: people.count, unions: unions)
      let warnings = settled.warnings(kind, naming: { "\(people[Int($0.person)].id) and \(what($0))" }, in: files, time)
      return { activity in
        activity[keyPath: table] = settled.table
        activity.report.count(settled.records, duplicates: settled.duplicates)
        activity.report.warnings += warnings
      }
    }
  }

  /// What rows say that hold or do not, so that to say it again changes nothing.
  private func making<Value: Hashable & Sendable>(
    _ values: any WritableKeyPath<Activity, [Value]> & Sendable, of rows: [Placed<Value>],
    inOrder: @escaping @Sendable (Value, Value) -> Bool
  ) -> Making {
    return {
      var (known, records, duplicates): (Set<Value>, [UInt32: Int], [UInt32: Int]) = ([], [:], [:])
      known.reserveCapacity(rows.count)
      for row in rows.sorted(by: { $0.place < $1.place }) {
        records[row.place.file, default: 0] += 1
        if !known.insert(row.value).inserted { duplicates[row.place.file, default: 0] += 1 }
      }
      let sorted = known.sorted(by: inOrder)
      return { [records, duplicates] activity in
        activity[keyPath: values] = sorted
        activity.report.count(records, duplicates: duplicates)
      }
    }
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

/// What contacts are called in warnings.
private struct ContactNaming: Sendable {
  let texts: TextPool
  let identities: [Identity]
  let people: [Person]

  func name(_ id: IdentityID) -> String {
    guard id != .none else { return "nobody named" }
    let identity = identities[Int(id)]
    if identity.name == 0, identity.colleague.first >= 0 { return "`\(people[Int(identity.colleague.first)].id)`" }
    return "`\(texts[[identity.name, identity.email, identity.phone].first { $0 != 0 } ?? 0])`"
  }
}

extension ImportReport {
  /// Adds to the counts of files.
  fileprivate mutating func count(_ records: [UInt32: Int], duplicates: [UInt32: Int]) {
    for (file, number) in records { files[Int(file)].records += number }
    for (file, number) in duplicates { files[Int(file)].duplicates += number }
  }
}
