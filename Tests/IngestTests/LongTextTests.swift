import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct LongTextTests {
  /// What is gathered from a file lies in memory of its own, which must not be given back with the file's.
  @Test func aCopyOfAFilesBytesIsNotLetGoOf() throws {
    let folder = try Folder()
    try folder.write([UInt8](repeating: 0x41, count: 1 << 20), "long.csv")
    let file = try MappedFile(path: folder.path + "/long.csv")
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1 << 16)
    defer { copy.deallocate() }
    copy.copyBytes(from: file.bytes)
    file.letGo(UnsafeRawBufferPointer(copy))
    file.letGo(file.bytes)
    #expect(copy.allSatisfy { $0 == 0x41 } && file.bytes.elementsEqual(copy))
  }

  private static let header = "date,person,contact,note\n"
  private static let last = "2026-10-05,ana.silva,Kim,\n"

  @Test func aRowOverOneMebibyteIsRejectedAloneAndTheNextIsRead() throws {
    let fits = String(repeating: "x", count: 1_000_000)
    let long = String(repeating: "y", count: 1 << 20)
    let activity = try reading(
      Self.header + "2026-10-05,ana.silva,Kim,\(fits)\n2026-10-05,ana.silva,Lee,\(long)\n" + Self.last, as: "contact.csv")
    #expect(activity.rejects(in: "contact.csv") == ["3: the row is longer than 1 MiB"])
    #expect(activity.contacts.rows.map(\.place.line) == [2, 4])
  }

  @Test func aQuotedCellOverOneMebibyteIsTakenForUnclosed() throws {
    let long = String(repeating: "y\n", count: 1 << 20)
    let activity = try reading(Self.header + Self.last + "2026-10-05,ana.silva,Lee,\"\(long)\"\n", as: "contact.csv")
    #expect(activity.rejects(in: "contact.csv") == ["3: a quote opened here is never closed; close it or take it out"])
  }

  @Test func moreCellsThanASheetHasColumnsRejectTheRow() throws {
    let most = Self.header + "2026-10-05,ana.silva,Kim," + String(repeating: ",", count: 16_380) + "\n"
    #expect(try reading(most, as: "contact.csv").contacts.count == 1)
    let more = Self.header + "2026-10-05,ana.silva,Kim," + String(repeating: ",", count: 16_381) + "\n" + Self.last
    let activity = try reading(more, as: "contact.csv")
    #expect(activity.rejects(in: "contact.csv") == ["2: the row has more than 16384 cells"])
    #expect(activity.contacts.rows.map(\.place.line) == [3])
  }

  @Test func aHeaderWithTooManyCellsIsNoHeader() throws {
    let activity = try reading("date,person,contact" + String(repeating: ",x", count: 20_000) + "\n" + Self.last, as: "contact.csv")
    #expect(activity.file("contact.csv")?.reader == nil)
    #expect(activity.warningMessages.count == 1)
  }

  @Test(arguments: [0, 5000])
  func aHugeFileOfOneLineIsDoneWith(head: Int) throws {
    let folder = try Folder(["contact.csv": head == 0 ? "" : Self.header + String(repeating: "x", count: head)])
    let handle = try #require(FileHandle(forWritingAtPath: folder.path + "/contact.csv"))
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    let activity = try folder.read()
    #expect(activity.contacts.count == 0)
    #expect(activity.rejects(in: "contact.csv") == (head == 0 ? [] : ["2: the row is longer than 1 MiB"]))
    #expect(activity.warningMessages.contains { $0.contains("is a binary file") } == (head == 0))
  }

  @Test func namesOfAHundredKilobytesAreNamesLikeOthers() throws {
    let name = String(repeating: "Ö", count: 50_000)
    let log = Self.header + "2026-10-05,ana.silva,\(name),\n2026-10-05,\(name),Kim,\n"
    let activity = try Folder(["contact.csv": log], team: Folder.team + "long,\(name)x,staff\n").read()
    #expect(activity.contacts.rows.map(\.place.line) == [2])
    #expect(activity.report.rejects.map(\.suggestion) == [nil])
  }
}
