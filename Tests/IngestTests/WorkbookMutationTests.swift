import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct WorkbookMutationTests {
  /// Never a trap, and either a fault or rows of which each is a record or a reject.
  private func check(_ bytes: [UInt8], _ name: String, in folder: Folder, seed: UInt64) throws {
    try folder.write(bytes, "log.bin")
    let activity = try folder.read()
    let file = try #require(activity.file("log.bin"))
    let faults = activity.report.rejects.filter { $0.fields.isEmpty }
    guard faults.isEmpty, file.records + file.rejected > 0 else {
      let isSaid = !faults.isEmpty || activity.warningMessages.contains { $0.contains("log.bin` was not read: ") }
      // A sheet whose every row was taken away is a log without records.
      #expect(isSaid || file.reader == "native", "\(name), seed \(seed)")
      #expect(file.records == 0, "\(name), seed \(seed)")
      return
    }
    let read = try ReadSheets(bytes)
    guard read.sheets.count == 1 else { return }
    let header = read.sheets[0].rows.firstIndex { $0.contains("person") || $0.contains("contact") || $0.contains("direction") }
    let rows = read.sheets[0].rows[((header ?? 0) + 1)...].filter { $0.contains { !$0.isEmpty } }
    #expect(rows.count + read.sheets[0].problems.count == file.records + file.rejected, "\(name), seed \(seed)")
  }

  @Test(arguments: WorkbookTests.sameLogs)
  func damagedFilesLoseNoRow(name: String) throws {
    let (whole, folder) = (try WorkbookTests.bytes(name), try Folder())
    for seed in 0..<500 as Range<UInt64> {
      var mutation = Mutation(seed: seed)
      try check(mutation.apply(to: whole), name, in: folder, seed: seed)
    }
  }

  @Test(arguments: WorkbookTests.sameLogs.filter { $0.hasSuffix("x") })
  func damagedPartsLoseNoRow(name: String) throws {
    let (whole, folder) = (try TestArchive(unpacking: WorkbookTests.bytes(name)), try Folder())
    for seed in 0..<500 as Range<UInt64> {
      var (mutation, archive) = (Mutation(seed: seed), whole)
      let parts = archive.entries.indices.filter {
        archive.entries[$0].name.hasPrefix("xl/") && !archive.entries[$0].name.contains("theme")
      }
      let part = parts[Int(seed) % parts.count]
      archive.entries[part].bytes = mutation.apply(to: archive.entries[part].bytes)
      try check(archive.bytes, name, in: folder, seed: seed)
    }
  }
}
