import Testing

@testable import Scoring

@Suite struct FunnelTests {
  private static func met(_ date: String, _ email: String, _ card: String = "", by person: String = "p") -> Entry {
    .contact(date, "", ["email": email, "card": card], by: person)
  }

  private static func wrote(_ at: String, _ email: String, _ more: [String: String] = [:], by person: String = "p") -> Entry {
    .interaction(at, "", "in", "email", ["email": email].merging(more) { $1 }, by: person)
  }

  private static let entries: [Entry] = [
    // Came back with a direct card, answered the same day, a customer since.
    met("2026-10-01", "a@reed.example", "direct"),
    wrote("2026-10-05T10:00", "a@reed.example", ["answered_at": "2026-10-05T15:00"]),
    .outcome("2026-10-20", "customer", ["contact": "a@reed.example"]),
    // Wrote on the day of the meeting alone, which is no coming back; an idea is no relation.
    met("2026-10-01T18:00", "b@reed.example", "none"), wrote("2026-10-01T21:00", "b@reed.example"),
    .outcome("2026-10-21", "idea", ["contact": "b@reed.example"]),
    // Came back without a card and was answered after two days.
    met("2026-10-01", "c@reed.example"), wrote("2026-10-06T10:00", "c@reed.example", ["answered_at": "2026-10-08T11:00"]),
    // Said thanks within a day of p's own message: came back, but this is no evidence.
    met("2026-10-06", "e@reed.example", "direct"), .interaction("2026-10-07T10:00", "", "out", "email", ["email": "e@reed.example"]),
    wrote("2026-10-07T15:00", "e@reed.example"),
    // Known for more than 90 days before the meeting: not new.
    wrote("2026-06-01T10:00", "d@reed.example"), met("2026-10-01", "d@reed.example", "direct"), wrote("2026-10-05T10:00", "d@reed.example"),
    // Of q, who is staff: one was hired before they ever met in person, one came by call.
    .outcome("2026-09-01", "employee", ["contact": "f@reed.example"], by: "q"), met("2026-09-02", "f@reed.example", "card", by: "q"),
    met("2026-10-12", "g@reed.example", "direct", by: "q"), .interaction("2026-10-13T09:00", "g@reed.example", "in", "call", by: "q"),
  ]

  @Test func stagesAreThoseWorkedOutByHand() throws {
    let funnel = try Logs(Self.entries).scorecard().funnel
    let executives = funnel.executives
    #expect([executives.met, executives.directCard, executives.cameBack, executives.cameBackWithCard] == [4, 2, 3, 2])
    #expect([executives.answered, executives.became] == [1, 1])
    #expect([funnel.staff.met, funnel.staff.directCard, funnel.staff.cameBack, funnel.staff.cameBackWithCard] == [2, 1, 1, 1])
    #expect([funnel.staff.answered, funnel.staff.became] == [1, 1])
  }

  @Test func managersStandWithStaff() throws {
    let team = "person,name,role\np,Pat Moss,manager\n"
    let funnel = try Logs([Self.met("2026-10-01", "a@reed.example")], team: team).scorecard().funnel
    #expect(funnel.executives.met == 0)
    #expect(funnel.staff.met == 1)
  }

  @Test(arguments: seeds.prefix(20)) func eachStageIsPartOfTheOneBefore(seed: UInt64) throws {
    let card = try Diary(seed: seed, people: ["p", "q", "r", "s"]).logs.scorecard()
    for funnel in [card.funnel.executives, card.funnel.staff] {
      #expect(funnel.directCard <= funnel.met && funnel.cameBack <= funnel.met && funnel.became <= funnel.met)
      #expect(funnel.cameBackWithCard <= min(funnel.cameBack, funnel.directCard) && funnel.answered <= funnel.cameBack)
    }
    let new = card.people.compactMap { $0.score.measure("new_contacts")?.n }.reduce(0, +)
    #expect(card.funnel.executives.met + card.funnel.staff.met == new)
  }
}
