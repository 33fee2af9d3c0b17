/// Records that promise 2 names, made so that only what it names is in them.
struct TruePositives {
  private var random: SplitMix64
  private let entries: [Entry]

  init(seed: UInt64, _ entries: [Entry]) {
    random = SplitMix64(seed: seed ^ 0xABCD)
    self.entries = entries
  }

  private mutating func day() -> String {
    let (month, day) = (Int.random(in: 8...10, using: &random), Int.random(in: 1...30, using: &random))
    return "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Each addition with a word for what it is.
  mutating func additions() -> [(what: String, entries: [Entry])] {
    let (day, time) = (day(), "\(day())T1\(Int.random(in: 0...9, using: &random)):30")
    var additions: [(String, [Entry])] = [
      ("an attended event", [.event(day, "Quite New Fair")]),
      ("another event of a busy day", [.event(entries.first { $0["date"].hasPrefix("2026-09") }?["date"] ?? day, "Quite New Fair")]),
      ("an event with talks with strangers only", [.event(day, "Quite New Fair", ["conversations": "9", "new_people": "9"])]),
      ("a referral given", [.referral(day, "Unseen One")]),
      ("an introduction", [.introduction(day, "Unseen One", "Unseen Two")]),
      ("an introduction of one", [.introduction(day, "", "Unseen Two")]),
      ("a call taken", [.interaction(time, "unseen@one.example", "in", "call")]),
      ("a call made", [.interaction(time, "unseen@one.example", "out", "call")]),
      ("a one-to-one", [.interaction(time, "unseen@one.example", "in", "one_to_one")]),
      ("a talk on a bare date", [.interaction(day, "unseen@one.example", "in", "meeting")]),
      ("a conversation inside", [.interaction(time, "q", "out", "meeting")]),
      ("a message of a colleague", [.interaction(time, "s", "in", "email")]),
      ("an idea", [.outcome(day, "idea")]),
      (
        "a direct card and a word soon after",
        [
          .contact("2026-09-10", "", ["email": "unseen@one.example", "card": "direct"]),
          .interaction("2026-09-15T10:00", "unseen@one.example", "out", "email"),
        ]
      ),
      ("a direct card whose month is not over", [.contact("2026-10-15", "Unseen One", ["card": "direct"])]),
    ]
    if let known = met() { additions.append(("a direct card for somebody met before", [known])) }
    return additions
  }

  /// A second meeting, a day after the first, at which the direct card is given.
  private func met() -> Entry? {
    guard var again = entries.first(where: { $0["activity"] == "contact" && $0["date"] >= "2026-08" && $0["date"] < "2026-10-3" })
    else { return nil }
    again["date"] = "2026-10-31"
    again["card"] = "direct"
    again["pitched"] = ""
    return again
  }

  /// The entries with another card for one of the contacts of the window.
  func withDirectCard() -> [Entry]? {
    guard let index = entries.firstIndex(where: { $0["activity"] == "contact" && $0["date"] >= "2026-08" && $0["card"] != "direct" })
    else { return nil }
    var entries = entries
    entries[index]["card"] = "direct"
    return entries
  }
}
