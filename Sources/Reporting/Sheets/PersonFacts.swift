import Model
import Scoring

/// The facts at the head of the Person sheet.
enum PersonFacts {
  /// A row a fact: what it is, what it says, and what belongs to it.
  static func table(_ card: PersonCard, _ person: LivePerson) -> Table {
    Table(
      label: "PersonFacts", columns: [.words("Card"), .words("Result", most: 30), .over("In words")],
      rows: standing(card) + test(card, person) + result(card) + basis(card), empty: "")
  }

  private typealias Working = WorkingSheet.Column

  private static func standing(_ card: PersonCard) -> [[Cell]] {
    [
      row("Role", LivePerson.scorecard("Role"), now: .text(card.person.role.word)),
      row("Team", LivePerson.scorecard("Team"), now: .word(card.person.team)),
    ]
  }

  private static func test(_ card: PersonCard, _ person: LivePerson) -> [[Cell]] {
    let test = card.score.trueTest
    return [
      row("The true test", LivePerson.scorecard(LiveScore.Column.trueTest), now: card.trueTestCell),
      row(
        "Cards", LivePerson.working(Working.cards), now: .text(test.cards.rawValue),
        more: cases(card, "direct_cards", person, "new contacts got the card with cell number and e-mail; half of them pass")),
      row(
        "Answers", LivePerson.working(Working.answers), now: .text(test.answers.rawValue),
        more: cases(card, "answered_in_time", person, "new people were answered within 24 counted hours; 80 % of them pass")),
    ]
  }

  /// `7 of 9 new contacts got the card`
  private static func cases(_ card: PersonCard, _ id: String, _ person: LivePerson, _ words: String) -> Cell {
    let row = person.live.model.measureIDs.firstIndex(of: id) ?? 0
    let term = person.measure(LiveMeasures.Column.hits, row).joined(" of ")
      .joined(person.measure(LiveMeasures.Column.observations, row)).joined(.text(" " + words))
    guard case .rate(let hits, let n)? = card.score.measure(id)?.evidence else { return .blank }
    return .formula(LivePerson.text(term), now: .text("\(hits) of \(n) \(words)"), nil)
  }

  private static func result(_ card: PersonCard) -> [[Cell]] {
    typealias Column = LiveScore.Column
    let score = card.score
    func rounded(_ term: Term) -> Term { .call(.round, term, 0) }
    let margin = LivePerson.scorecard(Column.margin)
    let means = Term.if(
      margin.isNumber, Term.text("± ").joined(rounded(margin)).joined(": the truth lies within in four of five cases"),
      else: LivePerson.working(Working.status))
    let edge = LivePerson.scorecard(Column.edge)
    return [
      row(
        "Score", LivePerson.scorecard(Column.score), now: .figure(score.score, .whole), .whole,
        more: .formula(
          LivePerson.text(means),
          now: .text(score.margin.map { "± \(Figure.points($0)): the truth lies within in four of five cases" } ?? score.status.words), nil)
      ),
      row(
        "Band", LivePerson.scorecard(Column.band), now: score.band.map { .text($0.words) } ?? .unknown,
        more: .formula(
          LivePerson.text(.if(edge.is(""), "", else: Term.text("at the edge of ").joined(edge))),
          now: .text(score.edge.map { "at the edge of \($0.words)" } ?? ""), nil)),
      row(
        "Change", LivePerson.scorecard("Change"), now: .figure(card.change.delta, .signed), .signed,
        more: .text("points against the month before", .quiet)),
      row(
        "Trend", LivePerson.scorecard("Trend"), now: .figure(card.change.trend, .signed), .signed,
        more: .formula(LivePerson.text(LivePerson.scorecard("Trend is")), now: card.trendCell, nil)),
    ]
  }

  private static func basis(_ card: PersonCard) -> [[Cell]] {
    let (records, months) = (card.score.records, Figure.rounded(card.score.months, places: 2))
    let basis = Term.text("of the model measured, by ").joined(LivePerson.working(Working.records)).joined(" records in ")
      .joined(.call(.round, LivePerson.working(Working.months), 2)).joined(" months of work")
    return [
      row(
        "Coverage", LivePerson.scorecard("Coverage"), now: .number(card.score.coverage, .share), .share,
        more: .formula(
          LivePerson.text(basis),
          now: .text("of the model measured, by \(records) records in \(NumberFormat.general.text(months)) months of work"), nil)),
      row("Remark", LivePerson.scorecard("Remark"), now: .word(card.remark)),
    ]
  }

  /// - Parameter format: Where the fact is a number.
  private static func row(_ title: String, _ term: Term, now: Cell, _ format: NumberFormat? = nil, more: Cell = .blank) -> [Cell] {
    let formula = format == nil ? LivePerson.text(term) : LivePerson.figure(term)
    return [.text(title, .quiet), .formula(formula, now: now, format), more]
  }
}
