package import Model

/// What came of one person's networking in the window, of one kind and from one source. Luck, and never scored.
package struct OutcomeLine: Hashable, Sendable {
  /// Id of the person.
  package let person: String
  package let outcome: OutcomeKind
  /// Through what it came, by the least of its spellings; nil where no row says.
  package let source: String?
  package let count: Int
  /// The sum of the values given, in the organisation's currency; nil where none is.
  package let value: Double?

  /// An outcome with its source as written.
  struct Entry: Sendable {
    var outcome: OutcomeKind
    /// 0 for none.
    var via: TextPool.ID
    var value: Double?
  }

  static func entries(_ reading: Reading) -> [Entry] {
    reading.outcomeRows.map { touch in
      let record = reading.outcome(touch)
      return Entry(outcome: record.outcome, via: record.via, value: record.value)
    }
  }

  /// A line for each person, outcome and folded source, in order of these; no source comes first.
  static func all(_ cards: [PersonCard], _ texts: TextPool) -> [OutcomeLine] {
    let spelling = spellings(Set(cards.flatMap { $0.contribution.outcomes.map(\.via) }), texts)
    return cards.flatMap { card in
      Dictionary(grouping: card.contribution.outcomes) { Key(outcome: $0.outcome, source: spelling[$0.via] ?? nil) }
        .sorted { $0.key.precedes($1.key) }
        .map { key, entries in
          // In order of size, so that the sum does not depend on the order of rows.
          let values = entries.compactMap(\.value).sorted()
          return OutcomeLine(
            person: card.person.id, outcome: key.outcome, source: key.source, count: entries.count,
            value: values.isEmpty ? nil : values.reduce(0, +))
        }
    }
  }

  private struct Key: Hashable {
    var outcome: OutcomeKind
    var source: String?

    func precedes(_ other: Key) -> Bool {
      outcome != other.outcome ? utf8Precedes(outcome.word, other.outcome.word) : utf8Precedes(source ?? "", other.source ?? "")
    }
  }

  /// For each id the least spelling of all that fold alike; nil for a blank one.
  private static func spellings(_ ids: Set<TextPool.ID>, _ texts: TextPool) -> [TextPool.ID: String?] {
    let written = ids.map { (id: $0, text: texts[$0], key: folded(texts[$0])) }
    let least = Dictionary(written.map { ($0.key, $0.text) }, uniquingKeysWith: { utf8Precedes($0, $1) ? $0 : $1 })
    return Dictionary(uniqueKeysWithValues: written.map { ($0.id, $0.key.isEmpty ? nil : least[$0.key]) })
  }
}

extension OutcomeKind {
  /// The word in files.
  package var word: String {
    switch self {
    case .employee: "employee"
    case .customer: "customer"
    case .vendor: "vendor"
    case .idea: "idea"
    case .issue: "issue"
    }
  }
}
