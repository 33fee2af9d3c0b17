import Foundation
import Model
import Scoring
import Testing

@testable import Ingest

/// Damages a text in a way that a seed decides.
struct Mutation {
  private var random: SplitMix64
  private static let pieces: [[UInt8]] = [
    [0x2C], [0x3B], [0x09], [0x7C], [0x22], [0x22, 0x22], [0x0A], [0x0D], [0x0D, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF], [0xFF, 0xFE], [0x00],
    [0x2E], [0x2D], [0x80], [0xE2, 0x80, 0x8B], Array("9999999999".utf8), [0x20],
  ]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The text with one to four damages.
  mutating func apply(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty { damage(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random)!, at: place)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      lines.swapAt(Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random))
      bytes = Array(lines.joined(separator: [0x0A]))
    }
  }
}

@Suite struct MutationTests {
  /// Never a trap, and never a row lost: each is a record, a reject or left aside, or the sheet as a whole was set down with a reason.
  @Test(arguments: Sample.all)
  func damagedSamplesLoseNoRow(sample: Sample) throws {
    let whole = try sample.bytes
    let folder = try sample.folder()
    let reader = LogReader(
      configuration: try sample.configuration, measures: ScoringModel.standard.measureIDs, options: sample.options)
    for seed in 0..<500 as Range<UInt64> {
      var mutation = Mutation(seed: seed)
      try folder.write(mutation.apply(to: whole), sample.fileName)
      let paths = ["\(folder.path)/"]
      let found = try FileFinder.files(in: paths, except: nil)
      do {
        let inventory = try Inventory(found, reader.configuration, reader.options)
        try check(try reader.read(inventory, found, paths), inventory.logs, sample, seed)
      } catch let error as IngestError {
        #expect(sample.activity == .team && error.message.hasPrefix("There is no team file"), "seed \(seed)")
      }
    }
  }

  /// - Parameter logs: The sheets recognised, which are counted anew.
  private func check(_ activity: Activity, _ logs: [LogFile], _ sample: Sample, _ seed: UInt64) throws {
    let report = activity.report
    #expect(!activity.files(sample.fileName).isEmpty, "seed \(seed)")
    for (index, file) in report.files.enumerated() where file.path.hasSuffix("/" + sample.fileName) {
      let rejects = report.rejects.filter { $0.place.file == index }
      #expect(rejects.allSatisfy { !$0.reason.isEmpty }, "seed \(seed)")
      let isSetDown = rejects.contains(where: \.isWholeFile)
      guard let log = logs.first(where: { $0.index == index }), !isSetDown else {
        let isSaid = isSetDown || activity.warningMessages.contains { $0.hasPrefix("`\(sample.fileName)` was not read: ") }
        #expect(isSaid && file.records == 0, "seed \(seed)")
        continue
      }
      #expect(isAccountedFor(log.countRows(), file), "seed \(seed)")
    }
    #expect(report.rejects.count == report.files.map(\.rejected).reduce(0, +), "seed \(seed)")
  }

  /// A row of a native log is one record; a row of an export may give several.
  private func isAccountedFor(_ rows: Int?, _ file: ReadFile) -> Bool {
    guard let rows else { return false }
    let told = file.records + file.rejected + file.leftAside
    return file.reader == "native" ? told == rows : told >= rows
  }
}
