import Testing

@testable import Scoring

@Suite struct OutcomeTests {
  private static let entries: [Entry] = [
    .outcome("2026-10-01", "customer", ["via": "bni", "value": "1000"]),
    .outcome("2026-10-02", "customer", ["via": "BNI", "value": "500.5"]),
    .outcome("2026-10-02", "customer", ["value": "7"]), .outcome("2026-08-01", "idea"), .outcome("2026-08-02", "idea", ["via": "  "]),
    .outcome("2026-10-03", "vendor", ["via": "Café Français"], by: "q"),
    .outcome("2026-10-04", "vendor", ["via": "CAFE FRANCAIS"], by: "q"),
    .outcome("2026-10-04", "vendor", ["via": "Mixer", "value": "0"], by: "q"),
    // Before the window.
    .outcome("2026-07-31", "employee", ["via": "bni", "value": "9"]),
  ]

  /// By person, outcome and source; a source is printed by its least spelling, and an amount nobody gave is none rather than 0.
  @Test func linesAreThoseWorkedOutByHand() throws {
    let lines = try Logs(Self.entries).scorecard().outcomes.map {
      "\($0.person) \($0.outcome.word) \($0.source ?? "-") \($0.count) \($0.value.map { "\($0)" } ?? "-")"
    }
    #expect(
      lines == [
        "p customer - 1 7.0", "p customer BNI 2 1500.5", "p idea - 2 -", "q vendor CAFE FRANCAIS 2 -", "q vendor Mixer 1 0.0",
      ])
  }

  @Test func nothingCameOfNothing() throws {
    #expect(try Logs([]).scorecard().outcomes.isEmpty)
  }
}
