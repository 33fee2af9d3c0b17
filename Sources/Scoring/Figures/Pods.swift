package import Model

/// Who keeps to their pod: outside events with the share of talks with strangers, and what colleagues at one's side go with.
/// Association only.
package struct Pods: Sendable {
  /// By day, then by name.
  package let events: [Event]
  /// Alone, with one colleague, with two, with three or more.
  package let byColleagues: [Company]

  /// An outside event that somebody listed attended in the window.
  package struct Event: Hashable, Sendable {
    /// The least of its spellings.
    package let name: String
    package let day: Day
    /// How many of the people listed attended.
    package let people: Int
    /// Talks over the rows that give both counts; nil where none does.
    package let conversations: Int?
    package let newPeople: Int?
    /// The mean share of the room that was known, 0 to 1; nil where nobody says.
    package let knownShare: Double?

    package var newShare: Double? {
      guard let conversations, let newPeople, conversations > 0 else { return nil }
      return Double(newPeople) / Double(conversations)
    }

    /// How much oftener than by chance people talked with those they knew; 1 is chance, the mixer of Ingram and Morris (2007) has 1.5.
    package var podRatio: Double? {
      guard let newShare, let knownShare, knownShare > 0 else { return nil }
      return (1 - newShare) / knownShare
    }
  }

  /// What people at events met who had so many colleagues there.
  package struct Company: Hashable, Sendable {
    /// 0 to 3, the last for three and more.
    package let colleagues: Int
    /// Persons and events with both counts.
    package fileprivate(set) var count = 0
    package fileprivate(set) var newPeople = 0

    package var newPerEvent: Double? { count > 0 ? Double(newPeople) / Double(count) : nil }

    /// The word in files.
    package var word: String { colleagues == 0 ? "alone" : colleagues == Self.most ? "\(colleagues)+" : String(colleagues) }

    static let most = 3
  }

  init(events: [Event], byColleagues: [Company]) { (self.events, self.byColleagues) = (events, byColleagues) }

  private typealias Attendance = (person: Int, visit: Visit)

  /// - Parameter cards: Everybody listed.
  init(_ cards: [PersonCard], _ texts: TextPool) {
    var attendances = cards.indices.flatMap { person in cards[person].contribution.visits.map { Attendance(person, $0) } }
    attendances.sort { a, b in
      if a.visit.day != b.visit.day { return a.visit.day < b.visit.day }
      return a.visit.event != b.visit.event ? a.visit.event < b.visit.event : a.person < b.person
    }
    var events: [Event] = []
    var companies = (0...Company.most).map { Company(colleagues: $0) }
    var start = 0
    for end in attendances.indices.map({ $0 + 1 })
    where end == attendances.count || attendances[end].visit.event != attendances[start].visit.event
      || attendances[end].visit.day != attendances[start].visit.day
    {
      events.append(Self.event(attendances[start..<end], texts, &companies))
      start = end
    }
    self.events = events.sorted { $0.day != $1.day ? $0.day < $1.day : utf8Precedes($0.name, $1.name) }
    byColleagues = companies
  }

  /// - Parameter rows: All rows of one event, those of a person together.
  private static func event(_ rows: ArraySlice<Attendance>, _ texts: TextPool, _ companies: inout [Company]) -> Event {
    let people = rows.indices.filter { $0 == rows.startIndex || rows[$0].person != rows[$0 - 1].person }.count
    let company = min(people - 1, Company.most)
    var talks: (all: Int, new: Int)?
    var last: Int?
    for row in rows {
      guard let counts = row.visit.talks else { continue }
      talks = ((talks?.all ?? 0) + counts.all, (talks?.new ?? 0) + counts.new)
      companies[company].newPeople += counts.new
      if row.person != last { companies[company].count += 1 }
      last = row.person
    }
    // In order of size, so that the sum does not depend on the order of rows.
    let shares = rows.compactMap(\.visit.knownShare).sorted()
    return Event(
      name: Set(rows.map(\.visit.spelling)).map { texts[$0] }.min(by: utf8Precedes) ?? "", day: rows[rows.startIndex].visit.day,
      people: people, conversations: talks?.all, newPeople: talks?.new,
      knownShare: shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count))
  }
}
