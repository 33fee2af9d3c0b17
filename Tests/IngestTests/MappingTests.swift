import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct MappingTests {
  private func complaint(_ yaml: String) throws -> String? {
    let folder = try Folder(["rapport.yaml": yaml])
    do {
      _ = try ConfigurationReader.read(nil, paths: [folder.path])
      return nil
    } catch {
      return error.message.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test(arguments: [
    ("crm: [1]", "mappings: `crm` must hold activity, columns, constants, values."),
    ("crm: {activity: interactoin}", "mappings: `interactoin` of `crm` is no activity; did you mean `interaction`?"),
    ("crm: {colums: {}}", "mappings: `crm` holds `colums`, which is not known; did you mean `columns`?"),
    ("crm: {columns: {}}", "mappings: `crm` lacks `activity`, such as `activity: interaction`."),
    ("crm: {activity: leave, columns: {form: x}}", "mappings: `form` of `crm` is no column of leave; did you mean `from`?"),
    (
      "crm: {activity: leave, columns: {from: x, person: y}}",
      "mappings: `crm` lacks `to`, which leave needs; add it to columns or constants."
    ),
    (
      "crm: {activity: leave, columns: {from: x, to: x}, constants: {person: ana.silva}}",
      "mappings: `crm` must name at least two headers under columns, each once."
    ),
    (
      "crm: {activity: contact, columns: {contact: x, date: y}, constants: {person: a, card: plastic}}",
      "mappings: `plastic` of `crm` is no card (none, card, direct)."
    ),
    (
      "crm: {activity: contact, columns: {contact: x, date: y}, constants: {person: a, date: 2026-10-05}}",
      "mappings: `date` of `crm` stands under columns and under constants; keep one."
    ),
    (
      "crm: {activity: contact, columns: {contact: x, date: y}, constants: {person: a}, values: {card: {own: direct}}}",
      "mappings: the values of `card` in `crm` must be a list such as `{Incoming: in}`, and the column stand under columns."
    ),
  ])
  func whatIsWrongWithAMappingIsSaidOnLoading(mapping: String, expected: String) throws {
    #expect(try complaint("organisation: Firm\nmappings:\n  \(mapping)\n") == "rapport.yaml, line 3: \(expected)")
  }

  private static let log = "date,person,contact,other\n2026-10-05,ana.silva,Kim,Lee\n"

  private func reading(_ mappings: String) throws -> Activity {
    let folder = try Folder(["log.csv": Self.log, "rapport.yaml": "mappings:\n\(mappings)"])
    return try folder.read(configuration: ConfigurationReader.read(nil, paths: [folder.path]))
  }

  @Test func aMappingWinsOverANativeLog() throws {
    let activity = try reading("  swapped: {activity: contact, columns: {date: date, contact: other, person: person}}\n")
    #expect(activity.file("log.csv")?.reader == "mapping")
    #expect(Transcript(activity: activity).lines() == ["2 ana.silva 2026-10-05 contact=Lee"])
  }

  @Test func twoMappingsOfOneSheetAreAnErrorThatNamesBoth() throws {
    let activity = try reading(
      "  a: {activity: contact, columns: {date: date, contact: other, person: person}}\n"
        + "  b: {activity: connection, columns: {date: date, contact: contact, person: person}}\n")
    #expect(
      activity.rejects(in: "log.csv") == [
        "1: the mappings `a` and `b` fit the columns alike; let one of them name a column that the other's table has not"
      ])
  }

  @Test func aTeamListMayBeMapped() throws {
    let folder = try Folder(
      [
        "staff.csv": "Login,Full,Grade\nana.silva,Ana Silva,E\nbo.lindt,Bo Lindt,S\n",
        "rapport.yaml":
          "mappings:\n  hr: {activity: team, columns: {person: Login, name: Full, role: Grade}, values: {role: {E: executive, S: staff}}}\n",
      ], team: nil)
    let activity = try folder.read(configuration: ConfigurationReader.read(nil, paths: [folder.path]))
    #expect(activity.people.map { "\($0.id) \($0.role.word)" } == ["ana.silva executive", "bo.lindt staff"])
  }
}
