import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct DeclarationTests {
  /// The columns that the documentation of the formats promises, required ones with a star. `note` may stand in every log.
  private static let documented = [
    "team": "person* name* role* team reports_to email phone start_date end_date fte workdays hourly_cost bni_name bni_joined",
    "leave": "person* from* to*",
    "event": "date* person* event* kind status hours cost conversations new_people known_share",
    "contact": "date* person* contact* company email phone event card pitched",
    "interaction": "at* person* contact* direction* channel answered_at needs_answer company email phone",
    "referral": "date* person* direction* contact* tier status revenue via",
    "introduction": "date* person* contact* other_contact*",
    "outcome": "date* person* outcome* contact value via",
    "bni_cost": "date* person* item* amount*",
    "connection": "date* person* contact* company email phone",
    "annotation": "month* person* measure* reason*",
  ]

  @Test func columnsAreThoseDocumented() {
    for declaration in FormatDeclaration.native {
      let columns = declaration.columns.enumerated().map { $1 + (declaration.required.contains($0) ? "*" : "") }
      #expect(columns.joined(separator: " ") == Self.documented[declaration.activity!.word]! + " note")
    }
    #expect(Set(FormatDeclaration.native.map(\.activity!.word)) == Set(Self.documented.keys))
  }

  @Test func theIndexOfAColumnIsItsPlace() {
    func check<Format: LogFormat>(_ format: Format.Type) {
      #expect(Format.Column.allCases.map(\.index) == Array(0..<Format.Column.allCases.count))
    }
    for declaration in FormatDeclaration.native + FormatDeclaration.foreign { check(declaration.format) }
  }

  /// The names of the structs of a folder that are formats.
  private func formats(in folder: String) -> [String] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Ingest/Formats/\(folder)").standardizedFileURL.path
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return files.flatMap { file -> [String] in
      let text = (try? String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap { line in
        let words = line.split(whereSeparator: { " :,{".contains($0) }).map(String.init)
        guard let place = words.firstIndex(of: "struct"), !["LogFormat", "NativeLog", "AddressBookFormat"].filter(words.contains).isEmpty
        else { return nil }
        return words[place + 1]
      }
    }
  }

  @Test func declaredLogsAreTheFilesOfTheFolder() throws {
    #expect(formats(in: "Native").sorted() == FormatDeclaration.native.map { "\($0.format)" }.sorted())
    #expect(FormatDeclaration.native.map(\.activity) == ActivityKind.allCases)
  }

  @Test func declaredFormatsAreTheFilesOfTheirFolders() {
    #expect((formats(in: "Foreign") + formats(in: "BNI")).sorted() == FormatDeclaration.foreign.map { "\($0.format)" }.sorted())
  }

  @Test func eachFormatHasAnIdOfItsOwnAndSaysWhatItIs() {
    let ids = FormatDeclaration.foreign.map(\.id)
    #expect(Set(ids + ["native"]).count == ids.count + 1)
    for declaration in FormatDeclaration.foreign {
      let description = declaration.format.description
      #expect(!description.title.isEmpty && !description.yields.isEmpty, "\(declaration.id)")
      #expect(description.cannotKnow.hasSuffix("."), "\(declaration.id) says in a sentence what it cannot know")
      #expect(!declaration.required.isEmpty, "\(declaration.id) would claim every sheet")
    }
  }

  /// The words of formats.md; the enumerations have to have them in this order.
  @Test func wordsOfAListStandInTheOrderOfItsEnumeration() {
    func check(_ list: WordList, _ cases: [some Any], _ words: String) {
      #expect(Words.values[list]!.map { $0[0] } == words.split(separator: " ").map(String.init))
      let plain = cases.map { Vocabulary.normal("\($0)") }
      #expect(Words.values[list]!.map { Vocabulary.normal($0[0]) } == plain)
    }
    check(
      .activity, ActivityKind.allCases,
      "team leave event contact interaction referral introduction outcome bni_cost connection annotation")
    check(.role, Role.allCases, "executive manager staff")
    check(.kind, EventKind.allCases, "industry bni conference community online internal other")
    check(.status, Attendance.allCases, "attended late substitute excused medical absent")
    check(.card, Card.allCases, "none card direct")
    check(.channel, Channel.allCases, "call missed_call text email meeting one_to_one social letter")
    check(.referralStatus, ReferralStatus.allCases, "open won lost")
    check(.outcome, OutcomeKind.allCases, "employee customer vendor idea issue")
    check(.item, BNICostItem.allCases, "dues joining meeting meal other")
    check(.reason, Annotation.Reason.allCases, "leave logged_elsewhere not_applicable no_outward_role other")
    check(.direction, ["in", "out"], "in out")
    check(.yesNo, [YesNo.no, .yes], "no yes")
    #expect(Direction.allCases == [.incoming, .outgoing])
    #expect(Set(Words.values.keys) == Set(WordList.allCases))
  }

  @Test func noSpellingMeansTwoValues() {
    for (list, values) in Words.values {
      let spellings = values.flatMap { Set($0.map(Vocabulary.normal)) }
      #expect(Set(spellings).count == spellings.count, "a word of \(list) stands for two values")
    }
  }

  @Test func aliasesAreOfColumnsThatExist() {
    let columns = Set(FormatDeclaration.native.flatMap(\.columns) + ["activity"])
    #expect(Set(Words.headers.keys).subtracting(columns) == [])
  }
}
