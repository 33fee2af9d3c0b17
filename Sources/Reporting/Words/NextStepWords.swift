import Foundation
import Model
import Scoring

/// What a person might do next, in a sentence with names and days; the points stand beside it.
enum NextStepWords {
  private static let mostNames = 3

  static func text(_ step: NextStep, _ organisation: Organisation) -> String {
    switch step.action {
    case .answerWaiting(let contacts, let isAnyInTime): answer(contacts, isAnyInTime, organisation)
    case .answerNext(let count): "Answer the next \(count) new people within 24 counted hours."
    case .attendEvent: "Go to one more outside event."
    case .meetAtEvent(let count):
      "Go to one more outside event and give \(count) new people there the card with your cell number and e-mail."
    case .writeAgain(let contacts): write(contacts)
    case .sitDown(nil): "Sit down with one outside contact for a one-to-one."
    case .sitDown(let contact?): "Sit down with \(contact.contact), not heard of for \(contact.days) days, for a one-to-one."
    case .refer: "Give one more referral: think of a customer whom somebody you trust could help."
    case .introduce: "Introduce two people who should know each other."
    case .talkInside: "Talk with a colleague of another team with whom you have not spoken this month."
    case .bringIdea: "Write down one idea or issue that you heard outside."
    }
  }

  /// What each action is taken to cost, in a sentence.
  static let efforts: String = {
    func hours(_ effort: Double) -> String {
      effort < 1 ? "\(Figure.points(effort * 60)) minutes" : Figure.count(Int(effort), "hour", "hours")
    }
    return "Rough figures, there only to put a message before an evening out: an event \(hours(Effort.event)), each new person there "
      + "\(hours(Effort.meeting)), a message \(hours(Effort.message)), a one-to-one \(hours(Effort.oneToOne)), a referral "
      + "\(hours(Effort.referral)), an introduction \(hours(Effort.introduction)), a talk inside \(hours(Effort.insideTalk)), an idea "
      + "\(hours(Effort.idea))."
  }()

  /// The same inside a sentence, without what is said behind a colon: `go to one more outside event`.
  static func phrase(_ step: NextStep, _ organisation: Organisation) -> String {
    let text = self.text(step, organisation)
    let end = text.range(of: ": ", options: .backwards)?.lowerBound ?? text.index(before: text.endIndex)
    return text.prefix(1).lowercased() + text[..<end].dropFirst()
  }

  /// Names no contact, so that it can be said to several people at once.
  static func isForAnybody(_ action: NextStep.Action) -> Bool {
    switch action {
    case .answerWaiting, .writeAgain, .sitDown(.some): false
    case .answerNext, .attendEvent, .meetAtEvent, .sitDown(nil), .refer, .introduce, .talkInside, .bringIdea: true
    }
  }

  /// It is too late to be in time, and what an answer still does is said.
  private static func answer(_ contacts: [WaitingContact], _ isAnyInTime: Bool, _ organisation: Organisation) -> String {
    let first = contacts.map(\.since).min().map { organisation.time.day(of: $0).description } ?? ""
    let names = Figure.names(contacts, most: mostNames, \.contact)
    let effect = isAnyInTime ? "it ends the wait, and for the latest is just in time" : "too late to be in time, but it ends the wait"
    return contacts.count == 1
      ? "Answer \(names), who has waited since \(first): \(effect)."
      : "Answer \(names), who have waited since \(first) at the longest: \(effect)."
  }

  private static func write(_ contacts: [(name: String, met: Day)]) -> String {
    let first = contacts.map(\.met).min()?.description ?? ""
    let names = Figure.names(contacts, most: mostNames, \.name)
    return contacts.count == 1
      ? "Write to \(names), met on \(first), before the 30 days for a second touch are over."
      : "Write to \(names), met since \(first), before the 30 days for a second touch are over."
  }

  /// What somebody lacks to be scored.
  static func text(_ missing: MissingForScore, _ score: PersonScore) -> String {
    switch missing {
    case .days(let days, let all): "Keep logging: a score takes \(all) days in the company, and \(lacking(days))."
    case .presentDays(let days, let all): "Log again after the leave: a score takes \(all) days of work, and \(lacking(days))."
    case .records(Status.leastRecords): "Log at least \(Status.leastRecords) records: events, contacts, messages, referrals."
    case .records(let records): "Log \(Figure.count(records, "more record", "more records")): a score takes \(Status.leastRecords)."
    case .coverage:
      "Log other kinds of activity too: a score takes \(Figure.percent(Status.leastCoverage)) of the scorecard measured, "
        + "and \(Figure.percent(score.coverage)) are."
    case .evidence:
      "Log more of the same: a score takes evidence enough to tell it to within \(Figure.points(Status.mostMargin)) points."
    }
  }

  private static func lacking(_ days: Int) -> String { Figure.count(days, "is missing", "are missing") }
}
