import Foundation
import Ingest
import Model
import Scoring

/// A made-up firm's logs, read and scored as the program does it.
struct SampleFirm {
  /// File names with their text.
  var files: [String: String]
  var month = Month(year: 2026, month: 10)

  /// The scorecard of the files, through a temporary folder.
  func scorecard() throws -> Scorecard {
    let folder = NSTemporaryDirectory() + "reporting-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
    let configuration = try ConfigurationReader.read(nil, paths: [folder])
    let model = try ScoringModel.standard.applying(configuration.modelOverrides)
    let activity = try LogReader(configuration: configuration, measures: model.measureIDs).read([folder])
    return Scorer(activity, model: model, period: Period(month, activity.organisation)).scorecard()
  }
}

extension SampleFirm {
  /// Names that outsiders may type: a formula, right to left, wide letters, sixty characters, a line end.
  static let names = [
    "a1": "=HYPERLINK(\"http://x\")", "a2": "שרה כהן", "s1": "山田太郎", "s2": String(repeating: "Long ", count: 11) + "Tail.",
    "s3": "Ana Silva", "s4": "Ana Silva", "s5": "Ünal\tÇelik", "s6": "Nobody Writes",
  ]

  /// Eight people of two teams with half a year of logs; one of them logs nothing, one row cannot be read.
  static let firm: SampleFirm = {
    var team = "person,name,role,team,reports_to\n"
    for (id, name) in names.sorted(by: { $0.key < $1.key }) {
      let quoted = name.replacingOccurrences(of: "\"", with: "\"\"")
      team += "\(id),\"\(quoted)\",\(id.hasPrefix("a") ? "executive" : "staff"),\(id == "s5" ? "" : "Sales"),\(id == "a1" ? "" : "a1")\n"
    }
    var log = "activity,date,at,person,contact,company,card,event,kind,conversations,new_people,direction,channel,answered_at\n"
    for (number, id) in names.keys.sorted().dropLast().enumerated() {
      for month in 3...10 {
        for day in 1...(2 + number % 3) { log += rows(id, month: month, day: day * 5, isQuick: (number + month) % 3 != 0) }
      }
    }
    log += "contact,2026-10-05,,jon.smyth,Iris Vale,,,,,,,,,\n"
    return SampleFirm(files: ["team.csv": team, "log.csv": log, "rapport.yaml": "organisation: Harbour & Sons\n", "notes.txt": "no log\n"])
  }()

  /// An event with a new contact, and a letter from them three days later.
  private static func rows(_ id: String, month: Int, day: Int, isQuick: Bool) -> String {
    func date(_ day: Int) -> String { "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
    let contact = "Contact \(id) \(month) \(day)"
    return """
      event,\(date(day)),,\(id),,,,Mixer \(day),industry,10,\(4 + day % 5),,,
      contact,\(date(day)),,\(id),\(contact),Vale Ltd,\(day % 2 == 0 ? "none" : "direct"),,,,,,,
      interaction,,\(date(day + 3))T09:00,\(id),\(contact),Vale Ltd,,,,,,in,email,\(isQuick ? date(day + 3) + "T11:00" : "")

      """
  }

  /// One person who logged one evening: nobody is scored.
  static let empty = SampleFirm(files: [
    "team.csv": "person,name,role\np,Ana Silva,staff\n", "events.csv": "date,person,event\n2026-10-05,p,Mixer\n",
  ])

  /// The first of the firm's staff alone.
  static let onePerson: SampleFirm = {
    let log = firm.files["log.csv"]!.split(separator: "\n").filter { $0.hasPrefix("activity") || $0.contains(",s1,") }
    return SampleFirm(files: ["team.csv": "person,name,role\ns1,山田太郎,staff\n", "log.csv": log.joined(separator: "\n") + "\n"])
  }()
}

extension SampleFirm {
  /// Five hundred and twenty people of forty teams with a quarter of logs: more than lists show.
  static let large: SampleFirm = {
    var team = "person,name,role,team,reports_to\n"
    var log = firm.files["log.csv"]!.prefix { $0 != "\n" } + "\n"
    for number in 0..<520 {
      let (id, leader) = ("p\(number)", "p\(number % 40)")
      team += "\(id),Person \(number),\(number < 40 ? "executive" : number % 5 == 0 ? "manager" : "staff"),Team \(number % 40),"
      team += "\(number < 40 ? "" : leader)\n"
      for month in [5, 6, 7, 8, 9, 10] where number % 9 != 8 {
        log += rows(id, month: month, day: 3 + number % 20, isQuick: (number + month) % 3 != 0)
      }
    }
    return SampleFirm(files: ["team.csv": team, "log.csv": String(log)])
  }()
}
