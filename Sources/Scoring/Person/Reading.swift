import Model

/// One person's records of a window, as of an instant, in the shape in which measures ask for them.
///
/// What of it changes when it goes on to another period is left unchecked: nobody looks at it meanwhile, and every measure of every
/// month asks for these.
package final class Reading {
  let history: History
  @exclusivity(unchecked) package private(set) var period: Period
  /// A day without which the records are read; nil where none is missing.
  private let missingDay: Day?
  /// Dealings, within the window and the month before it.
  @exclusivity(unchecked) private var dealings: Dealings
  /// Touches known as of the instant: the first so many of the history.
  @exclusivity(unchecked) private(set) var touchCount = 0
  /// Positions of the touches of the window.
  @exclusivity(unchecked) private(set) var window = 0..<0
  /// The rows of events of the window.
  @exclusivity(unchecked) private(set) var events: ArraySlice<History.EventRow> = []
  /// Months of full-time employment without leave.
  @exclusivity(unchecked) package private(set) var months = 0.0
  /// Places in the dealings of those first met since a month before the window.
  @exclusivity(unchecked) private var met = 0..<0
  @exclusivity(unchecked) private var answered = Answered()
  @exclusivity(unchecked) private var made = Made()

  /// What became of due messages of new people: how many there are, how many of them were answered in time, and the waits of which
  /// the hours are known.
  struct Answered {
    fileprivate(set) var n = 0
    fileprivate(set) var inTime = 0
    fileprivate(set) var waits: [Wait] = []
    fileprivate var isKnown = false
  }

  /// What is worked out when it is first asked for.
  private struct Made {
    var contacts: ContactBook?
    var inbounds: [JudgedInbound]?
    var chapterMonths: [ChapterMonth]?
  }

  /// How far before the window a meeting may lie whose second touch falls due in it, in days.
  static let secondTouchDays = 30

  /// - Parameter missingDay: A day of the window without whose rows to read; contacts are not asked for then.
  init(_ history: History, _ period: Period, without missingDay: Day? = nil) {
    (self.history, self.period, self.missingDay, dealings) = (history, period, missingDay, history.dealings)
    look()
  }

  /// Goes on to another period, as if made for it.
  func turn(to period: Period) {
    self.period = period
    // What was held for the period before may be filled anew.
    dealings = history.dealings
    answered.isKnown = false
    if made.contacts != nil || made.inbounds != nil || made.chapterMonths != nil { made = Made() }
    look()
  }

  private func look() {
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
    met = dealings.meetings.within(asked) { $0.touch }.indices
  }

  /// The contacts as known as of the instant.
  var contacts: ContactBook {
    if let known = made.contacts { return known }
    let book = history.book(before: period.asOf.microseconds)
    made.contacts = book
    return book
  }

  /// Outside contacts first met since a month before the window, in order of time.
  var meetings: ArraySlice<Dealings.Meeting> { dealings.meetings[met] }

  /// Those of the meetings that were of new contacts and in the window.
  var newContacts: [Dealings.Meeting] { meetings.filter { isNewInWindow($0) } }

  /// Inbound messages and calls of outside contacts in the window, in order of time.
  var inbounds: [JudgedInbound] {
    if let known = made.inbounds { return known }
    let inbounds = judged { _ in true }
    made.inbounds = inbounds
    return inbounds
  }

  /// Evidence of the window that is due: from new people, or from known ones.
  func due(fromNew: Bool) -> [JudgedInbound] { judged { isDue($0, fromNew: fromNew) } }

  /// Months of the window of which BNI's own reports tell.
  var chapterMonths: [ChapterMonth] {
    if let known = made.chapterMonths { return known }
    let months = ChapterMonth.all(self)
    made.chapterMonths = months
    return months
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

  /// What became of the evidence from new people that is due.
  var newAnswers: Answered {
    if !answered.isKnown { answer() }
    return answered
  }

  private func answer() {
    // Taken out, so that its memory serves again.
    var answered = answered
    self.answered = Answered()
    (answered.n, answered.inTime, answered.isKnown) = (0, 0, true)
    answered.waits.removeAll(keepingCapacity: true)
    let (all, period) = (dealings.inbounds, period)
    let places = all.within(window) { $0.touch }.indices
    answered.waits.reserveCapacity(places.count)
    for place in places where isDue(all[place], fromNew: true) {
      answered.n += 1
      answered.inTime += all[place].answer(by: period)?.isInTime ?? false ? 1 : 0
      if let wait = all[place].wait(history, period) { answered.waits.append(wait) }
    }
    self.answered = answered
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

  /// The rows of referrals of the window, in order of time.
  func referralRows() -> TouchSequence { rows(history.referrals) }

  /// The rows of introductions of the window, in order of time.
  func introductionRows() -> TouchSequence { rows(history.introductions) }

  /// The rows of outcomes of the window, in order of time.
  var outcomeRows: TouchSequence { rows(history.outcomes) }

  private func rows(_ all: [Int32]) -> TouchSequence {
    let positions = all.within(window)
    guard let missingDay else { return TouchSequence(history.touches, positions) }
    return TouchSequence(history.touches, positions.filter { touch($0).day != missingDay }[...])
  }

  /// How many rows at some positions lie in the window, or since a day of it, and are wanted.
  @inline(__always)
  private func count(_ positions: [Int32], since day: Day? = nil, _ isWanted: (Int) -> Bool) -> Int {
    var (count, place) = (0, partition(positions.count) { Int(positions[$0]) < window.lowerBound })
    while place < positions.count, Int(positions[place]) < window.upperBound {
      let position = Int(positions[place])
      let isLate = day.map { history.touches[position].day >= $0 } ?? true
      if isLate, missingDay.map({ history.touches[position].day != $0 }) ?? true, isWanted(position) { count += 1 }
      place += 1
    }
    return count
  }

  func referralCount(incoming: Bool, since day: Day? = nil) -> Int {
    count(history.referrals, since: day) { history.touches[$0].isIncoming == incoming }
  }

  func introductionCount(since day: Day? = nil) -> Int { count(history.introductions, since: day) { _ in true } }

  /// How many one-to-ones with outside contacts there were: one for each contact and day.
  func oneToOneCount(since day: Day? = nil) -> Int { count(dealings.oneToOnes, since: day) { _ in true } }

  var broughtHomeCount: Int { count(history.outcomes) { history.touches[$0].isBroughtHome } }
  var talkInsideCount: Int { count(dealings.talksInside) { _ in true } }

  /// The conversations inside that count, in order of time.
  var talksInside: TouchSequence { touches(at: dealings.talksInside) }

  /// One-to-ones with outside contacts: one for each contact and day.
  func oneToOnes() -> TouchSequence { touches(at: dealings.oneToOnes) }

  /// Those of some positions that lie in the window.
  private func touches(at all: [Int32]) -> TouchSequence { TouchSequence(history.touches, all.within(window)) }

  /// Rows that count as records, events included and connections not.
  package var recordCount: Int {
    let missing = missingDay.map { history.recordCount(in: history.touches(on: $0)) } ?? 0
    return events.count + history.recordCount(in: window) - missing
  }

  /// The record of an event row.
  func event(_ row: History.EventRow) -> EventRecord { history.context.activity.events.rows[Int(row.row)] }
}
