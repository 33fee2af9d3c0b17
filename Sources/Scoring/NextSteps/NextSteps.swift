import Model

/// Finds what would bring a person the most points for the effort, by scoring the person again with the records each action would
/// leave. What takes time to count, an answer in time and a second touch, is scored as if that time were over.
struct NextSteps {
  private let reading: Reading
  private let score: PersonScore
  private let waiting: [WaitingContact]
  private let reconnect: [DormantContact]
  private let open: [OpenTouch]

  /// As many as make a half of the true test known.
  private static let several = TrueTest.leastEvidence
  /// Counted hours in which a new person is answered in time: half of those allowed, since one cannot know where between.
  private static let wait = Wait(hours: 12, isAnswered: true)

  struct Candidate {
    let action: () -> NextStep.Action
    let measure: any Measure.Type
    /// In hours.
    let effort: Double
    /// In points.
    let gain: Double

    var gainPerHour: Double { gain / effort }
  }

  init(_ reading: Reading, _ score: PersonScore, waiting: [WaitingContact], reconnect: [DormantContact]) {
    (self.reading, self.score, self.waiting, self.reconnect) = (reading, score, waiting, reconnect)
    open = OpenTouch.all(reading)
  }

  /// At most three steps, those with the most points an hour first; none for those who are not scored.
  static func all(
    _ reading: Reading, _ score: PersonScore, waiting: [WaitingContact], reconnect: [DormantContact]
  ) -> [NextStep] {
    guard score.status == .scored else { return [] }
    return NextSteps(reading, score, waiting: waiting, reconnect: reconnect).best
      .map { NextStep(action: $0.action(), measure: $0.measure.declaration.id, gain: $0.gain) }
  }

  /// Of those that tie the first in the order of candidates.
  private var best: [Candidate] {
    var left = withoutPart(candidates.filter { isAtLeast($0.gain, NextStep.leastGain) })
    var best: [Candidate] = []
    while best.count < NextStep.most, let most = left.map(\.gainPerHour).max(),
      let first = left.firstIndex(where: { isAtLeast($0.gainPerHour, most) })
    {
      best.append(left.remove(at: first))
    }
    return best
  }

  /// An event alone is part of an event with new people met there: of the two stays the one that brings more for an hour.
  private func withoutPart(_ candidates: [Candidate]) -> [Candidate] {
    guard let alone = candidates.firstIndex(where: { $0.measure == Events.self }),
      let met = candidates.firstIndex(where: { $0.measure == NewContacts.self })
    else { return candidates }
    var left = candidates
    left.remove(at: left[alone].gainPerHour > left[met].gainPerHour ? met : alone)
    return left
  }

  /// All that the person might do and what it brings, however little.
  var candidates: [Candidate] { (answering + outings + giving).compactMap { $0 } }

  /// Nil where the person would be scored no longer.
  private func candidate(
    _ measure: any Measure.Type, effort: Double, _ action: @escaping @autoclosure () -> NextStep.Action,
    _ suppose: (inout Supposition) -> Void
  ) -> Candidate? {
    var supposition = Supposition(score)
    suppose(&supposition)
    return supposition.gain.map { Candidate(action: action, measure: measure, effort: effort, gain: $0) }
  }

  private var answering: [Candidate?] {
    [
      waiting.isEmpty
        ? nil
        : candidate(
          WaitingTime.self, effort: Double(waiting.count) * Effort.message,
          .answerWaiting(waiting, isAnyInTime: reading.answeredNow { _ in true }.inTime > 0)
        ) { answerWaiting(&$0) },
      candidate(AnsweredInTime.self, effort: Double(Self.several) * Effort.message, .answerNext(Self.several)) { step in
        step.add(AnsweredInTime.self, hits: Self.several, n: Self.several)
        step.set(waits: reading.answeredNow { _ in false }.waits + [Wait](repeating: Self.wait, count: Self.several))
      },
      open.isEmpty
        ? nil
        : candidate(SecondTouch.self, effort: Double(open.count) * Effort.message, .writeAgain(openNames)) { writeAgain(&$0) },
    ]
  }

