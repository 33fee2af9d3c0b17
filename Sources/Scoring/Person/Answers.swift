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

    /// No sign at all.
    static let none = Sign(.min, Day(number: .min))
    var isThere: Bool { instant > .min }
  }

  private let context: Context
  private let calendar: PersonCalendar
  /// Positions of the contact's interactions, in order of time.
  private var rows = Column<Int32>()
  /// The last sign of either side strictly before the instant at hand.
  private var lastSign = Sign.none
  /// Answers written into earlier rows that lie ahead of the instant at hand, latest first.
  private var comingAnswers = Column<Sign>()
  /// Outbound or live rows of a bare date, which stand after all else of their day.
  private var bareAnswering = Sign.none

  init(_ history: History) { (context, calendar) = (history.context, history.calendar) }

  /// Adds the inbound messages and calls of a contact, followers among them.
  ///
  /// - Parameters:
  ///   - positions: Those of all touches of the contact, in order of time.
  ///   - newUntil: The last instant at which the contact counts as new.
  mutating func collect(
    _ positions: Span<Int32>, _ touches: Span<Touch>, contact: Int32, newUntil: Int64, into inbounds: inout Column<Inbound>
  ) {
    touches.withUnsafeBufferPointer { touches in
      guard let touches = touches.baseAddress else { return }
      rows.truncate(to: 0)
      for index in positions.indices where touches[Int(positions[index])].isInteraction { rows.append(positions[index]) }
      collect(touches, contact, newUntil, &inbounds)
    }
  }

  private mutating func collect(_ touches: UnsafePointer<Touch>, _ contact: Int32, _ newUntil: Int64, _ inbounds: inout Column<Inbound>) {
    let rows = UnsafeBufferPointer(rows.elements)
    comingAnswers.truncate(to: 0)
    (lastSign, bareAnswering) = (.none, .none)
    var (start, next) = (0, 0)
    while start < rows.count {
      let first = touches + Int(rows[start])
      let instant = first.pointee.instant
      var end = start + 1
      while end < rows.count, touches[Int(rows[end])].instant == instant { end += 1 }
      if start > 0 { advance(to: instant, on: first.pointee.day) }
      // Only a bare date is answered by what stands at its own instant.
      let answering = end > start + 1 || first.pointee.isBare ? answering(among: rows[start..<end], touches) : nil
      if let answering, answering.pointee.isBare { bareAnswering = Sign(instant, first.pointee.day) }
      for index in start..<end where touches[Int(rows[index])].isEvidence {
        // The first outbound or live row at a later instant.
        while next < rows.count, next < end || !touches[Int(rows[next])].isAnswering { next += 1 }
        let row = touches + Int(rows[index])
        let later = next < rows.count ? touches + Int(rows[next]) : nil
        let counted = calendar.counted(before: instant, on: row.pointee.day)
        inbounds.append(
          Inbound(
            touch: rows[index], contact: contact, isFromNew: instant <= newUntil, isFollower: isFollower(instant, counted),
            due: due(row, counted), answer: answer(to: row, counted, sameInstant: answering, later: later)))
      }
      if end < rows.count { for row in rows[start..<end] { addSign(touches + Int(row)) } }
      start = end
    }
  }

  /// An outbound or live row among those of one instant, one of a bare date first.
  private func answering(among group: Slice<UnsafeBufferPointer<Int32>>, _ touches: UnsafePointer<Touch>) -> UnsafePointer<Touch>? {
    var found: UnsafePointer<Touch>?
    for row in group where touches[Int(row)].isAnswering {
      if touches[Int(row)].isBare { return touches + Int(row) }
      found = found ?? touches + Int(row)
    }
    return found
  }

  /// Takes up the signs that lie strictly before an instant.
  @inline(__always)
  private mutating func advance(to instant: Int64, on day: Day) {
    if bareAnswering.isThere, bareAnswering.day < day {
      sign(bareAnswering)
      bareAnswering = .none
    }
    while comingAnswers.count > 0, comingAnswers[comingAnswers.count - 1].instant < instant {
      sign(comingAnswers[comingAnswers.count - 1])
      comingAnswers.truncate(to: comingAnswers.count - 1)
    }
  }

  @inline(__always)
  private mutating func sign(_ sign: Sign) {
    if sign.instant > lastSign.instant { lastSign = sign }
  }

  /// Makes a row, and the answer written into it, signs for what comes after.
  @inline(__always)
  private mutating func addSign(_ row: UnsafePointer<Touch>) {
    if !(row.pointee.isBare && row.pointee.isAnswering) { sign(Sign(row.pointee.instant, row.pointee.day)) }
    guard row.pointee.isEvidence, !row.pointee.isCall, let answer = row.pointee.answer else { return }
    let coming = Sign(answer.instant.microseconds, row.pointee.answerDay)
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
    guard lastSign.isThere, lastSign.instant < instant else { return false }
    return counted - calendar.counted(before: lastSign.instant, on: lastSign.day) <= Self.limit
  }

  /// A message waits for 24 counted hours; one of a bare date until the next counted day has ended.
  @inline(__always)
  private func due(_ row: UnsafePointer<Touch>, _ counted: Int64) -> Int64 {
    row.pointee.isBare
      ? calendar.nextCounted(after: row.pointee.day).map { context.start(of: $0 + 1) } ?? .max
      : calendar.instant(counted: counted + Self.limit, notBefore: row.pointee.day) ?? .max
  }

  /// What answers a row, if anything does: a call itself, what is written into it, or what comes later.
  @inline(__always)
  private func answer(
    to row: UnsafePointer<Touch>, _ counted: Int64, sameInstant: UnsafePointer<Touch>?, later: UnsafePointer<Touch>?
  ) -> Inbound.Answer? {
    if !row.pointee.isCall, let written = row.pointee.answer {
      return judged(written.instant.microseconds, row.pointee.answerDay, written.isBareDate, row, counted)
    }
    if !row.pointee.isCall, bareAnswering.isThere, bareAnswering.day == row.pointee.day {
      return judged(bareAnswering.instant, bareAnswering.day, true, row, counted)
    }
    // On a bare date whatever else is of the day comes after, at the day's first instant too.
    guard let next = row.pointee.isCall ? row : row.pointee.isBare ? sameInstant ?? later : later else { return nil }
    return judged(next.pointee.instant, next.pointee.day, next.pointee.isBare, row, counted)
  }

  /// An answer beyond the days known is never seen, so nothing is said of it.
  @inline(__always)
  private func judged(_ instant: Int64, _ day: Day, _ isBare: Bool, _ row: UnsafePointer<Touch>, _ counted: Int64) -> Inbound.Answer {
    guard context.days.contains(day) else { return Inbound.Answer(instant: instant, day: day, isBare: isBare) }
    if row.pointee.isBare || isBare {
      let isInTime = calendar.nextCounted(after: row.pointee.day).map { day <= $0 } ?? true
      return Inbound.Answer(instant: instant, day: day, isBare: isBare, isInTime: isInTime)
    }
    let waited = max(0, calendar.counted(before: instant, on: day) - counted)
    return Inbound.Answer(instant: instant, day: day, isBare: isBare, isInTime: waited <= Self.limit, waited: waited)
  }
}
