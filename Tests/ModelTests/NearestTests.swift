import Testing

@testable import Model

@Suite struct NearestTests {
  private static let people = ["john.smyth", "jane.smith", "ana.okpara"]

  @Test(arguments: [
    ("jon.smyth", "john.smyth"), ("john.smith", "john.smyth"), ("JANE.SMITH", "jane.smith"), ("jane.smiht", "jane.smith"),
    ("ána.okpara", "ana.okpara"), ("ana okpara", "ana.okpara"),
  ])
  func findsASlip(written: String, meant: String) {
    #expect(nearest(to: written, among: Self.people) == meant)
  }

  /// A third of the letters may differ, one at least.
  @Test(arguments: [
    ("abcdef", "abcdxy", true), ("abcdef", "abcxyz", false), ("ab", "ax", true), ("ab", "xy", false), ("", "a", true), ("", "ab", false),
  ])
  func aThirdMayDiffer(written: String, candidate: String, isNear: Bool) {
    #expect((nearest(to: written, among: [candidate]) != nil) == isNear)
  }

  @Test func swappedNeighboursAreOneSlip() {
    #expect(nearest(to: "evnets", among: ["events"]) == "events")
    #expect(nearest(to: "abc", among: ["acb"]) == "acb")
  }

  @Test func ofEquallyNearTheFirstByCodePoint() {
    #expect(nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(nearest(to: "cat", among: ["bat", "cat", "rat"]) == "cat")
  }

  @Test func nothingNearIsNothing() {
    #expect(nearest(to: "zzzzzz", among: Self.people) == nil)
    #expect(nearest(to: "anything", among: [String]()) == nil)
  }
}
