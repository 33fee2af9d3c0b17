import Model
import Scoring

/// Who waits for an answer, over the whole team.
enum Waiting {
  /// The longest first, then in the order of people.
  static func longest(_ card: Scorecard, most: Int) -> [(person: Person, contact: WaitingContact)] {
    let all = card.people.flatMap { person in person.waiting.prefix(most).map { (person: person.person, contact: $0) } }
    return Array(
      all.enumerated().sorted { a, b in
        a.element.contact.hours != b.element.contact.hours
          ? a.element.contact.hours > b.element.contact.hours : a.offset < b.offset
      }.map(\.element).prefix(most))
  }

  /// The ten who have waited longest.
  static func table(_ card: Scorecard) -> Table {
    Table(
      columns: [.words("Contact", most: 28), .figures("Hours"), .figures("Since"), .over("Waits for")],
      rows: longest(card, most: 10).map { person, contact in
        [
          .text(contact.contact), .number(contact.hours, .hours), .date(card.organisation.time.day(of: contact.since)),
          .text(person.name),
        ]
      },
      empty: "Nobody waits for an answer longer than 24 counted hours.")
  }
}
