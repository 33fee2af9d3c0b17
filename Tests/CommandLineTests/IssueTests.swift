import Foundation
import Testing

/// The issues of a report without names: no byte of any output holds one.
@Suite struct IssueTests {
  /// What the inputs call people, contacts, events and companies.
  struct Words {
    var secrets: Set<String> = []
    var teams: Set<String> = []
  }

  private static let columns: Set<String> = [
    "person", "name", "email", "phone", "contact", "other_contact", "bni_name", "reports_to", "event", "company",
  ]

  /// Reads the columns of logs that name somebody or something; no field of ours holds a line end.
  private func words(of logs: URL) throws -> Words {
    var words = Words()
    for file in try FileManager.default.contentsOfDirectory(atPath: logs.path) where file.hasSuffix(".csv") {
      let lines = try String(contentsOf: logs.appendingPathComponent(file), encoding: .utf8).split(whereSeparator: \.isNewline)
      let header = cells(lines[0])
      for line in lines.dropFirst() {
        for (name, cell) in zip(header, cells(line)) where !cell.isEmpty {
          if Self.columns.contains(name) { words.secrets.insert(cell) }
          if name == "team" { words.teams.insert(cell) }
          if name == "name" { words.secrets.formUnion(cell.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }) }
          if name == "phone" { words.secrets.insert(cell.filter(\.isNumber)) }
        }
      }
    }
    // Members of BNI chapters, who stand in the reports of their chapter alone.
    for file in try FileManager.default.subpathsOfDirectory(atPath: logs.path) where file.hasPrefix("BNI/") && file.contains("slips audit")
    {
      guard file.hasSuffix(".csv") else { continue }
      let lines = try String(contentsOf: logs.appendingPathComponent(file), encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      for line in lines { words.secrets.formUnion(cells(line).prefix(2).filter { !["", "BNI", "Visitor"].contains($0) }) }
      words.secrets.formUnion([String(file.dropFirst(4)), String(file.dropFirst(4).prefix { $0 != " " })])
    }
    return words
  }

  private func cells(_ line: Substring) -> [String] {
    var (cells, cell, isQuoted) = ([String](), "", false)
    for character in line {
      if character == "\"" {
        isQuoted.toggle(); if isQuoted, cell.isEmpty == false { cell.append("\"") }
      } else if character == ",", !isQuoted {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells + [cell]
  }

  /// Every output as text, by path: what was printed, files with entities read, workbooks part by part, and all their names.
  private func outputs(_ result: Program.Result, in folder: URL) throws -> [String: String] {
    var texts = ["standard output": result.output, "standard error": result.error]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      texts["name of " + path] = path
      if path.hasSuffix(".xlsx") {
        let parts = try TemporaryFolder()
        _ = try Program.run(["-q", "-o", file.path, "-d", parts.url.path], in: parts.url, program: "/usr/bin/unzip")
        for part in try FileManager.default.subpathsOfDirectory(atPath: parts.url.path) where !part.hasPrefix(".") {
          texts["\(path)/\(part)"] = try? String(contentsOf: parts.url.appendingPathComponent(part), encoding: .utf8)
        }
      } else {
        texts[path] = try? String(contentsOf: file, encoding: .utf8)
      }
    }
    return texts.mapValues { text in
      [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&"), ("\\\"", "\""), ("\\", "")]
        .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
  }

  /// A word stands in a text as a whole, in any case.
  private func holds(_ text: Data, _ word: String) -> Bool {
    func isPart(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
    let word = Data(word.lowercased().utf8)
    var start = 0
    while let found = text.range(of: word, in: start..<text.count) {
      let (first, next) = (found.lowerBound, found.upperBound)
      if !(first > 0 && isPart(text[first - 1])), !(next < text.count && isPart(text[next])) { return true }
      start = first + 1
    }
    return false
  }

  private func expectNoNames(_ logs: URL, issue: String, kept: Set<String>) throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      ["report", logs.path, "--month", "2026-10", "--issue", issue, "--output", "Reports"], in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    let reports = folder.url.appendingPathComponent("Reports")
    #expect(try FileManager.default.contentsOfDirectory(atPath: reports.path) == ["2026-10-\(issue)"])
    let texts = try outputs(result, in: reports)
    #expect(texts.keys.contains { $0.hasSuffix("sharedStrings.xml") } && texts.keys.contains { $0.hasSuffix("core.xml") })
    #expect(!texts.keys.contains { $0.contains("people") || $0.hasSuffix("rejects.csv") })
    let words = try words(of: logs)
    #expect(words.secrets.count > 50)
    let all = texts.sorted { $0.key < $1.key }
    let joined = Data(all.map(\.value).joined(separator: "\n").lowercased().utf8)
    for secret in words.secrets.subtracting(kept) where holds(joined, secret) {
      Issue.record("\(issue): `\(secret)` stands in \(all.filter { holds(Data($0.value.lowercased().utf8), secret) }.map(\.key))")
    }
    if issue == "aggregate" {
      for team in words.teams where !kept.contains(team) { if holds(joined, team) { Issue.record("the team `\(team)` is shown") } }
    }
  }

  @Test(arguments: ["pseudonymous", "aggregate"]) func noNameOfTheSampleIsTold(_ issue: String) throws {
    try expectNoNames(ReportsTests.sample, issue: issue, kept: [])
  }

  @Test(arguments: ["pseudonymous", "aggregate"]) func noNameOfAHostileCompanyIsTold(_ issue: String) throws {
    let folder = try TemporaryFolder()
    let logs = folder.url.appendingPathComponent("Zelda Quux")
    try HostileCompany.write(to: logs)
    // Both crews are large enough to be shown.
    try expectNoNames(logs, issue: issue, kept: ["Crew One", "Crew Two"])
  }

  @Test func theSameLogsGiveTheSameNumbersHoweverTheyLie() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: ReportsTests.sample, to: folder.url.appendingPathComponent("Logs"))
    func people(_ path: String) throws -> Any? {
      let result = try Program.run(
        ["report", path, "--month", "2026-10", "--issue", "pseudonymous", "--format", "json", "--json"], in: folder.url)
      return (try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])?["people"]
    }
    #expect(try people("Logs") as? NSArray == people(ReportsTests.sample.path) as? NSArray)
  }

  @Test func figuresStayWhereNamesGo() throws {
    let folder = try TemporaryFolder()
    func people(_ issue: String) throws -> [[String: Any]] {
      let result = try Program.run(
        ["report", ReportsTests.sample.path, "--month", "2026-10", "--issue", issue, "--format", "json", "--json"], in: folder.url)
      let card = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      return try #require(card?["people"] as? [[String: Any]])
    }
    func figures(_ people: [[String: Any]]) -> [String] {
      people.map { person in
        ["team", "role", "status", "score", "margin", "coverage", "band"].map { String(describing: person[$0]) }.joined(separator: " ")
      }.sorted()
    }
    let (named, numbered) = try (people("named"), people("pseudonymous"))
    #expect(figures(named) == figures(numbered))
    let numbers = (1...24).map { "Person \($0 < 10 ? "0" : "")\($0)" }
    #expect(numbered.compactMap { $0["person"] as? String } == numbers)
    #expect(Set(numbered.compactMap { $0["name"] as? String }).count == 24)
  }

  @Test func anIssueHasNoOutputsOfPeople() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      ["report", ReportsTests.sample.path, "--month", "2026-10", "--issue", "aggregate", "--format", "letters,csv"], in: folder.url)
    #expect(result.status == 64)
    #expect(result.error == "rapport: The aggregate issue has no csv or letters; give other formats.\n")
  }
}

