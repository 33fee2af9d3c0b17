import ArgumentParser
import Foundation
import Model
import Sample

/// `rapport sample`: a made-up company to try the program with.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write the logs of a made-up company, at any size; the same arguments make the same files.",
    discussion: """
      Examples:
        rapport sample Try && rapport report Try --month 2026-10
        rapport sample Big --people 5000 --records 1000000 --seed 7
      """)

  @Argument(help: "The folder to write to; it must be empty or not there yet.")
  var folder: String

  @Option(help: "How many people the company has, 1 to 50,000.")
  var people = 24

  @Option(help: "How many months of logs, 1 to 120; the last is October 2026.")
  var months = 12

  @Option(help: "How many records in all; by default what so many people would log.")
  var records: Int?

  @Option(help: "Another number makes another company.")
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...50_000).contains(people) else { throw ValidationError("--people must be between 1 and 50000.") }
    guard (1...120).contains(months) else { throw ValidationError("--months must be between 1 and 120.") }
    if let records, !(0...100_000_000).contains(records) { throw ValidationError("--records must be between 0 and 100000000.") }
  }

  func run() throws {
    try orExit {
      let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      guard present.allSatisfy({ $0.hasPrefix(".") }) else {
        throw Failure(.cannotCreate, "`\(folder)` is not empty; give a new folder, so that nothing of yours is written over.")
      }
      do {
        try SampleCompany(people: people, months: months, records: records, seed: seed).write(to: folder)
      } catch {
        throw Failure(.cannotCreate, "The sample cannot be written to `\(folder)`: \(error.localizedDescription).")
      }
      Terminal.print("A made-up company of \(people) stands in \(folder); score it with: rapport report \(folder) --month 2026-10")
    }
  }
}
