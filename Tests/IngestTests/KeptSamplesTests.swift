import Foundation
import Ledger
import Model
import Testing

@testable import Ingest

/// What went through a ledger is what the files say.
@Suite struct KeptSamplesTests {
  @Test(arguments: Sample.all)
  func samplesComeOutOfALedgerAsTheyWereRead(sample: Sample) throws {
    let folder = try sample.folder()
    let read = try sample.read(folder)
    try folder.keep(in: "firm.ledger", configuration: sample.configuration, options: sample.options)
    let kept = try folder.readKept(["firm.ledger"], configuration: sample.configuration, options: sample.options)
    #expect(try Ledger.reading("\(folder.path)/firm.ledger").faults() == [])
    #expect(Self.lines(kept, sample) == Self.lines(read, sample))
    #expect(Set(kept.report.rejects.map(Self.text)) == Set(read.report.rejects.map(Self.text)))
    #expect(kept.report.recordCount == read.report.recordCount)
    #expect(kept.warningMessages == read.warningMessages)
    #expect(kept.people == read.people)
  }

  @Test(arguments: Sample.all)
  func aLedgerBesideItsFilesChangesNothing(sample: Sample) throws {
    let folder = try sample.folder()
    let read = try sample.read(folder)
    try folder.keep(in: "firm.ledger", configuration: sample.configuration, options: sample.options)
    let both = try folder.readKept([""], configuration: sample.configuration, options: sample.options)
    #expect(both.report.recordCount == read.report.recordCount)
    #expect(both.report.rejects.count == read.report.rejects.count)
    #expect(Transcript(activity: both).content == Transcript(activity: read).content)
  }

  @Test(arguments: Sample.all.filter(\.isGood))
  func whatIsExportedImportsToTheSameLedger(sample: Sample) throws {
    let folder = try sample.folder()
    try folder.keep(in: "firm.ledger", configuration: sample.configuration, options: sample.options)
    _ = try Ledger.reading("\(folder.path)/firm.ledger").export(to: "\(folder.path)/copy")
    let settings = try ConfigurationReader.read(nil, paths: ["\(folder.path)/copy"])
    var configuration = try sample.configuration
    configuration.sources = settings.sources
    let found = try folder.keep(["copy"], in: "copy.ledger", configuration: configuration)
    #expect(found.total.rejected == 0, "\(found.rejects)")
    #expect(try folder.digest(of: "copy.ledger") == folder.digest(of: "firm.ledger"))
  }

  /// With the line of each; records of one line have no order.
  private static func lines(_ activity: Activity, _ sample: Sample) -> [String] {
    Transcript(activity: activity).settings(sample.folderName) + Transcript(activity: activity).lines(ofFile: sample.fileName).sorted()
  }

  /// Without the blank cells at the end: a ledger keeps what was understood of a person who stands twice, not the row.
  private static func text(_ reject: Reject) -> String {
    let fields = reject.fields.reversed().drop(while: \.isEmpty).reversed().joined(separator: "|")
    return "\(reject.place.line) \(fields) \(reject.reason) \(reject.suggestion ?? "")"
  }
}