/// A firm whose names stand where one would not look for them.
enum HostileCompany {
  static let people = [
    "zelda.quux": "Zelda Quux", "=O'Brien+1": "Brendan \"Bo\" O'Brienne", "yusuf/../abbas": "يوسف عباس", "山本.花": "山本 花子",
    "<b>kasimir": "Kasimir & Sohn <b>", "lev.tolstoi@mail.example": "Lev Tolstoi", "mxyzptlk": String(repeating: "Mxyzptlk ", count: 7),
    "PETRONELLA": "Petronella van der Hoogeveen", "odd\"quote": "Ulrike Oddquote", "wilhelmina-9": "Wilhelmina Neun",
    "xanthippe": "Xanthippe",
    "ignatius": "Ignatius Loyola-Smythe", "leaver.x": "Leopold Leaver",
  ]

  static func write(to logs: URL) throws {
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    func quoted(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
    var team = "person,name,role,team,reports_to,email,phone,end_date\n"
    var log = "activity,date,at,person,contact,company,email,phone,card,event,kind,conversations,new_people,direction,channel,answered_at\n"
    var outcomes = "date,person,outcome,contact,value,via\n"
    var notes = "month,person,measure,reason\n"
    for (index, id) in people.keys.sorted().enumerated() {
      let boss = index == 3 ? "nobody.knows" : "zelda.quux"
      team += "\(quoted(id)),\(quoted(people[id]!)),\(index % 2 == 0 ? "executive" : "staff"),\(index < 7 ? "Crew One" : "Crew Two"),"
      team += "\(boss),mail\(index)@firm.example,+49 30 9917\(index)55,\(id == "leaver.x" ? "2026-10-03" : "")\n"
      for day in 11...17 {
        let contact = "Contact-of \(people[id]!) \(day)"
        let host = "Dinner with \(people[id]!)"
        let shared = "\(quoted(contact)),Firm of \(index)x\(day),guest\(index)x\(day)@out.example,+49 40 77\(index)\(day)88"
        log += "event,2026-10-\(day),,\(quoted(id)),,,,,,\(quoted(host)),industry,10,\(1 + index % 9),,,\n"
        log += "contact,2026-10-\(day),,\(quoted(id)),\(shared),\(day % 2 == 0 ? "card" : "direct"),,,,,,,\n"
        log += "interaction,,2026-10-\(day)T09:00,\(quoted(id)),\(shared),,,,,,in,email,\(day % 3 == 0 ? "" : "2026-10-\(day)T11:00")\n"
        log += "contact,2026-04-\(day),,\(quoted(id)),\(quoted("Old " + contact)),,,,,,,,,,,\n"
        log += "interaction,,2026-05-\(day)T09:00,\(quoted(id)),\(quoted("Old " + contact)),,,,,,,,,out,email,\n"
      }
      outcomes += "2026-10-12,\(quoted(id)),customer,\(quoted("Contact-of \(people[id]!) 11")),500,\(quoted(people[id]!))\n"
      if index == 5 { notes += "*,\(quoted(id)),events,other\n" }
    }
    log += "contact,2026-10-05,,nemo.unknown,Iris Reject,,not-an-email,,,,,,,,,\n"
    log += "contact,2026-10-05,,zelda.quux,Iris Malformed,,iris.at.malformed,,,,,,,,,\n"
    let files = [
      "team.csv": team, "Zelda Quux and Lev Tolstoi.csv": log, "outcomes.csv": outcomes, "annotations.csv": notes,
      "kasimir.txt": "no log", "rapport.yaml": "organisation: Harbour House\n",
    ]
    for (name, text) in files { try text.write(to: logs.appendingPathComponent(name), atomically: true, encoding: .utf8) }
  }
}
