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
    let kind: Kind
    /// In hours.
    let effort: Double
    /// In points.
    let gain: Double

    var measure: any Measure.Type { kind.measure }
    var gainPerHour: Double { gain / effort }
  }

  /// What might be done, in the order of candidates.
  enum Kind {
    case answerWaiting, answerNext, writeAgain, attendEvent, meetAtEvent, sitDown, refer, introduce, talkInside, bringIdea

    /// The measure that it is chiefly about.
    var measure: any Measure.Type {
      switch self {
      case .answerWaiting: WaitingTime.self
      case .answerNext: AnsweredInTime.self
      case .writeAgain: SecondTouch.self
      case .attendEvent: Events.self
      case .meetAtEvent: NewContacts.self
      case .sitDown: OneToOnes.self
      case .refer: ReferralsGiven.self
      case .introduce: Introductions.self
      case .talkInside: InsideConversations.self
      case .bringIdea: IdeasAndIssues.self
      }
    }
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
    let steps = NextSteps(reading, score, waiting: waiting, reconnect: reconnect)
    return steps.best.map { NextStep(action: steps.action($0.kind), measure: $0.measure.declaration.id, gain: $0.gain) }
  }

  /// Of those that tie the first in the order of candidates.
  private var best: [Candidate] {
    var left = candidates
    left.removeAll { !isAtLeast($0.gain, NextStep.leastGain) }
    Self.removePart(&left)
    var best: [Candidate] = []
    best.reserveCapacity(NextStep.most)
    while best.count < NextStep.most, let most = left.lazy.map(\.gainPerHour).max(),
      let first = left.firstIndex(where: { isAtLeast($0.gainPerHour, most) })
    {
      best.append(left.remove(at: first))
    }
    return best
  }

  /// An event alone is part of an event with new people met there: of the two stays the one that brings more for an hour.
  private static func removePart(_ candidates: inout [Candidate]) {
    guard let alone = candidates.firstIndex(where: { $0.kind == .attendEvent }),
      let met = candidates.firstIndex(where: { $0.kind == .meetAtEvent })
    else { return }
    candidates.remove(at: candidates[alone].gainPerHour > candidates[met].gainPerHour ? met : alone)
  }

  /// Who and what a step is about.
  func action(_ kind: Kind) -> NextStep.Action {
    switch kind {
    case .answerWaiting: .answerWaiting(waiting, isAnyInTime: reading.answeredNow { _ in true }.inTime > 0)
    case .answerNext: .answerNext(Self.several)
    case .writeAgain: .writeAgain(openNames)
    case .attendEvent: .attendEvent
    case .meetAtEvent: .meetAtEvent(Self.several)
    case .sitDown: .sitDown(with: dormant)
    case .refer: .refer
    case .introduce: .introduce
    case .talkInside: .talkInside
    case .bringIdea: .bringIdea
    }
  }

  /// All that the person might do and what it brings, however little.
  var candidates: [Candidate] {
    var list = CandidateList(score)
    addAnswering(&list)
    addOutings(&list)
    addGiving(&list)
    return list.candidates
  }

  /// Candidates as they are found.
  private struct CandidateList {
    private var supposition: Supposition
    private(set) var candidates: [Candidate] = []

    init(_ score: PersonScore) {
      supposition = Supposition(score)
      candidates.reserveCapacity(10)
    }

    /// Leaves out what nobody would be scored with any longer.
    @inline(__always)
    mutating func add(_ kind: Kind, effort: Double, _ suppose: (inout Supposition) -> Void) {
      supposition.clear()
      suppose(&supposition)
      if let gain = supposition.gain { candidates.append(Candidate(kind: kind, effort: effort, gain: gain)) }
    }
  }

  private func addAnswering(_ list: inout CandidateList) {
    if !waiting.isEmpty { list.add(.answerWaiting, effort: Double(waiting.count) * Effort.message) { answerWaiting(&$0) } }
    list.add(.answerNext, effort: Double(Self.several) * Effort.message) { step in
      step.add(AnsweredInTime.self, hits: Self.several, n: Self.several)
      step.set(waits: reading.newAnswers.waits + [Wait](repeating: Self.wait, count: Self.several))
    }
    if !open.isEmpty { list.add(.writeAgain, effort: Double(open.count) * Effort.message) { writeAgain(&$0) } }
  }

  /// Every message that waits gets its answer; one to a contact whose 30 days end today is a second touch as well.
  private func answerWaiting(_ step: inout Supposition) {
    let now = reading.answeredNow { _ in true }
    step.add(AnsweredInTime.self, hits: now.inTime, n: 0)
    step.set(waits: now.waits)
    let touched = open.count { open in
      open.isDue
        && reading.inbounds.contains { $0.inbound.contact == open.meeting.contact && $0.isEvidence && $0.isDue && $0.answer == nil }
    }
    step.add(SecondTouch.self, hits: touched, n: 0)
  }

  /// A line to everybody whose 30 days are running also answers what they had sent.
  private func writeAgain(_ step: inout Supposition) {
    step.add(SecondTouch.self, hits: open.count, n: open.count { !$0.isDue })
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

  private func addOutings(_ list: inout CandidateList) {
    let today = reading.period.lastReportedDay
    let events = reading.attendedEventCount(since: today)
    let met = reading.newContactCount(since: today)
    list.add(.attendEvent, effort: Effort.event) { $0.add(Events.self, count: 1, onDayWith: events) }
    list.add(.meetAtEvent, effort: Effort.event + Double(Self.several) * Effort.meeting) { step in
      step.add(Events.self, count: 1, onDayWith: events)
      step.add(NewContacts.self, count: Self.several, onDayWith: met)
      step.add(DirectCards.self, hits: Self.several, n: Self.several)
    }
  }

  private func addGiving(_ list: inout CandidateList) {
    list.add(.sitDown, effort: Effort.oneToOne) { $0.add(OneToOnes.self, count: 1) }
    list.add(.refer, effort: Effort.referral) { $0.add(ReferralsGiven.self, count: 1) }
    list.add(.introduce, effort: Effort.introduction) { $0.add(Introductions.self, count: 1) }
    if hasColleagueLeft { list.add(.talkInside, effort: Effort.insideTalk) { $0.add(InsideConversations.self, count: 1) } }
    list.add(.bringIdea, effort: Effort.idea) { $0.add(IdeasAndIssues.self, count: 1) }
  }

  /// The warmest contact not heard of for long, if nothing of the window hangs on them.
  private var dormant: DormantContact? {
    reconnect.first { reading.period.lastReportedDay - $0.days < reading.period.window.lowerBound }
  }

  /// There is a colleague of another team with whom the person has not spoken this month.
  private var hasColleagueLeft: Bool {
    let context = reading.history.context
    let team = Int(context.teams[Int(reading.history.index)])
    let others = context.teams.count - (team == 0 ? 1 : context.teamSizes[team])
    let all = score.measure(InsideConversations.self)?.n ?? 0
    guard others <= all else { return true }
    let month = reading.period.month.firstDay
    return others > reading.talksInside.count { $0.day >= month }
  }
}
