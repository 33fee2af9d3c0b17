import Foundation
import Model
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
  /// Rows that are not blank below the header, by a scan of their own.
  private static func rows(_ file: LogFile) -> Int? {
    var scanner = RowScanner((file.sheet as! TextFile).bytes, delimiter: file.log.delimiter, from: file.log.bodyStart)
    var count = 0
    while true {
      do {
        guard try scanner.next(before: (file.sheet as! TextFile).bytes.count) else { return count }
        if scanner.row.contains(where: { !$0.isEmpty }) { count += 1 }
      } catch {
        if error.isFatal { return nil }
        count += 1
      }
    }
  }

  /// Never a trap, and never a row lost: each is a record or a reject, or the file as a whole was set down with a reason.
  @Test(arguments: Sample.all)
  func damagedSamplesLoseNoRow(sample: Sample) throws {
    let whole = try sample.bytes
    let folder = try sample.folder()
    for seed in 0..<200 as Range<UInt64> {
      var mutation = Mutation(seed: seed)
      try folder.write(mutation.apply(to: whole), sample.fileName)
      do {
        try check(try folder.read(configuration: Sample.configuration), folder, sample, seed)
      } catch let error as IngestError {
        #expect(sample.activity == "team" && error.message.hasPrefix("There is no team file"), "seed \(seed)")
      }
    }
  }

  private func check(_ activity: Activity, _ folder: Folder, _ sample: Sample, _ seed: UInt64) throws {
    let file = try #require(activity.file(sample.fileName))
    let whole = activity.report.rejects.filter { $0.fields.isEmpty }
    let path = folder.path + "/" + sample.fileName
    let log = try Inventory([.init(path: path, isNamed: false)], Configuration(), ReadingOptions()).logs.first
    guard let log, whole.isEmpty else {
      let isSaid = !whole.isEmpty || activity.warningMessages.contains { $0.hasPrefix("`\(sample.fileName)` was not read: ") }
      #expect(isSaid && file.records == 0, "seed \(seed)")
      return
    }
    #expect(Self.rows(log) == file.records + file.rejected, "seed \(seed)")
    #expect(activity.report.rejects.filter { $0.place.file == log.index }.allSatisfy { !$0.reason.isEmpty })
    #expect(activity.report.rejects.count == activity.report.files.map(\.rejected).reduce(0, +), "seed \(seed)")
  }
}
