import Testing

@testable import Scoring

/// Which steps are shown, and of whom.
@Suite struct NextStepChoiceTests {
  private static func candidates(_ logs: Logs) throws -> [NextSteps.Candidate] {
    let scorer = try logs.scorer()
    let reading = scorer.reading(of: 0)
    let (waiting, reconnect) = (WaitingContact.all(reading), DormantContact.all(reading))
    return NextSteps(reading, scorer.score(of: 0), waiting: waiting, reconnect: reconnect).candidates
  }

  /// The steps shown are the best of the candidates by points an hour, none below half a point, never both an event and people met there.
  @Test(arguments: seeds.prefix(30)) func theBestForAnHourComeFirst(seed: UInt64) throws {
    let logs = Diary(seed: seed).logs
    let steps = try #require(try logs.card()).nextSteps
    let all = try Self.candidates(logs)
    let hours = Dictionary(all.map { ($0.measure.declaration.id, $0.effort) }, uniquingKeysWith: { a, _ in a })
    let rates = steps.map { $0.gain / (hours[$0.measure] ?? 1) }
    #expect(steps.count <= 3 && steps.allSatisfy { $0.gain >= 0.5 - 1e-9 })
    #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 })
    let shown = Set(steps.map(\.measure))
    #expect(!shown.isSuperset(of: ["events", "new_contacts"]))
    for other in all where !shown.contains(other.measure.declaration.id) && other.gain >= 0.5 && steps.count == 3 {
      let isOuting = other.measure == Events.self || other.measure == NewContacts.self
      #expect(other.gainPerHour <= (rates.last ?? 0) + 1e-9 || isOuting && !shown.isDisjoint(with: ["events", "new_contacts"]))
    }
  }

  /// Everybody else's records change nothing of one's steps.
  @Test(arguments: seeds.prefix(20)) func othersChangeNothing(seed: UInt64) throws {
    func steps(_ people: [String]) throws -> [String] {
      let card = try #require(try Diary(seed: seed, people: people).logs.card())
      return card.nextSteps.map { "\($0.measure) \($0.gain)" }
    }
    #expect(try steps(["p"]) == steps(["p", "q", "r", "s"]))
  }

  /// Alone in the company there is no colleague to talk with.
  @Test func aCompanyOfOneHasNobodyToTalkWith() throws {
    let entries = Diary(seed: 3).entries
    func measures(_ team: String) throws -> Set<String> {
      Set(try Self.candidates(Logs(entries, team: team)).map { $0.measure.declaration.id })
    }
    let alone = try measures("person,name,role,team\np,Pat Moss,executive,Sales\n")
    let two = try measures("person,name,role,team\np,Pat Moss,executive,Sales\nz,Zara Lind,staff,Office\n")
    let sameTeam = try measures("person,name,role,team\np,Pat Moss,executive,Sales\nz,Zara Lind,staff,Sales\n")
    #expect(!alone.contains("inside_conversations") && !sameTeam.contains("inside_conversations"))
    #expect(two == alone.union(["inside_conversations"]))
    // Whoever has been spoken with this month would not count again.
    let spoken = Logs(
      entries + [.interaction("2026-10-30", "z", "out", "meeting")],
      team: "person,name,role,team\np,Pat Moss,executive,Sales\nz,Zara Lind,staff,Office\n")
    #expect(try !Self.candidates(spoken).contains { $0.measure == InsideConversations.self })
  }

  /// What an annotation leaves out of the score brings nothing.
  @Test func annotatedMeasuresBringNothing() throws {
    var logs = Diary(seed: 3).logs
    logs.files["annotations.csv"] = "month,person,measure,reason\n*,p,referrals_given,no_outward_role\n"
    #expect(try Self.candidates(Diary(seed: 3).logs).contains { $0.measure == ReferralsGiven.self && $0.gain > 0 })
    #expect(try Self.candidates(logs).first { $0.measure == ReferralsGiven.self }?.gain == 0)
  }

  /// The month ends on a Monday, and a message of Saturday has its 24 counted hours up at the as-of instant: due, and still in time.
  @Test func aMessageThatRunsOutNowCanStillBeInTime() throws {
    var logs = Logs([
      .interaction("2026-11-28T12:00", "Iris Vale", "in", "email"), .interaction("2026-11-12T12:00", "Tom Reed", "in", "email"),
    ])
    logs.month = "2026-11"
    let reading = try logs.scorer().reading(of: 0)
    #expect(reading.due(fromNew: true).count == 2)
    #expect(reading.answeredNow { _ in true }.inTime == 1)
    #expect(reading.answeredNow { _ in false }.inTime == 0)
  }

  /// A late answer ends the wait and nothing else: of two who have waited since long ago it is worth nothing, and is not shown. By
  /// hand, one who has waited for 36 counted hours: of three waits, two of them pseudo-waits, one was answered at 0 h, so the curve
  /// stands at 2/3. Censored it stays there for 72 h: 48 h. Answered at 36 h it falls to 1/3 then: 24 + 12 = 36 h. Of a range of 72 h
  /// that is 16.67 points of a measure that has 2/5 of a dimension of 25: 1.67 points.
  @Test func aLateAnswerOnlyEndsTheWait() throws {
    let others =
      (1...4).map { Entry.event("2026-10-0\($0)", "Mixer", ["conversations": "5", "new_people": "3"]) } + [
        .contact("2026-09-01", "Ada Moor", ["card": "direct", "pitched": "no"]),
        .interaction("2026-09-20T10:00", "Ada Moor", "out", "email"),
      ]
    func gain(_ at: String) throws -> Double? {
      let logs = Logs(others + [.interaction(at, "Iris Vale", "in", "email")])
      #expect(try logs.score().status == .scored)
      return try Self.candidates(logs).first { $0.measure == WaitingTime.self }?.gain
    }
    // The month ends on a Saturday, so that Thursday noon lies 36 counted hours back.
    #expect(isClose(try gain("2026-10-29T12:00"), 12.0 / 72 * 100 * 0.4 * 0.25))
    #expect(isClose(try gain("2026-10-12T12:00"), 0))
  }
}
