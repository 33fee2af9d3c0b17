import Foundation
import Model
import Testing

@testable import Ingest

@Suite struct SampleTests {
  @Test(arguments: Sample.all)
  func samplesGiveWhatTheirExpectationSays(sample: Sample) throws {
    let activity = try sample.folder().read(configuration: Sample.configuration)
    let settings = Transcript(activity: activity).settings(sample.activity)
    let records = settings.isEmpty ? Transcript(activity: activity).lines(ofFile: sample.fileName) : settings
    #expect(records == (try sample.expected("+")))
    let rejects = activity.report.rejects.map { "\($0.place.line): \($0.reason)" + ($0.suggestion.map { " => \($0)" } ?? "") }
    #expect(rejects == (try sample.expected("-")))
    #expect(activity.warningMessages == (try sample.expected("!")).sorted())
    #expect(try !sample.expected("+").isEmpty)
    #expect(try sample.expected("-").isEmpty == (sample.name == "good"))
  }

  @Test(arguments: Sample.all)
  func eachSampleIsClaimedByItsActivityAlone(sample: Sample) throws {
    let file = try #require(try sample.folder().read(configuration: Sample.configuration).file(sample.fileName))
    #expect(file.activities == [sample.activity])
    #expect(file.reader == "native")
  }

  @Test(arguments: Sample.all)
  func eachRowIsARecordOrAReject(sample: Sample) throws {
    let activity = try sample.folder().read(configuration: Sample.configuration)
    let file = try #require(activity.file(sample.fileName))
    let rows = try String(decoding: sample.bytes, as: UTF8.self).split(separator: "\n").count - 1
    #expect(file.records + file.rejected == rows)
    #expect(file.rejected == activity.report.rejects.count)
  }

  @Test(arguments: Sample.all.filter { $0.activity != "team" })
  func aSampleGivenTwiceCountsOnce(sample: Sample) throws {
    let folder = try sample.folder()
    let once = try folder.read(configuration: Sample.configuration)
    try folder.write(sample.bytes, "copy of \(sample.fileName)")
    let twice = try folder.read(configuration: Sample.configuration)
    #expect(Transcript(activity: twice).content == Transcript(activity: once).content)
    #expect(Transcript(activity: twice).settings(sample.activity) == Transcript(activity: once).settings(sample.activity))
    #expect(twice.report.rejects.map(\.reason) == once.report.rejects.map(\.reason))
    #expect(twice.warningMessages == once.warningMessages)
    #expect(twice.report.recordCount == once.report.recordCount)
    #expect(twice.report.files.map(\.duplicates).reduce(0, +) == once.file(sample.fileName)!.records)
  }

  @Test func rejectsKeepTheFieldsAsTheyStood() throws {
    let activity = try Sample(activity: "contact", name: "bad").folder().read(configuration: Sample.configuration)
    let fields = activity.report.rejects.map(\.fields)
    #expect(fields[0] == ["2026-10-06", "ana.silva", "", "", "", "card", ""])
    #expect(fields[7] == ["2026-10-06", "ana.silva", "\"Zed\" Smith", "", "", "", ""])
    #expect(fields[8] == ["2026-10-06", "ana.silva", "Zed", "", "", "", "", "", "x"])
  }

  @Test func everyFolderOfSamplesIsWalkedOver() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Sample.fixtures)
    #expect(Set(folders) == Set(Sample.all.map(\.activity)))
  }
}
