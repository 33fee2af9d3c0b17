import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct SampleTests {
  @Test(arguments: Sample.all)
  func samplesGiveWhatTheirExpectationSays(sample: Sample) throws {
    let activity = try sample.read(sample.folder())
    let settings = Transcript(activity: activity).settings(sample.folderName)
    let records = settings.isEmpty ? Transcript(activity: activity).lines(ofFile: sample.fileName) : settings
    #expect(records == (try sample.expected("+")), "\(records.joined(separator: "\n"))")
    let rejects = activity.report.rejects.map { "\($0.place.line): \($0.reason)" + ($0.suggestion.map { " => \($0)" } ?? "") }
    #expect(rejects == (try sample.expected("-")), "\(rejects.joined(separator: "\n"))")
    #expect(activity.warningMessages == (try sample.expected("!")).sorted())
    #expect(try !sample.expected("+").isEmpty || !sample.isGood)
    #expect(try sample.expected("-").isEmpty == sample.isGood)
  }

  @Test(arguments: Sample.all)
  func eachSampleIsClaimedByOneFormatAlone(sample: Sample) throws {
    let files = try sample.read(sample.folder()).files(sample.fileName)
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.reader == sample.reader)
      if let activity = sample.activity { #expect(file.activities == [activity.word]) }
    }
  }

  @Test(arguments: Sample.all)
  func eachRowIsARecordOrARejectOrLeftAside(sample: Sample) throws {
    let folder = try sample.folder()
    let activity = try sample.read(folder)
    for log in try sample.logs(in: folder) where log.path.hasSuffix("/" + sample.fileName) {
      let file = activity.report.files[Int(log.index)]
      guard !file.isUnusable else { continue }
      let rows = try #require(log.countRows())
      let told = file.records + file.rejected + file.leftAside
      #expect(sample.activity == nil ? told >= rows : told == rows)
      #expect(file.rejected == activity.report.rejects.filter { $0.place.file == log.index }.count)
    }
  }

  @Test(arguments: Sample.all.filter { $0.activity != .team })
  func aSampleGivenTwiceCountsOnce(sample: Sample) throws {
    let folder = try sample.folder()
    let once = try sample.read(folder)
    try folder.write(sample.bytes, "copy of \(sample.fileName)")
    let twice = try sample.read(folder)
    #expect(Transcript(activity: twice).content == Transcript(activity: once).content)
    #expect(Transcript(activity: twice).settings(sample.folderName) == Transcript(activity: once).settings(sample.folderName))
    #expect(twice.report.recordCount == once.report.recordCount)
    #expect(twice.report.files.map(\.duplicates).reduce(0, +) == once.files(sample.fileName).map(\.records).reduce(0, +))
    // What is wrong with a file as a whole is said of each.
    guard !once.report.rejects.contains(where: \.isWholeFile) else { return }
    #expect(twice.report.rejects.map(\.reason) == once.report.rejects.map(\.reason))
    #expect(twice.warningMessages == once.warningMessages)
  }

  @Test func rejectsKeepTheFieldsAsTheyStood() throws {
    let sample = Sample(folderName: "contact", name: "bad.csv")
    let activity = try sample.read(sample.folder())
    let fields = activity.report.rejects.map(\.fields)
    #expect(fields[0] == ["2026-10-06", "ana.silva", "", "", "", "card", ""])
    #expect(fields[7] == ["2026-10-06", "ana.silva", "\"Zed\" Smith", "", "", "", ""])
    #expect(fields[8] == ["2026-10-06", "ana.silva", "Zed", "", "", "", "", "", "x"])
  }

  @Test func everyFormatHasAGoodAndABadSample() throws {
    for folder in Sample.folderNames {
      let samples = Sample.all.filter { $0.folderName == folder }
      #expect(samples.contains(where: \.isGood) && samples.contains { !$0.isGood }, "\(folder)")
    }
  }

  @Test func everyFolderOfSamplesIsWalkedOver() throws {
    for folder in try FileManager.default.contentsOfDirectory(atPath: Sample.fixtures) where !Sample.folderNames.contains(folder) {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(Sample.fixtures)/\(folder)")
      #expect(!names.contains { $0.hasPrefix("good.") }, "\(folder) is no format's")
    }
  }
}
