import Model
import Testing

@testable import Ingest

@Suite struct EncodingTests {
  private static let log = "date,person,contact,note\n2026-10-05,ana.silva,Zoë Ångström,naïve €\n"

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    (mark ? [0xFEFF] : [] + []).appending(Array(text.utf16)).flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Activity {
    let folder = try Folder()
    try folder.write(bytes, "contact.csv")
    return try folder.read()
  }

  private func notes(_ activity: Activity) -> [String] {
    Transcript(activity: activity).lines()
  }

  private static let expected = ["2 ana.silva 2026-10-05 contact=Zoë Ångström; note=naïve €"]

  @Test(arguments: [false, true])
  func utf8IsReadWithAndWithoutMark(hasMark: Bool) throws {
    let activity = try read((hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(Self.log.utf8))
    #expect(notes(activity) == Self.expected)
    #expect(!activity.warningMessages.contains { $0.contains("UTF") })
  }

  /// Words of one to four bytes a scalar, cut off and spoilt anywhere, against the standard library's own judgement.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func utf8IsToldFromWhatIsNone(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = [
      "Harbour", "Zoë", "司徒", "🙂", "a", "e\u{301}", "Ångström and Sons", "\u{7FF}\u{800}\u{FFFF}\u{10000}",
      String(repeating: "x", count: 40),
    ]
    var bytes = (0..<Int.random(in: 0..<12, using: &random)).flatMap { _ in Array(words.randomElement(using: &random)!.utf8) }
    bytes.removeLast(min(bytes.count, Int.random(in: 0..<4, using: &random)))
    if !bytes.isEmpty, Int.random(in: 0..<3, using: &random) == 0 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8(Int.random(in: 0..<256, using: &random))
    }
    #expect(bytes.withUnsafeBytes { TextEncoding.isUTF8($0) } == (String(validating: bytes, as: UTF8.self) != nil))
  }

  @Test(arguments: [(false, true), (true, true), (false, false), (true, false)])
  func utf16IsReadInBothOrdersWithAndWithoutMark(bigEndian: Bool, hasMark: Bool) throws {
    let activity = try read(Self.utf16(Self.log, bigEndian: bigEndian, mark: hasMark))
    #expect(notes(activity) == Self.expected)
    #expect(activity.warningMessages.contains { $0.hasPrefix("A text was read as UTF-16") })
  }

  @Test func anythingElseIsWindows1252AndSaid() throws {
    var bytes = Array("date,person,contact,note\n2026-10-05,ana.silva,Zo".utf8)
    bytes += [0xEB] + Array(" ".utf8) + [0xC5] + Array("ngstr".utf8) + [0xF6] + Array("m,na".utf8) + [0xEF]
    bytes += Array("ve ".utf8) + [0x80, 0x0A]
    let activity = try read(bytes)
    #expect(notes(activity) == Self.expected)
    let warning = try #require(activity.report.warnings.first { $0.message.contains("Windows-1252") })
    #expect(warning.places.allSatisfy { $0.hasSuffix("contact.csv") } && warning.places.count == 1)
  }

  @Test func aMarkBeforeWindows1252IsNoPartOfTheHeader() throws {
    let activity = try read([0xEF, 0xBB, 0xBF] + Array("date,person,contact\n2026-10-05,ana.silva,Zo".utf8) + [0xEB, 0x0A])
    #expect(notes(activity) == ["2 ana.silva 2026-10-05 contact=Zoë"])
  }

  /// More than 2 MiB, so that only the head is looked at first; with 8-bit text in both halves it must not be cut amid a unit.
  @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
  func longUTF16IsRecognisedByItsHead(bigEndian: Bool, hasMark: Bool) throws {
    let row = "2026-10-05,ana.silva,Kim \(String(repeating: "x", count: 2000))\n"
    let text = "date,person,contact\n" + String(repeating: row, count: 700)
    let activity = try read(Self.utf16(text, bigEndian: bigEndian, mark: hasMark))
    #expect(activity.contacts.count == 700)
  }

  /// The first rows, more than 2 MiB of them, are UTF-8, so that the others are looked at only when they are read.
  @Test(arguments: [false, true])
  func aLateByteThatIsNoUTF8MakesAllOfALongTextWindows1252(inTheTeamList: Bool) throws {
    let filler = String(repeating: "x", count: 2000)
    let folder = try Folder()
    func write(_ name: String, _ header: String, _ row: (Int, String) -> String) throws {
      let rows = row(0, "Zoë") + (1...1200).map { row($0, filler) }.joined()
      try folder.write(Array((header + rows + row(1201, "Zo")).utf8.dropLast()) + [0xEB, 0x0A], name)
    }
    if inTheTeamList {
      try write("team.csv", "person,role,name\n") { "p\($0),staff,\($1)\n" }
    } else {
      try write("contact.csv", "date,person,contact\n") { "2026-10-05,ana.silva,\($1)\n" }
    }
    let activity = try folder.read()
    #expect(activity.report.warnings.filter { $0.message.contains("Windows-1252") }.flatMap(\.places).count == 1)
    if inTheTeamList {
      #expect(activity.people.count == 1202)
      #expect(Set(activity.people.map(\.name)) == ["ZoÃ«", filler, "Zoë"])
    } else {
      let lines = notes(activity)
      #expect(lines.count == 1202)
      #expect(lines.first == "2 ana.silva 2026-10-05 contact=ZoÃ«" && lines.last == "1203 ana.silva 2026-10-05 contact=Zoë")
    }
  }

  @Test func loneSurrogatesBecomeReplacementCharacters() throws {
    var bytes = Self.utf16("date,person,contact\n2026-10-05,ana.silva,Kim", bigEndian: false, mark: true)
    bytes += [0x3D, 0xD8] + Self.utf16("\n", bigEndian: false, mark: false)
    #expect(notes(try read(bytes)) == ["2 ana.silva 2026-10-05 contact=Kim\u{FFFD}"])
  }

  @Test func nulBytesAreTextOrSayThatTheFileIsBinary() throws {
    let rows = String(repeating: "2026-10-05,ana.silva,Kim,\(String(repeating: "x", count: 100))\n", count: 50)
    let late = try read(Array(("date,person,contact,note\n" + rows + "2026-10-05,ana.silva,K\0im,\n").utf8))
    #expect(late.contacts.count == 51)
    #expect(Transcript(activity: late).lines().last == "52 ana.silva 2026-10-05 contact=K\0im")
    let early = try read(Array("date,person,contact\n2026-10-05,ana.silva,K\0im\n".utf8))
    #expect(early.contacts.count == 0)
    #expect(
      early.warningMessages == [
        "`contact.csv` was not read: it is a binary file, no text; export the log as CSV and give that."
      ])
  }

  @Test(arguments: [
    ("%PDF-1.4", "a PDF"), ("<?xml version=\"1.0\"?>", "XML"), ("[{\"a\": 1}]", "JSON"),
  ])
  func otherContainersAreNamed(beginning: String, description: String) throws {
    let activity = try read(Array(beginning.utf8))
    #expect(activity.warningMessages.count == 1)
    #expect(activity.warningMessages[0].hasPrefix("`contact.csv` was not read: it is "))
    #expect(activity.warningMessages[0].contains(description))
  }
}

extension [UInt16] {
  fileprivate func appending(_ other: [UInt16]) -> [UInt16] { self + other }
}
