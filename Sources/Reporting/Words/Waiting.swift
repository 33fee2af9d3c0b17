import Model
import Scoring

/// Who waits for an answer, over the whole team.
enum Waiting {
  /// The longest first, then in the order of people.
  static func longest(_ card: Scorecard, most: Int) -> [(person: Person, contact: WaitingContact)] {
    var all: [(hours: Double, person: Int, place: Int)] = []
    for (person, card) in card.people.enumerated() {
      for (place, contact) in card.waiting.prefix(most).enumerated() { all.append((contact.hours, person, place)) }
    }
    all.sort { a, b in a.hours != b.hours ? a.hours > b.hours : (a.person, a.place) < (b.person, b.place) }
    return all.prefix(most).map { (card.people[$0.person].person, card.people[$0.person].waiting[$0.place]) }
  }

  /// What the hours of the table are.
  static let hours = "Counted hours leave out weekends, holidays and leave."

  /// Those who have waited longest.
  static func table(_ card: Scorecard, most: Int) -> Table {
    Table(
      columns: [.words("Contact", most: 28), .figures("Counted hours"), .figures("Since"), .over("Waits for")],
      rows: longest(card, most: most).map { person, contact in
        [
          .text(contact.contact), .number(contact.hours, .hours), .date(card.organisation.time.day(of: contact.since)),
          .text(person.name),
        ]
      },
      empty: "Nobody waits for an answer longer than 24 counted hours.")
  }
}
