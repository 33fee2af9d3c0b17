import Model
import Scoring

/// The sentences of a letter, in the second person.
struct LetterWords {
  private let person: PersonCard
  private let card: Scorecard
  private var score: PersonScore { person.score }

  init(_ person: PersonCard, _ card: Scorecard) { (self.person, self.card) = (person, card) }

  /// The true test with both halves; nothing for those who logged nothing.
  var test: [String] {
    guard score.records > 0 else { return [] }
    let verdict =
      switch score.trueTest.passed {
      case .yes: "you passed it."
      case .no: "you have not passed it yet."
      case .unknown: "there is too little to tell yet."
      }
    return [
      "The true test first: \(verdict)",
      half(
        "Cards", score.trueTest.cards, "direct_cards", "new contacts got the card with your cell number and e-mail", "half of them",
        none: "no new contact of these months says which card was given"),
      half(
        "Answers", score.trueTest.answers, "answered_in_time", "messages of new people were answered within 24 counted hours",
        "four in five", none: "no message of a new person is due an answer"),
    ]
  }

  /// `Cards: yes. 20 of 22 new contacts got the card with your cell number and e-mail; half of them are enough.`
  private func half(_ title: String, _ verdict: Verdict, _ id: String, _ what: String, _ enough: String, none: String) -> String {
    let measure = score.measure(id)
    if let reason = measure?.reason { return "\(title): left out (\(reason.words))." }
    guard case .rate(let hits, let n)? = measure?.evidence, n > 0 else { return "\(title): \(verdict.rawValue); \(none)." }
    let end = verdict == .unknown ? "it takes \(TrueTest.leastEvidence) to tell" : "it takes \(enough)"
    return "\(title): \(verdict.rawValue). \(hits) of \(n) \(what); \(end)."
  }

  /// The score with margin, band and change, or why there is none.
  var result: [String] {
    guard let points = person.scoreWords, let margin = score.margin else { return [noScore] }
    var sentences = [
      "Your score is \(points) of 100: \(BandWords.text(score)). The truth lies within \(Figure.points(margin)) points "
        + "of it in four of five cases."
    ]
    if person.lackingHalf != nil { sentences.append("With the true test passed it would be \(Band.chiefNetworker.words).") }
    if let delta = person.change.delta { sentences.append("Since last month: \(Figure.signed(delta))\(shared).") }
    return [sentences.joined(separator: " ")] + cautions
  }

  /// Two scores a month apart rest on mostly the same records.
  private var shared: String {
    let months = card.period.windowMonths
    return months > 1 ? " (\(months - 1) of the \(months) months behind it are the same)" : ""
  }

  private var cautions: [String] {
    [
      person.restsOnOneDay == true
        ? "It rests on one day: without what you logged on your busiest day the band would be another." : nil,
      person.isMemoryShort
        ? "Your log begins less than \(card.organisation.newDays) days before these months, so old acquaintances may count as new."
        : nil,
    ].compactMap { $0 }
  }

  private var noScore: String {
    switch score.status {
    case .excused: "You are excused this month: there is no score, and none is expected."
    case .tooEarly: "There is no score yet, because you have only just begun: too early to say. Welcome."
    case .away: "There is no score, because you were away for most of these months. That is no fault."
    case .noLog: "There is no score, because nothing was logged. That is not a zero: what was not written down cannot be seen."
    case .tooLittle: "There is no score yet: what was logged is too little to score. That is not a zero."
    case .left, .scored: "There is no score."
    }
  }

  /// The score against the window before; nil where there is no score.
  var moved: String? {
    guard score.score != nil else { return nil }
    guard let trend = person.change.trend, let isNotable = person.change.isNotable else {
      return "There is no score of the months before to set this one beside."
    }
    let before = PeriodWords.window(Period(card.period.month - card.period.windowMonths, card.organisation))
    let points = Figure.points(abs(trend))
    let change =
      points == "0"
      ? "Your score is level with that of \(before)"
      : "Your score is \(Figure.count(Int(points) ?? 0, "point", "points")) \(trend > 0 ? "above" : "below") that of \(before)"
    return isNotable
      ? "\(change) (\(Figure.signed(trend))): more than noise would do."
      : "\(change) (\(Figure.signed(trend))), which is within noise. That does not mean that nothing changed, only that so few "
        + "records cannot tell."
  }

  /// Each with the points that it would bring; what is missing for a score where there is none.
  var steps: [String] {
    if let missing = person.missing { return [NextStepWords.text(missing, score)] }
    return person.nextSteps.map { step in
      "\(NextStepWords.text(step, card.organisation)) (\(Figure.signed(step.gain)) \(Figure.points(step.gain) == "1" ? "point" : "points"))"
    }
  }

  /// What the person gave and received in the window, and did in the month; nothing for those who logged nothing.
  var giving: [String] {
    guard score.records > 0 else { return [] }
    let (give, month, window) = (person.giveFirst, person.activity, PeriodWords.window(card.period))
    let counts = [
      (month.events, "outside event", "outside events"), (month.newContacts, "new contact", "new contacts"),
      (month.introductions, "introduction", "introductions"), (month.oneToOnes, "one-to-one", "one-to-ones"),
    ].filter { $0.0 > 0 }.map { Figure.count($0.0, $0.1, $0.2) }
    return [
      "\(card.period.windowMonths > 1 ? "From" : "In") \(window) you \(Self.referrals(give)).",
      counts.isEmpty ? "" : "In \(PeriodWords.name(card.period.month)) alone: \(Figure.names(counts, most: counts.count)).",
    ].filter { !$0.isEmpty }
  }

  private static func referrals(_ give: GiveFirst) -> String {
    if give.given == 0, give.received == 0 { return "neither gave nor received a referral" }
    let given = give.given == 0 ? "no referral" : Figure.count(give.given, "referral", "referrals")
    return "gave \(given) and received \(give.received == 0 ? "none" : String(give.received))"
  }

  /// How to read the score, in a sentence or two.
  var reading: String {
    guard score.score != nil else {
      return "A score, once there is one, is of what you logged, not of you, and depends on nobody else's records."
    }
    return "The score is of what you logged, not of you. It depends on nobody else's records, and a difference smaller than the margins "
      + "says nothing. The same figures stand in your team's report; whoever makes it can take each of them apart for you."
  }
}
