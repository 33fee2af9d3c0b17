/// A seeded generator of what people log: few acquaintances, many rows, so that all rules meet.
struct Diary {
  private var random: SplitMix64
  private(set) var entries: [Entry] = []

  static let team = """
    person,name,role,team,reports_to,email,phone,workdays,hourly_cost
    p,Pat Moss,executive,Sales,,pat@our.example,,,80
    q,Quin Dale,staff,Office,p,quin@our.example,,,
    r,Rae Holt,manager,Sales,p,,+49 555 1000009,Mon-Thu,45
    s,Sol Brand,executive,Office,,sol@our.example,,,

    """

  static let configuration = """
    time_zone: Europe/Berlin
    country_code: 49
    holidays: [2026-09-14, 2026-10-05]

    """

  /// - Parameter people: Whose diaries; the same seed gives a person the same diary whoever else writes one.
  init(seed: UInt64, people: [String] = ["p"], rows: ClosedRange<Int> = 20...60) {
    random = SplitMix64(seed: seed)
    for person in people {
      random = SplitMix64(seed: seed &* 31 &+ UInt64(person.utf8.first!))
      for _ in 0..<Int.random(in: rows, using: &random) { add(person) }
    }
  }

  var logs: Logs { Logs(entries, team: Diary.team, configuration: Diary.configuration) }

  private mutating func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }
  private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  /// A day from June to the first days of November 2026.
  private mutating func day() -> String {
    let month = pick([6, 7, 8, 8, 9, 9, 10, 10, 11])
    let day = Int.random(in: 1...(month == 11 ? 5 : 30), using: &random)
    return "2026-\(two(month))-\(two(day))"
  }

  private mutating func time(_ day: String) -> String {
    "\(day)T\(two(Int.random(in: 6...20, using: &random))):\(two(Int.random(in: 0...59, using: &random)))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Cells that name one of a dozen acquaintances of a person, by some of the identifiers.
  private mutating func acquaintance(_ person: String) -> [String: String] {
    let number = Int.random(in: 0..<12, using: &random)
    let name = ["Iris Vale", "Tom Reed", "Ada Moor", "Zoë Quist", "Jo Strauß", "Mia Lund"][number % 6]
    var cells = ["contact": name]
    if chance(0.6) { cells["company"] = number < 6 ? "Vale Ltd" : "Reed Co" }
    if chance(0.5) { cells["email"] = "\(person)\(number)@reed.example" }
    if chance(0.2) { cells["phone"] = "+49 555 20000\(two(number))" }
    if chance(0.1) { cells["email"] = "info@vale.example" }
    return cells
  }

  private mutating func add(_ person: String) {
    let (day, who) = (day(), acquaintance(person))
    let when = chance(0.7) ? day : time(day)
    let colleague = pick(["p", "q", "r", "s"].filter { $0 != person })
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<3: addEvent(person, when)
    case 3..<7:
      let card = pick(["direct", "card", "none", ""])
      entries.append(Entry("contact", person, who.merging(["date": when, "card": card, "pitched": pick(["yes", "no", "no", ""])]) { $1 }))
    case 7..<14: addInteraction(person, day, who)
    case 14: entries.append(.interaction(time(day), colleague, pick(["in", "out"]), pick(["call", "email", "missed_call"]), by: person))
    case 15: entries.append(.referral(when, who["contact"]!, direction: pick(["given", "received"]), by: person))
    case 16: entries.append(.introduction(when, who["contact"]!, pick(["Una Frost", "Tom Reed", ""]), by: person))
    case 17: entries.append(.outcome(when, pick(["idea", "issue", "customer"]), by: person))
    case 18: entries.append(Entry("connection", person, who.merging(["date": when]) { $1 }))
    default: entries.append(.interaction(time(day), who["contact"]!, pick(["in", "out"]), "one_to_one", by: person))
    }
  }

  private mutating func addEvent(_ person: String, _ when: String) {
    let talks = Int.random(in: 0...15, using: &random)
    var cells = ["kind": pick(["industry", "bni", "internal", ""]), "status": pick(["attended", "late", "absent", ""])]
    if chance(0.6) { (cells["conversations"], cells["new_people"]) = ("\(talks)", "\(Int.random(in: 0...talks, using: &random))") }
    entries.append(.event(when, pick(["Harbour Mixer", "Café Français", "Trade Night"]), cells, by: person))
  }

  /// A message, sometimes answered, sometimes with a bare date.
  private mutating func addInteraction(_ person: String, _ day: String, _ who: [String: String]) {
    var cells = who
    cells["direction"] = pick(["in", "in", "out"])
    cells["channel"] = pick(["email", "text", "call", "missed_call", "social", ""])
    cells["at"] = chance(0.15) ? day : time(day)
    if cells["direction"] == "in", chance(0.4) {
      cells["answered_at"] = chance(0.2) ? day : "\(day)T\(pick(["21:00", "23:59"]))"
    }
    if chance(0.05) { cells["needs_answer"] = "no" }
    entries.append(Entry("interaction", person, cells))
    if chance(0.5) { addFurtherMessage(person, day, cells) }
  }

  /// A message of the same thread, the same evening or on one of the next days, such as a thank-you.
  private mutating func addFurtherMessage(_ person: String, _ day: String, _ cells: [String: String]) {
    let number = min(30, Int(day.suffix(2))! + Int.random(in: 0...2, using: &random))
    let further = ["at": time(day.dropLast(2) + two(number)), "direction": pick(["in", "in", "out"]), "answered_at": ""]
    entries.append(Entry("interaction", person, cells.merging(further) { $1 }))
  }
}
