import Model

/// An inbound message or call of an outside contact and what became of it, whenever one looks.
struct Inbound {
  /// Position in the touches.
  var touch: Int32
  var contact: Int32
  /// The contact was first heard of at most `new_days` before.
  var isFromNew: Bool
  /// Follows an exchange, such as a thank-you: it is no evidence by itself.
  var isFollower: Bool
  /// The instant from which it can be said whether it was answered in time; the largest where the days known end before.
  var due: Int64
  /// When it was answered, if ever.
  var answer: Answer?

  struct Answer {
    var instant: Int64
    var day: Day
    var isBare: Bool
    /// Within 24 counted hours, or for a bare date by the next counted day.
    var isInTime = false
    /// Counted microseconds from the message; nil where either time is a bare date.
    var waited: Int64?
  }
}

/// Finds the inbound messages of one contact after another, which of them follow an exchange, and how each was answered.
struct Answers: ~Copyable {
  /// Counted microseconds within which an answer is in time, and within which an exchange goes on.
  static let limit = 24 * Instant.hour

  private typealias Sign = (instant: Int64, day: Day)

  private let context: Context
  private let calendar: PersonCalendar
  private let touches: [Touch]
  /// Positions of the contact's interactions, in order of time.
  private var interactions: [Int32] = []
  /// The last sign of either side strictly before the instant at hand.
  private var lastSign: Sign?
  /// Answers written into earlier rows that lie ahead of the instant at hand, latest first.
  private var comingAnswers: [Sign] = []
  /// Outbound or live rows of a bare date, which stand after all else of their day.
  private var bareAnswering: Sign?

  init(_ history: History) { (context, calendar, touches) = (history.context, history.calendar, history.touches) }

  @inline(__always)
  private func touch(_ position: Int32) -> Touch { touches[Int(position)] }

  /// Adds the inbound messages and calls of a contact, followers among them.
  ///
  /// - Parameter newUntil: The last instant at which the contact counts as new.
  mutating func collect(
    _ touches: ArraySlice<Int32>, contact: Int32, newUntil: Int64, into inbounds: inout [Inbound]
  ) {
    if !interactions.isEmpty { interactions.removeAll(keepingCapacity: true) }
    var hasEvidence = false
    for position in touches where touch(position).isInteraction {
      interactions.append(position)
      hasEvidence = hasEvidence || touch(position).isEvidence
    }
    guard hasEvidence else { return }
    if !comingAnswers.isEmpty { comingAnswers.removeAll(keepingCapacity: true) }
    (lastSign, bareAnswering) = (nil, nil)
    var (start, next) = (0, 0)
    while start < interactions.count {
      let first = touch(interactions[start])
      var end = start + 1
      while end < interactions.count, touch(interactions[end]).instant == first.instant { end += 1 }
      // The first outbound or live row at a later instant.
      while next < interactions.count, next < end || !touch(interactions[next]).isAnswering { next += 1 }
      let later = next < interactions.count ? interactions[next] : nil
      advance(to: first)
      let answering = self.answering(in: start..<end)
      if let answering, touch(answering).isBare { bareAnswering = (first.instant, first.day) }
      for index in start..<end where touch(interactions[index]).isEvidence {
        let row = touch(interactions[index])
        let counted = calendar.counted(before: row.instant, on: row.day)
        inbounds.append(
          Inbound(
            touch: interactions[index], contact: contact, isFromNew: row.instant <= newUntil, isFollower: isFollower(row, counted),
            due: due(row, counted), answer: judged(answer(to: row, sameInstant: answering, later: later), of: row, counted)))
      }
      for index in start..<end { addSign(touch(interactions[index])) }
      start = end
    }
  }

  /// An outbound or live row among those of one instant, one of a bare date first.
  private func answering(in group: Range<Int>) -> Int32? {
    var found: Int32?
    for index in group where touch(interactions[index]).isAnswering {
      if touch(interactions[index]).isBare { return interactions[index] }
      found = found ?? interactions[index]
    }
    return found
  }

  /// Takes up the signs that lie strictly before a row.
  private mutating func advance(to row: Touch) {
    if let bare = bareAnswering, bare.day < row.day {
      sign(bare)
      bareAnswering = nil
    }
    while let next = comingAnswers.last, next.instant < row.instant {
      sign(next)
      comingAnswers.removeLast()
    }
  }

  private mutating func sign(_ sign: Sign) {
    if lastSign == nil || sign.instant > lastSign!.instant { lastSign = sign }
  }

  /// Makes a row, and the answer written into it, signs for what comes after.
  private mutating func addSign(_ row: Touch) {
    if !(row.isBare && row.isAnswering) { sign((row.instant, row.day)) }
    guard row.isEvidence, !row.isCall, let answer = row.answer else { return }
    let instant = answer.instant.microseconds
    let place = partition(comingAnswers.count) { comingAnswers[$0].instant > instant }
    comingAnswers.insert((instant, context.day(of: instant)), at: place)
  }

  /// Within 24 counted hours after the last sign of either side.
  ///
  /// - Parameter counted: Counted microseconds of all days known before the row.
  private func isFollower(_ row: Touch, _ counted: Int64) -> Bool {
    guard let last = lastSign, last.instant < row.instant else { return false }
    return counted - calendar.counted(before: last.instant, on: last.day) <= Self.limit
  }

  private func answer(to row: Touch, sameInstant: Int32?, later: Int32?) -> Inbound.Answer? {
    if row.isCall { return Inbound.Answer(instant: row.instant, day: row.day, isBare: row.isBare) }
    if let written = row.answer {
      let instant = written.instant.microseconds
      return Inbound.Answer(instant: instant, day: context.day(of: instant), isBare: written.isBareDate)
    }
    if let bare = bareAnswering, bare.day == row.day { return Inbound.Answer(instant: bare.instant, day: bare.day, isBare: true) }
    // On a bare date whatever else is of the day comes after, at the day's first instant too.
    guard let next = row.isBare ? sameInstant ?? later : later else { return nil }
    return Inbound.Answer(instant: touch(next).instant, day: touch(next).day, isBare: touch(next).isBare)
  }

  /// A message waits for 24 counted hours; one of a bare date until the next counted day has ended.
  private func due(_ row: Touch, _ counted: Int64) -> Int64 {
    row.isBare
      ? calendar.nextCounted(after: row.day).map { context.start(of: $0 + 1) } ?? .max
      : calendar.instant(counted: counted + Self.limit, notBefore: row.day) ?? .max
  }

  /// An answer beyond the days known is never seen, so nothing is said of it.
  private func judged(_ answer: Inbound.Answer?, of row: Touch, _ counted: Int64) -> Inbound.Answer? {
    guard var answer, context.days.contains(answer.day) else { return answer }
    if row.isBare || answer.isBare {
      answer.isInTime = calendar.nextCounted(after: row.day).map { answer.day <= $0 } ?? true
    } else {
      let waited = max(0, calendar.counted(before: answer.instant, on: answer.day) - counted)
      (answer.isInTime, answer.waited) = (waited <= Self.limit, waited)
    }
    return answer
  }
}
