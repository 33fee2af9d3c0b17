import Model
import Scoring

/// What a person might do next, whom they keep waiting and whom they have not heard of: on the Person sheet, read from Working.
enum PersonSteps {
  private typealias Column = WorkingSheet.Column

  /// Of more contacts than these only the number is said.
  private static let mostNames = 3

  /// Three steps, or what is missing for a score; then who waits and whom to write to again.
  static func texts(_ card: PersonCard, _ organisation: Organisation) -> [Cell] {
    let missing = card.missing.map { [NextStepWords.text($0, card.score)] } ?? []
    let steps =
      missing
      + card.nextSteps.map { step in
        "+\(Figure.count(Int(Figure.points(step.gain)) ?? 0, "point", "points")): \(NextStepWords.text(step, organisation))"
      }
    let waits = Figure.names(card.waiting, most: mostNames) { "\($0.contact) (since \(organisation.time.day(of: $0.since)))" }
    let dormant = Figure.names(card.reconnect, most: mostNames) { "\($0.contact) (\($0.days) days)" }
    return Column.steps.indices.map { .word($0 < steps.count ? steps[$0] : nil) } + [.word(waits), .word(dormant)]
  }

  /// The steps wait for a new report once the model is changed, since their points are of the model of the report.
  static func table(_ card: PersonCard, _ organisation: Organisation) -> Table {
    let columns = Column.steps + [Column.waits, Column.reconnect]
    return Table(
      label: "PersonSteps", columns: [.words("Next"), .over("What to do, with the points it brings")],
      rows: zip(columns, texts(card, organisation)).map { column, now in
        let text = LivePerson.working(column)
        let isStep = Column.steps.contains(column)
        let none: Term = isStep ? "" : "none"
        let shown = Term.if(text.is(""), none, else: text)
        return [
          .text(column, .quiet),
          .formula(
            LivePerson.text(isStep ? LiveModel.whileUnchanged(shown) : shown), now: !isStep && now == .blank ? .text("none") : now, nil),
        ]
      }, empty: "")
  }
}
