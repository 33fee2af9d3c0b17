import Model
package import Scoring

/// A letter to one person, in plain text: what the scorecard says, for their eyes.
package struct Letter {
  private let person: PersonCard
  private let card: Scorecard
  private let bni: LetterBNI?

  /// Everybody listed gets one but those who have left: there is nothing they might do here any more.
  package static func recipients(_ card: Scorecard) -> [PersonCard] { card.people.filter { $0.score.status != .left } }

  /// - Parameter bni: Nil for who is no member.
  init(_ person: PersonCard, _ card: Scorecard, bni: LetterBNI? = nil) { (self.person, self.card, self.bni) = (person, card, bni) }

  /// The name of the file, which no other id has.
  package var fileName: String { LetterName.make(person.person.id) }

  /// The file with a line end; lines of at most 72 columns.
  package var text: String { TextRenderer().text(blocks) }

  var blocks: [Block] {
    let words = LetterWords(person, card)
    return head + words.test.map { .prose($0) } + words.result.map { .prose($0) } + moved(words) + steps(words) + waiting + reconnect
      + (words.giving.isEmpty ? [] : [.heading("What you gave and received")] + words.giving.map { .prose($0) })
      + (bni?.blocks ?? []) + [.heading("How to read this"), .prose(words.reading)]
  }

  private var head: [Block] {
    let (name, firm) = (person.person.name, card.organisation.name)
    return [
      .heading("Your networking in \(card.period.month.title)", level: 1),
      .prose((firm.isEmpty ? "" : firm + ": ") + PeriodWords.text(card), .note),
      .prose("Dear \(name.isEmpty ? person.person.id : name),"),
    ]
  }

  private func moved(_ words: LetterWords) -> [Block] {
    guard let sentence = words.moved else { return [] }
    let sides = LetterMoves.largest(person)
    return [.heading("What moved it"), .prose(sentence)]
      + (sides.isEmpty
        ? []
        : [
          .table(
            Table(
              columns: [.words("What moved most"), .figures("Before"), .figures("Now"), .figures("Change")],
              rows: sides.map { [.text($0.title), .number($0.before, .whole), .number($0.now, .whole), .number($0.change, .signed)] },
              empty: "")),
          .prose("Each of the seven dimensions goes from 0 to 100; some weigh more in the score than others."),
        ])
  }

  private func steps(_ words: LetterWords) -> [Block] {
    let steps = words.steps
    guard !steps.isEmpty else { return [] }
    return [.heading("What you might do next")] + Block.list(steps, empty: "")
      + (person.nextSteps.isEmpty ? [] : [.prose(Self.points)])
  }

  private static let points =
    "The points are what each step alone would add to your score as it stands; first comes what brings most for the time it takes."

  /// A letter lists so many of each; who has more has enough to begin with.
  private static let (mostWaiting, mostReconnect) = (10, 5)

  private var waiting: [Block] {
    guard !person.waiting.isEmpty else {
      return person.score.records == 0
        ? []
        : [.heading("Who waits for your answer: nobody"), .prose("By the log everybody has had an answer, or is still within the day.")]
    }
    let time = card.organisation.time
    let rows = person.waiting.prefix(Self.mostWaiting).map { contact in
      [Cell.text(contact.contact), .date(time.day(of: contact.since)), .number(contact.hours, .hours)]
    }
    return [
      .heading("Who waits for your answer: \(person.waiting.count)"),
      .table(Table(columns: [.wrapped("Contact", 40), .figures("Since"), .figures("Counted hours")], rows: rows, empty: "")),
    ] + more(person.waiting.count - rows.count, "waits", "wait", "less long") + [.prose("Late is better than never; two lines are enough.")]
  }

  private var reconnect: [Block] {
    guard !person.reconnect.isEmpty else { return [] }
    let rows = person.reconnect.prefix(Self.mostReconnect).map { [Cell.text($0.contact), .count($0.days)] }
    return [
      .heading("Whom you might write to again"),
      .table(Table(columns: [.wrapped("Contact", 40), .figures("Days of silence")], rows: rows, empty: "")),
    ]
  }

  private func more(_ count: Int, _ one: String, _ many: String, _ rest: String) -> [Block] {
    count > 0 ? [.prose("\(Figure.count(count, "other person \(one)", "other people \(many)")) \(rest).")] : []
  }
}
