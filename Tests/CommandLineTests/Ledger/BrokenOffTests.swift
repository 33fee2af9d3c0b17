import Foundation
import Ledger
import Model
import Testing

/// Whatever breaks, the ledger is as it was or as it should be.
@Suite(.serialized) struct BrokenOffTests {
  private static let isolation = ["-m", "-r"].map { ["\($0)"] }.first { Self.runs("/usr/bin/unshare", $0 + ["true"]) }

  private static func runs(_ program: String, _ arguments: [String]) -> Bool {
    guard let folder = try? TemporaryFolder(), FileManager.default.isExecutableFile(atPath: program) else { return false }
    return (try? Program.run(arguments, in: folder.url, program: program).status) == 0
  }

  /// Logs before and after a month of a made-up company.
  private func prepared() throws -> LedgerFolder {
    let folder = try LedgerFolder()
    try folder.run("sample", "Logs", "--people", "60", "--records", "12000", "--months", "6")
    try folder.run("sample", "Before", "--people", "60", "--records", "12000", "--months", "6")
    for name in ["interactions.csv", "interactions-2026-09-export.csv"] {
      try FileManager.default.removeItem(at: folder.url("Before/\(name)"))
    }
    try folder.run("import", "Before", "--ledger", "before.ledger", "--quiet")
    try folder.run("import", "Logs", "--ledger", "after.ledger", "--quiet")
    return folder
  }

  /// Starts an import and kills it after a time; true where it was over before.
  private func importKilled(_ folder: LedgerFolder, after microseconds: UInt32) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["import", "Logs", "--ledger", "firm.ledger", "--quiet"]
    process.currentDirectoryURL = folder.folder.url
    process.standardInput = FileHandle.nullDevice
    try process.run()
    usleep(microseconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .exit
  }

