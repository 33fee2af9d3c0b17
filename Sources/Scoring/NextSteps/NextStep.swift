package import Model

/// Something a person might do, with the points it would bring.
package struct NextStep: Sendable {
  package let action: Action
  /// Id of the measure it is chiefly about.
  package let measure: String
  /// The score with the records of the action less the score as it is, in points.
  package let gain: Double

  /// Who and what; the words are made where it is printed.
  package enum Action: Sendable {
    /// Those who wait, longest first. Their answers are late and stay so, but for messages that run out at this very instant; what
    /// ends is the wait.
    case answerWaiting([WaitingContact], isAnyInTime: Bool)
    /// The next so many new people, each in time.
    case answerNext(Int)
    case attendEvent
    /// So many new people at one outside event, each given a direct card.
    case meetAtEvent(Int)
    /// New contacts of the last 30 days without a second touch so far, in order of day and name.
    case writeAgain([(name: String, met: Day)])
    /// With a contact not heard of for long, where there is one.
    case sitDown(with: DormantContact?)
    case refer, introduce, talkInside, bringIdea
  }

  /// Fewer points than this are not worth a line: they vanish in rounding.
  static let leastGain = 0.5
  static let most = 3
}

/// What somebody who is not scored lacks for a score.
package enum MissingForScore: Hashable, Sendable {
  /// So many days of employment in the window, of the number it takes; or of work without leave.
  case days(Int, of: Int)
  case presentDays(Int, of: Int)
  /// So many records.
  case records(Int)
  /// More of the model measured, or more evidence of what is.
  case coverage, evidence

  /// Nil for those who are scored, have left or are excused.
  init?(_ score: PersonScore, _ reading: Reading) {
    let (elapsed, calendar) = (reading.period.elapsed, reading.history.calendar)
    let enough = min(Status.leastDays, elapsed.count)
    switch score.status {
    case .scored, .left, .excused: return nil
    case .tooEarly: self = .days(enough - calendar.employedDays(in: elapsed), of: enough)
    case .away: self = .presentDays(enough - calendar.presentDays(in: elapsed), of: enough)
    case .noLog, .tooLittle:
      if score.records < Status.leastRecords {
        self = .records(Status.leastRecords - score.records)
      } else {
        self = isAtLeast(score.coverage, Status.leastCoverage) ? .evidence : .coverage
      }
    }
  }
}
