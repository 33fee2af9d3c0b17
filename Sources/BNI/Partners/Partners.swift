package import Model

/// With whom a member deals in the chapter: a row of the matrix of who with whom.
package struct Partners: Hashable, Sendable {
  package let person: PersonIndex
  /// The most exchanges first, then by name.
  package let lines: [Line]
  /// Members of the chapter with whom there was nothing yet, by name.
  package let nobodyYet: [String]

  /// Exchanges with one partner.
  package struct Line: Hashable, Sendable {
    package fileprivate(set) var name: String
    package let isOtherChapter: Bool
    package fileprivate(set) var given = 0
    package fileprivate(set) var received = 0
    package fileprivate(set) var oneToOnes = 0

    package var total: Int { given + received + oneToOnes }

    /// The same under another name.
    func named(_ name: String) -> Line {
      var line = self
      line.name = name
      return line
    }
  }

  /// Exchanges in all.
  package var total: Int { lines.reduce(0) { $0 + $1.total } }
  /// The share of exchanges with the most frequent partner; nil without any.
  package var concentration: Double? { lines.first.map { Double($0.total) / Double(total) } }
  /// Partners in one-to-ones, and in referrals either way.
  package var oneToOnePartners: Int { lines.count { $0.oneToOnes > 0 } }
  package var referralPartners: Int { lines.count { $0.given + $0.received > 0 } }
  package var fromOtherChapters: Int { lines.count(where: \.isOtherChapter) }

  init(person: PersonIndex, lines: [Line], nobodyYet: [String]) {
    (self.person, self.lines, self.nobodyYet) = (person, lines, nobodyYet)
  }

  /// - Parameters:
  ///   - slips: Of all reports used; equal slips count each.
  ///   - roster: Everybody in the member's chapter, the member too.
  package init(_ person: PersonIndex, _ slips: [Slip], roster: [Slip.Party]) {
    var lines: [Key: Line] = [:]
    for slip in slips {
      let isFrom = slip.from.person == person
      guard isFrom != (slip.to.person == person) else { continue }
      let other = isFrom ? slip.to : slip.from
      let key = Key(other)
      guard !key.name.isEmpty else { continue }
      var line = lines[key] ?? Line(name: other.name, isOtherChapter: other.isOtherChapter)
      switch slip.kind {
      case .oneToOne: line.oneToOnes += 1
      case .referral where isFrom: line.given += 1
      case .referral: line.received += 1
      }
      lines[key] = line
    }
    self.person = person
    self.lines = lines.values.sorted { a, b in a.total != b.total ? a.total > b.total : utf8Precedes(a.name, b.name) }
    let known = Set(lines.keys)
    nobodyYet = Set(roster.filter { $0.person != person && !known.contains(Key($0)) }.map(\.name)).sorted(by: utf8Precedes)
  }

  /// The same partner whether the team list has them or not.
  private struct Key: Hashable {
    let person: PersonIndex?
    let name: String

    init(_ party: Slip.Party) { (person, name) = (party.person, party.person == nil ? folded(party.name) : "·") }
  }
}
