import BNI
import Foundation
import Testing

@Suite struct PointTableTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources/BNI/PointTables")

  @Test func theListOfTablesIsTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".json") }
    #expect(Set(files) == Set(PointTables.names.map { $0 + ".json" }))
    for name in PointTables.names { #expect(try PointTables.named(name).name == name) }
    #expect(try PointTables.named(nil).name == "global-2026")
  }

  @Test func partsAddUpAndSayThatTheyAreUnofficial() throws {
    for name in PointTables.names {
      let table = try PointTables.named(name)
      #expect(table.parts.reduce(0) { $0 + $1.most } == 100)
      #expect(table.title.contains("unofficial") && table.months == 6 && table.source.hasSuffix("."))
      #expect(table.lights == [.green: 70, .yellow: 50, .red: 30])
    }
  }

  @Test func anUnknownNameHasTheNearest() {
    #expect {
      try PointTables.named("global-2025")
    } throws: {
      ($0 as? PointTableError)?.message
        == "The point table `global-2025`: there is none of this name; did you mean `global-2026`?"
    }
  }

  /// What is changed in a good table, and what is said of it.
  static let faults: [(old: String, new: String, message: String)] = [
    ("\"months\": 6", "\"month\": 6", ": the key `month` is not known; did you mean `months`?"),
    ("\"months\": 6", "\"months\": 6.5", ", months: a whole number from 1 to 24 must stand here."),
    ("\"figure\": \"visitors\"", "\"figure\": \"visitor\"", ", parts[4].figure: `visitor` is not known; did you mean `visitors`?"),
    (
      "\"points\": 20}, {\"at_least\": 0.85", "\"point\": 20}, {\"at_least\": 0.85",
      ", parts[0].steps[0]: the key `point` is not known; did you mean `points`?"
    ),
    (
      "\"at_least\": 0.85", "\"at_least\": 0.96",
      ", parts[0].steps: the steps are out of order; each must be easier to reach than the one before."
    ),
    ("\"at_least\": 0.85, \"points\": 15", "\"at_least\": 0.85, \"points\": 20", ", parts[0].steps: points must fall from step to step."),
    (
      "\"at_least\": 0.95, \"points\": 20", "\"at_least\": 0.95, \"points\": 25",
      ", parts: the most points of the parts add up to 105.0, not to 100."
    ),
    (
      "\"at_least\": 0.95", "\"at_least\": -1",
      ", parts[0].steps[0].at_least: a number of at least 0 must stand here, such as 0.75 or \"12/52\"."
    ),
    ("\"12/52\"", "\"12/0\"", ", parts[4].steps[0].at_least: a number of at least 0 must stand here, such as 0.75 or \"12/52\"."),
    (
      "\"at_least\": 0.95", "\"at_most\": 1, \"at_least\": 0.95",
      ", parts[0].steps[0]: one of `at_least`, `more_than` and `at_most` must stand here."
    ),
    ("\"part\": \"trainings\"", "\"part\": \"visitors\"", ", parts: the part `visitors` stands twice."),
    ("\"late\": 0.5", "\"late\": 1.5", ", attendance.late: a meeting counts as attended once at most; give 0 to 1."),
    ("\"late\": 0.5", "\"medical\": 0.5", ", attendance.medical: `medical` is no countable week."),
    ("\"yellow\": 50", "\"yellow\": 75", ", lights: green, yellow and red must fall, from 100 at most."),
    ("\"name\": \"power-of-one-us\",", "", ": `name` is missing."),
    ("\"per\": \"week\"", "\"per\": \"weekly\"", ", parts[1].per: `weekly` is not known; did you mean `week`?"),
    ("{\n  \"name\"", "[\n  \"name\"", ": it is no JSON of texts, numbers, lists and objects; see the tables that come with Rapport."),
  ]

  @Test(arguments: faults.indices) func whatIsWrongIsNamedWithItsPlace(index: Int) throws {
    let fault = Self.faults[index]
    let good = try String(contentsOf: Self.folder.appendingPathComponent("power-of-one-us.json"), encoding: .utf8)
    let range = try #require(good.range(of: fault.old))
    let text = good.replacingCharacters(in: range, with: fault.new)
    #expect {
      try PointTable(Array(text.utf8), from: "mine.json")
    } throws: {
      let message = ($0 as? PointTableError)?.message
      if message != "The point table `mine.json`" + fault.message { print(message ?? "no message") }
      return message == "The point table `mine.json`" + fault.message
    }
  }
}