  @Test func aKilledImportIsAllOrNothing() throws {
    let folder = try prepared()
    let (before, after) = (try folder.digest("before.ledger"), try folder.digest("after.ledger"))
    let start = Date()
    _ = try importKilled(folder, after: 1_000_000)
    var duration = Date().timeIntervalSince(start)
    var generator = SplitMix64(seed: 20_261_001)
    var ends: Set<String> = []
    for moment in 0..<200 {
      let isFirst = moment % 2 == 0
      for part in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(at: folder.url("firm.ledger" + part)) }
      if !isFirst { try FileManager.default.copyItem(at: folder.url("before.ledger"), to: folder.url("firm.ledger")) }
      let begun = Date()
      let delay = Double(generator.index(below: 10_000)) / 10_000 * duration
      if try importKilled(folder, after: UInt32(delay * 1_000_000)) { duration = min(duration, Date().timeIntervalSince(begun)) }
      if let ledger = try? Ledger.reading(folder.url("firm.ledger").path) {
        #expect(try ledger.faults() == [])
        let digest = try ledger.contentDigest()
        let runs = try ledger.runs().count
        #expect(digest == after || (isFirst ? runs == 0 : digest == before), "killed after \(delay) s")
        ends.insert(digest == after ? "after" : "before")
      } else {
        #expect(isFirst, "the ledger is gone, killed after \(delay) s")
      }
      guard moment % 10 == 0 else { continue }
      try folder.run("import", "Logs", "--ledger", "firm.ledger", "--quiet")
      #expect(try folder.digest() == after)
    }
    #expect(ends.contains("before"))
  }

  @Test(.enabled(if: isolation != nil), arguments: [300, 500, 700, 900, 1100, 1300, 1500, 1700])
  func aFullDiskLeavesTheLedgerAsItWas(kilobytes: Int) throws {
    let folder = try prepared()
    let size = try FileManager.default.attributesOfItem(atPath: folder.url("before.ledger").path)[.size] as? Int ?? 0
    let script = """
      mkdir small && mount -t tmpfs -o size=\(size / 1024 + kilobytes)k tmpfs small && cp before.ledger small/firm.ledger || exit 99
      '\(Program.path)' import Logs --ledger small/firm.ledger --quiet; status=$?
      cp small/firm.ledger firm.ledger; cp small/firm.ledger-wal firm.ledger-wal 2>/dev/null
      exit $status
      """
    let result = try Program.run((Self.isolation ?? []) + ["sh", "-c", script], in: folder.folder.url, program: "/usr/bin/unshare")
    let ledger = try Ledger.reading(folder.url("firm.ledger").path)
    #expect(try ledger.faults() == [])
    // Less room than a month of logs takes.
    #expect(kilobytes > 300 || result.status == 73)
    if result.status == 0 {
      #expect(try ledger.contentDigest() == folder.digest("after.ledger"))
    } else {
      #expect(result.status == 73)
      #expect(result.error == "rapport: The disk is full; the ledger `small/firm.ledger` is as it was. Make room and run it again.\n")
      #expect(try ledger.contentDigest() == folder.digest("before.ledger"))
    }
  }

  @Test func aReadOnlyLedgerStaysAsItIs() throws {
    let folder = try prepared()
    try FileManager.default.copyItem(at: folder.url("before.ledger"), to: folder.url("firm.ledger"))
    let bytes = try Data(contentsOf: folder.url("firm.ledger"))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.url("firm.ledger").path)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    let result = try asNobody(["import", "Logs", "--ledger", "firm.ledger"], folder)
    #expect(result.status == 73)
    #expect(result.error.contains("The ledger `firm.ledger` may not be written to; it is as it was."))
    #expect(try Data(contentsOf: folder.url("firm.ledger")) == bytes)
    // A report needs no right to write, not even to the folder.
    try FileManager.default.createDirectory(at: folder.url("Reports"), withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url("Reports").path)
    for part in ["-wal", "-shm"] { try? FileManager.default.removeItem(at: folder.url("firm.ledger" + part)) }
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    #expect(try asNobody(["check", "firm.ledger", "--quiet"], folder).status == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
  }

  /// The superuser may write anywhere, so the program is run as somebody else.
  private func asNobody(_ arguments: [String], _ folder: LedgerFolder) throws -> Program.Result {
    guard geteuid() == 0 else { return try Program.run(arguments, in: folder.folder.url) }
    let copy = folder.scratch.url.appendingPathComponent("rapport").path
    if !FileManager.default.fileExists(atPath: copy) { try FileManager.default.copyItem(atPath: Program.path, toPath: copy) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.scratch.url.path)
    return try Program.run(["--reuid=65534", "--clear-groups", "--", copy] + arguments, in: folder.folder.url, program: "/usr/bin/setpriv")
  }

  @Test func importsWaitForEachOtherAndReportsReadOn() throws {
    let folder = try prepared()
    try FileManager.default.copyItem(at: folder.url("before.ledger"), to: folder.url("firm.ledger"))
    let (before, after) = (try folder.scorecard(["before.ledger"]), try folder.scorecard(["after.ledger"]))
    let parts = ["interactions.csv", "interactions-2026-09-export.csv"]
    let imports = try parts.map { name in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = [
        "import", "Logs/\(name)", "Logs/team.csv", "--config", "Logs/rapport.yaml", "--ledger", "firm.ledger", "--quiet",
      ]
      process.currentDirectoryURL = folder.folder.url
      try process.run()
      return process
    }
    var reports: [NSDictionary] = []
    while imports.contains(where: \.isRunning) { reports.append(try folder.scorecard(["firm.ledger"])) }
    for process in imports {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try folder.digest() == folder.digest("after.ledger"))
    #expect(try Ledger.reading(folder.url("firm.ledger").path).runs().count == 3)
    #expect(try folder.scorecard(["firm.ledger"])["people"] as? NSArray == after["people"] as? NSArray)
    if let first = reports.first { #expect(first["schema"] as? Int == before["schema"] as? Int) }
  }
}
