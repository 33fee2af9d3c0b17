import Model

/// One person's records of a window, as of an instant, in the shape in which measures ask for them.
package final class Reading {
  let history: History
  package let period: Period
  /// A day without which the records are read; nil where none is missing.
  private let missingDay: Day?
  /// Dealings, within the window and the month before it.
  private let dealings: Dealings
  /// The contacts as known as of the instant.
  private(set) lazy var contacts = history.book(before: period.asOf.microseconds)
  /// Touches known as of the instant: the first so many of the history.
  let touchCount: Int
  /// Positions of the touches of the window.
  let window: Range<Int>
  /// The rows of events of the window.
  let events: ArraySlice<History.EventRow>
  /// Months of full-time employment without leave.
  package let months: Double
  /// Outside contacts first met since a month before the window, in order of time.
  let meetings: ArraySlice<Dealings.Meeting>
  /// Those of the meetings that were of new contacts and in the window.
  private(set) lazy var newContacts = meetings.filter { isNewInWindow($0) }
  /// Inbound messages and calls of outside contacts in the window, in order of time.
  private(set) lazy var inbounds = judged { _ in true }
  /// Those of them that are evidence and due, from new people.
  private lazy var dueFromNew = judged { isDue($0, fromNew: true) }
  /// What became of them.
  private(set) lazy var newAnswers = answers()
  /// And from known people.
  private lazy var dueFromKnown = judged { isDue($0, fromNew: false) }
  /// Months of the window of which BNI's own reports tell.
  private(set) lazy var chapterMonths = ChapterMonth.all(self)

  /// How far before the window a meeting may lie whose second touch falls due in it, in days.
  static let secondTouchDays = 30

  /// - Parameter missingDay: A day of the window without whose rows to read; contacts are not asked for then.
  init(_ history: History, _ period: Period, without missingDay: Day? = nil) {
    self.history = history
    self.period = period
    self.missingDay = missingDay
    let (asOf, from) = (period.asOf.microseconds, history.context.start(of: period.window.lowerBound))
    let since = period.window.lowerBound - Self.secondTouchDays
    let count = history.touchCount(before: asOf)
    touchCount = count
    window = min(history.touchCount(before: from), count)..<count
    let asked = min(history.touchCount(before: history.context.start(of: since)), count)..<count
    events = history.events(from: from, before: asOf, without: missingDay)
    let dealings =
      missingDay.map { history.dealings(at: asked, before: asOf, without: $0) } ?? history.dealings(at: asked, before: asOf)
    self.dealings = dealings
    months =
      Double(history.calendar.presentDays(in: period.elapsed)) * history.calendar.fte / Double(period.window.count)
      * Double(period.windowMonths)
    meetings = dealings.meetings.within(asked) { $0.touch }
  }

  /// The inbound messages of the window that are wanted, as they stand.
  @inline(__always)
  private func judged(_ isWanted: (Inbound) -> Bool) -> [JudgedInbound] {
    var judged: [JudgedInbound] = []
    judged.reserveCapacity(dealings.inbounds.within(window) { $0.touch }.count)
    for inbound in dealings.inbounds.within(window, { $0.touch }) where isWanted(inbound) {
      judged.append(JudgedInbound(inbound, history.touches[Int(inbound.touch)], history, period))
    }
    return judged
  }

  @inline(__always)
  private func isDue(_ inbound: Inbound, fromNew: Bool) -> Bool {
    inbound.isFromNew == fromNew && !inbound.isFollower && inbound.due <= period.asOf.microseconds
  }

  /// What became of the evidence from new people that is due: how much there is, how much of it was answered in time, and the waits
  /// of which the hours are known.
  private func answers() -> (n: Int, inTime: Int, waits: [Wait]) {
    var (n, inTime, waits): (Int, Int, [Wait]) = (0, 0, [])
    let inbounds = dealings.inbounds.within(window) { $0.touch }
    waits.reserveCapacity(inbounds.count)
    for inbound in inbounds where isDue(inbound, fromNew: true) {
      n += 1
      inTime += inbound.answer(by: period)?.isInTime ?? false ? 1 : 0
      if let wait = inbound.wait(history, period) { waits.append(wait) }
    }
    return (n, inTime, waits)
  }

  @inline(__always)
  func isNewInWindow(_ meeting: Dealings.Meeting) -> Bool { meeting.isNew && meeting.day >= period.window.lowerBound }

  func touch(_ position: Int32) -> Touch { history.touches[Int(position)] }

  /// The positions of the touches known by now that name a contact, in order of time.
  func touches(of contact: Int32) -> ArraySlice<Int32> {
    let all = contacts.touches(of: contact)
    guard let last = all.last, Int(last) >= touchCount else { return all }
    return all.prefix { Int($0) < touchCount }
  }

  /// Evidence of the window that is due: from new people, or from known ones.
  func due(fromNew: Bool) -> [JudgedInbound] { fromNew ? dueFromNew : dueFromKnown }

  /// The rows of referrals of the window, or since a day of it, in order of time.
  func referralRows(since day: Day? = nil) -> TouchSequence { rows(history.referrals, since: day) }

  /// The rows of introductions of the window, or since a day of it, in order of time.
  func introductionRows(since day: Day? = nil) -> TouchSequence { rows(history.introductions, since: day) }

  /// The rows of outcomes of the window, in order of time.
  var outcomeRows: TouchSequence { rows(history.outcomes) }

  private func rows(_ all: [Int32], since day: Day? = nil) -> TouchSequence {
    let positions = all.within(window)
    guard let missingDay else { return TouchSequence(history.touches, positions, since: day) }
    return TouchSequence(history.touches, positions.filter { touch($0).day != missingDay }[...], since: day)
  }

  /// How many rows at some positions lie in the window and are wanted.
  @inline(__always)
  private func count(_ positions: [Int32], _ isWanted: (Int) -> Bool) -> Int {
    var (count, place) = (0, partition(positions.count) { Int(positions[$0]) < window.lowerBound })
    while place < positions.count, Int(positions[place]) < window.upperBound {
      let position = Int(positions[place])
      if missingDay.map({ history.touches[position].day != $0 }) ?? true, isWanted(position) { count += 1 }
      place += 1
    }
    return count
  }

  var givenCount: Int { count(history.referrals) { !history.touches[$0].isIncoming } }
  var introductionCount: Int { count(history.introductions) { _ in true } }
  var broughtHomeCount: Int { count(history.outcomes) { history.touches[$0].isBroughtHome } }
  var talkInsideCount: Int { count(dealings.talksInside) { _ in true } }
  var oneToOneCount: Int { count(dealings.oneToOnes) { _ in true } }

  /// The conversations inside that count, in order of time.
  var talksInside: TouchSequence { touches(at: dealings.talksInside) }

  /// One-to-ones with outside contacts: one for each contact and day.
  func oneToOnes(since day: Day? = nil) -> TouchSequence { touches(at: dealings.oneToOnes, since: day) }

  /// Those of some positions that lie in the window.
  private func touches(at all: [Int32], since day: Day? = nil) -> TouchSequence {
    TouchSequence(history.touches, all.within(window), since: day)
  }

  /// Rows that count as records, events included and connections not.
  package var recordCount: Int {
    let missing = missingDay.map { history.recordCount(in: history.touches(on: $0)) } ?? 0
    return events.count + history.recordCount(in: window) - missing
  }

  /// The record of an event row.
  func event(_ row: History.EventRow) -> EventRecord { history.context.activity.events.rows[Int(row.row)] }
}
