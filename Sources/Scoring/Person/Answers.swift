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
  /// When it was answered, if ever.
  var answer: Answer?

  struct Answer {
    var instant: Int64
    var day: Day
    var isBare: Bool
  }
}

/// Finds the inbound messages of one contact after another, which of them follow an exchange, and how each was answered.
struct Answers {
  /// Counted microseconds within which an answer is in time, and within which an exchange goes on.
  static let limit = 24 * Instant.hour

  private typealias Sign = (instant: Int64, day: Day)

  private let history: History
  /// Positions of the contact's interactions, in order of time.
  private var interactions: [Int32] = []
  /// For each of them the first outbound or live one at a later instant; -1 for none.
  private var later: [Int32] = []
  /// The last sign of either side strictly before the instant at hand.
  private var lastSign: Sign?
  /// Answers written into earlier rows that lie ahead of the instant at hand, latest first.
  private var comingAnswers: [Sign] = []
  /// Outbound or live rows of a bare date, which stand after all else of their day.
  private var bareAnswering: Sign?

  init(_ history: History) { self.history = history }

  private func touch(_ position: Int32) -> Touch { history.touches[Int(position)] }

  /// Adds the inbound messages and calls of a contact, followers among them.
  mutating func collect(
    _ touches: ArraySlice<Int32>, contact: Int32, isNewAt: (Int64) -> Bool, into inbounds: inout [Inbound]
  ) {
    guard touches.contains(where: { touch($0).isEvidence }) else { return }
    interactions.removeAll(keepingCapacity: true)
    for position in touches where touch(position).isInteraction { interactions.append(position) }
    comingAnswers.removeAll(keepingCapacity: true)
    (lastSign, bareAnswering) = (nil, nil)
    findLater()
    var start = 0
    while start < interactions.count {
      let first = touch(interactions[start])
      var end = start + 1
      while end < interactions.count, touch(interactions[end]).instant == first.instant { end += 1 }
      advance(to: first)
      let answering = self.answering(in: start..<end)
      if let answering, touch(answering).isBare { bareAnswering = (first.instant, first.day) }
      for index in start..<end where touch(interactions[index]).isEvidence {
        let row = touch(interactions[index])
        inbounds.append(
          Inbound(
            touch: interactions[index], contact: contact, isFromNew: isNewAt(row.instant), isFollower: isFollower(row),
            answer: answer(to: row, sameInstant: answering, later: later[start])))
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

  private mutating func findLater() {
    later.removeAll(keepingCapacity: true)
    later.append(contentsOf: repeatElement(-1, count: interactions.count))
    var (next, groupNext): (Int32, Int32) = (-1, -1)
    for index in interactions.indices.reversed() {
      if index + 1 < interactions.count, touch(interactions[index + 1]).instant != touch(interactions[index]).instant { next = groupNext }
      later[index] = next
      if touch(interactions[index]).isAnswering { groupNext = interactions[index] }
    }
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
    comingAnswers.insert((instant, history.context.day(of: instant)), at: place)
  }

  /// Within 24 counted hours after the last sign of either side.
  private func isFollower(_ row: Touch) -> Bool {
    guard let last = lastSign, last.instant < row.instant else { return false }
    return history.calendar.counted(from: last.instant, on: last.day, to: row.instant, on: row.day) <= Self.limit
  }

  private func answer(to row: Touch, sameInstant: Int32?, later: Int32) -> Inbound.Answer? {
    if row.isCall { return Inbound.Answer(instant: row.instant, day: row.day, isBare: row.isBare) }
    if let written = row.answer {
      let instant = written.instant.microseconds
      return Inbound.Answer(instant: instant, day: history.context.day(of: instant), isBare: written.isBareDate)
    }
    if let bare = bareAnswering, bare.day == row.day { return Inbound.Answer(instant: bare.instant, day: bare.day, isBare: true) }
    // On a bare date whatever else is of the day comes after, at the day's first instant too.
    let next = row.isBare ? sameInstant ?? later : later
    guard next >= 0 else { return nil }
    return Inbound.Answer(instant: touch(next).instant, day: touch(next).day, isBare: touch(next).isBare)
  }
}