  /// Every message that waits gets its answer; one to a contact whose 30 days end today is a second touch as well.
  private func answerWaiting(_ step: inout Supposition) {
    let now = reading.answeredNow { _ in true }
    step.add(AnsweredInTime.self, hits: now.inTime, n: 0)
    step.set(waits: now.waits)
    let touched = open.filter { open in
      open.isDue
        && reading.inbounds.contains { $0.inbound.contact == open.meeting.contact && $0.isEvidence && $0.isDue && $0.answer == nil }
    }
    step.add(SecondTouch.self, hits: touched.count, n: 0)
  }

  /// A line to everybody whose 30 days are running also answers what they had sent.
  private func writeAgain(_ step: inout Supposition) {
    step.add(SecondTouch.self, hits: open.count, n: open.filter { !$0.isDue }.count)
    let now = reading.answeredNow { inbound in
      // An answer written into the row as of a later instant stays the answer.
      reading.touch(inbound.inbound.touch).answer == nil && open.contains { $0.meeting.contact == inbound.inbound.contact }
    }
    step.add(AnsweredInTime.self, hits: now.inTime, n: 0)
    step.set(waits: now.waits)
  }

  private var openNames: [(name: String, met: Day)] {
    let names = open.map { (name: reading.name(of: $0.meeting.contact), met: $0.meeting.day) }
    return names.sorted { $0.met != $1.met ? $0.met < $1.met : utf8Precedes($0.name, $1.name) }
  }

  private var outings: [Candidate?] {
    let today = reading.period.lastReportedDay
    let events = reading.attendedEvents(since: today).count
    let met = reading.newContacts.filter { $0.day == today }.count
    let effort = Effort.event + Double(Self.several) * Effort.meeting
    return [
      candidate(Events.self, effort: Effort.event, .attendEvent) { $0.add(Events.self, count: 1, onDayWith: events) },
      candidate(NewContacts.self, effort: effort, .meetAtEvent(Self.several)) { step in
        step.add(Events.self, count: 1, onDayWith: events)
        step.add(NewContacts.self, count: Self.several, onDayWith: met)
        step.add(DirectCards.self, hits: Self.several, n: Self.several)
      },
    ]
  }

  private var giving: [Candidate?] {
    [
      candidate(OneToOnes.self, effort: Effort.oneToOne, .sitDown(with: dormant)) { $0.add(OneToOnes.self, count: 1) },
      candidate(ReferralsGiven.self, effort: Effort.referral, .refer) { $0.add(ReferralsGiven.self, count: 1) },
      candidate(Introductions.self, effort: Effort.introduction, .introduce) { $0.add(Introductions.self, count: 1) },
      hasColleagueLeft
        ? candidate(InsideConversations.self, effort: Effort.insideTalk, .talkInside) { $0.add(InsideConversations.self, count: 1) } : nil,
      candidate(IdeasAndIssues.self, effort: Effort.idea, .bringIdea) { $0.add(IdeasAndIssues.self, count: 1) },
    ]
  }

  /// The warmest contact not heard of for long, if nothing of the window hangs on them.
  private var dormant: DormantContact? {
    reconnect.first { reading.period.lastReportedDay - $0.days < reading.period.window.lowerBound }
  }

  /// There is a colleague of another team with whom the person has not spoken this month.
  private var hasColleagueLeft: Bool {
    let context = reading.history.context
    let team = reading.history.person.team
    let others = context.activity.people.count - (team.isEmpty ? 1 : context.teamSizes[team] ?? 1)
    let all = score.measure(InsideConversations.declaration.id)?.n ?? 0
    guard others <= all else { return true }
    let month = reading.period.month.firstDay
    return others > reading.talksInside.filter { $0.day >= month }.count
  }
}
