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

  /// A sign of life of either side.
  struct Sign {
    let instant: Int64
    let day: Day
    init(_ instant: Int64, _ day: Day) { (self.instant, self.day) = (instant, day) }
  }

  private let context: Context
  private let calendar: PersonCalendar
  /// Positions of the contact's interactions, in order of time.
  private var rows = Column<Int32>()
  /// The last sign of either side strictly before the instant at hand.
  private var lastSign: Sign?
  /// Answers written into earlier rows that lie ahead of the instant at hand, latest first.
  private var comingAnswers = Column<Sign>()
  /// Outbound or live rows of a bare date, which stand after all else of their day.
  private var bareAnswering: Sign?

  init(_ history: History) { (context, calendar) = (history.context, history.calendar) }

  /// Adds the inbound messages and calls of a contact, followers among them.
  ///
  /// - Parameters:
  ///   - positions: Those of all touches of the contact, in order of time.
  ///   - newUntil: The last instant at which the contact counts as new.
  mutating func collect(
    _ positions: Span<Int32>, _ touches: Span<Touch>, contact: Int32, newUntil: Int64, into inbounds: inout Column<Inbound>
  ) {
    rows.truncate(to: 0)
    for index in positions.indices where touches[Int(positions[index])].isInteraction { rows.append(positions[index]) }
    comingAnswers.truncate(to: 0)
    (lastSign, bareAnswering) = (nil, nil)
    var (start, next) = (0, 0)
    while start < rows.count {
      let first = Int(rows[start])
      let instant = touches[first].instant
      var end = start + 1
      while end < rows.count, touches[Int(rows[end])].instant == instant { end += 1 }
      advance(to: instant, on: touches[first].day)
      // Only a bare date is answered by what stands at its own instant.
      let answering = end > start + 1 || touches[first].isBare ? answering(in: start..<end, touches) : nil
      if let answering, touches[answering].isBare { bareAnswering = Sign(instant, touches[first].day) }
      for index in start..<end where touches[Int(rows[index])].isEvidence {
        // The first outbound or live row at a later instant.
        while next < rows.count, next < end || !touches[Int(rows[next])].isAnswering { next += 1 }
        let row = Int(rows[index])
        let later = next < rows.count ? Int(rows[next]) : nil
        let counted = calendar.counted(before: instant, on: touches[row].day)
        inbounds.append(
          Inbound(
            touch: rows[index], contact: contact, isFromNew: instant <= newUntil, isFollower: isFollower(instant, counted),
            due: due(row, counted, touches),
            answer: judged(answer(to: row, sameInstant: answering, later: later, touches), of: row, counted, touches)))
      }
      for index in start..<end { addSign(Int(rows[index]), touches) }
      start = end
    }
  }

  /// An outbound or live row among those of one instant, one of a bare date first.
  private func answering(in group: Range<Int>, _ touches: Span<Touch>) -> Int? {
    var found: Int?
    for index in group where touches[Int(rows[index])].isAnswering {
      if touches[Int(rows[index])].isBare { return Int(rows[index]) }
      found = found ?? Int(rows[index])
    }
    return found
  }

  /// Takes up the signs that lie strictly before an instant.
  @inline(__always)
  private mutating func advance(to instant: Int64, on day: Day) {
    if let bare = bareAnswering, bare.day < day {
      sign(bare)
      bareAnswering = nil
    }
    while comingAnswers.count > 0, comingAnswers[comingAnswers.count - 1].instant < instant {
      sign(comingAnswers[comingAnswers.count - 1])
      comingAnswers.truncate(to: comingAnswers.count - 1)
    }
  }

  @inline(__always)
  private mutating func sign(_ sign: Sign) {
    if lastSign == nil || sign.instant > lastSign!.instant { lastSign = sign }
  }

  /// Makes a row, and the answer written into it, signs for what comes after.
  @inline(__always)
  private mutating func addSign(_ row: Int, _ touches: Span<Touch>) {
    if !(touches[row].isBare && touches[row].isAnswering) { sign(Sign(touches[row].instant, touches[row].day)) }
    guard touches[row].isEvidence, !touches[row].isCall, let answer = touches[row].answer else { return }
    let coming = Sign(answer.instant.microseconds, touches[row].answerDay)
    comingAnswers.append(coming)
    var place = comingAnswers.count - 1
    while place > 0, comingAnswers[place - 1].instant <= coming.instant {
      comingAnswers[place] = comingAnswers[place - 1]
      place -= 1
    }
    comingAnswers[place] = coming
  }

  /// Within 24 counted hours after the last sign of either side.
  ///
  /// - Parameter counted: Counted microseconds of all days known before the row.
  @inline(__always)
  private func isFollower(_ instant: Int64, _ counted: Int64) -> Bool {
    guard let last = lastSign, last.instant < instant else { return false }
    return counted - calendar.counted(before: last.instant, on: last.day) <= Self.limit
  }

  @inline(__always)
  private func answer(to row: Int, sameInstant: Int?, later: Int?, _ touches: Span<Touch>) -> Inbound.Answer? {
    if touches[row].isCall { return answer(touches[row].instant, touches[row].day, touches[row].isBare) }
    if let written = touches[row].answer {
      return answer(written.instant.microseconds, touches[row].answerDay, written.isBareDate)
    }
    if let bare = bareAnswering, bare.day == touches[row].day { return answer(bare.instant, bare.day, true) }
    // On a bare date whatever else is of the day comes after, at the day's first instant too.
    guard let next = touches[row].isBare ? sameInstant ?? later : later else { return nil }
    return answer(touches[next].instant, touches[next].day, touches[next].isBare)
  }

  @inline(__always)
  private func answer(_ instant: Int64, _ day: Day, _ isBare: Bool) -> Inbound.Answer {
    Inbound.Answer(instant: instant, day: day, isBare: isBare)
  }

  /// A message waits for 24 counted hours; one of a bare date until the next counted day has ended.
  @inline(__always)
  private func due(_ row: Int, _ counted: Int64, _ touches: Span<Touch>) -> Int64 {
    touches[row].isBare
      ? calendar.nextCounted(after: touches[row].day).map { context.start(of: $0 + 1) } ?? .max
      : calendar.instant(counted: counted + Self.limit, notBefore: touches[row].day) ?? .max
  }

  /// An answer beyond the days known is never seen, so nothing is said of it.
  @inline(__always)
  private func judged(_ answer: Inbound.Answer?, of row: Int, _ counted: Int64, _ touches: Span<Touch>) -> Inbound.Answer? {
    guard var answer, context.days.contains(answer.day) else { return answer }
    if touches[row].isBare || answer.isBare {
      answer.isInTime = calendar.nextCounted(after: touches[row].day).map { answer.day <= $0 } ?? true
    } else {
      let waited = max(0, calendar.counted(before: answer.instant, on: answer.day) - counted)
      (answer.isInTime, answer.waited) = (waited <= Self.limit, waited)
    }
    return answer
  }
}
