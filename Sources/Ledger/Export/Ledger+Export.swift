import Foundation
import GRDB
import Model

extension Ledger {
  /// Writes everything down as files that import again to the same ledger; what they are called.
  ///
  /// Rows of the team list that later ones have closed are not among them, nor rows that could not be used.
  /// - Parameter folder: New, or empty; it appears when all is written.
  package func export(to folder: String) throws -> [String] {
    let present = try? FileManager.default.contentsOfDirectory(atPath: folder)
    guard present?.isEmpty ?? !FileManager.default.fileExists(atPath: folder) else {
      throw LedgerError(.cannotWrite, "`\(folder)` is not an empty folder; give a new one, so that nothing of yours is written over.")
    }
    guard let settings = try self.settings() else {
      throw LedgerError(.unusable, "The ledger `\(path)` is empty; there is nothing to write.")
    }
    let tables = NativeTables(try contents(), LocalTime.named(settings.timeZone) ?? .utc)
    let draft = folder + ".part"
    do {
      try? FileManager.default.removeItem(atPath: draft)
      // Names, e-mails and phones are for the owner's eyes alone.
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let names = try Self.write(tables, settings, to: draft)
      if present != nil { try FileManager.default.removeItem(atPath: folder) }
      try FileManager.default.moveItem(atPath: draft, toPath: folder)
      return names
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw LedgerError(.cannotWrite, "The records cannot be written to `\(folder)`: \(error.localizedDescription)")
    }
  }

  private static func write(_ tables: NativeTables, _ settings: LedgerSettings, to folder: String) throws -> [String] {
    var files = tables.all.map { ($0.file, $0.text) }
    let books = tables.addressBooks
    for (owner, entries) in books {
      files.append((owner.isEmpty ? "cards.vcf" : "cards-\(owner).vcf", entries.map(\.card).joined()))
    }
    let owners = books.keys.filter { !$0.isEmpty }.sorted(by: utf8Precedes)
    let text = withSources(settings, owners)
    if !text.isEmpty { files.append(("rapport.yaml", text)) }
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    return files.map(\.0).sorted(by: utf8Precedes)
  }

  /// The settings, which also say whose each address book is.
  private static func withSources(_ settings: LedgerSettings, _ owners: [String]) -> String {
    let entries = owners.map { "\"cards-\($0).vcf\": \"\($0)\"" }
    guard !entries.isEmpty else { return settings.text }
    var lines = settings.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let index = lines.firstIndex(where: { $0.hasPrefix("sources:") }) {
      if let brace = lines[index].firstIndex(of: "{") {
        lines[index].insert(contentsOf: entries.map { $0 + ", " }.joined(), at: lines[index].index(after: brace))
      } else {
        lines.insert(contentsOf: entries.map { "  \($0)" }, at: index + 1)
      }
    } else {
      lines += ["sources:"] + entries.map { "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A digest of everything that is kept, whatever the order in which and the files from which it came.
  package func contentDigest() throws -> String {
    let zone = try settings()?.timeZone
    let tables = NativeTables(try contents(), zone.flatMap(LocalTime.named) ?? .utc)
    var digest = GrowingDigest()
    func add(_ lines: [String]) {
      for line in lines.sorted(by: utf8Precedes) { Array((line + "\n").utf8).withUnsafeBytes { digest.add($0) } }
    }
    // Reports of BNI count as wholes, and are numbered as they came.
    let (logs, reports) = (tables.all.filter { !$0.file.hasPrefix("bni-") }, tables.all.filter { $0.file.hasPrefix("bni-") })
    for table in logs.sorted(by: { utf8Precedes($0.file, $1.file) }) {
      add([table.file])
      add(table.rows.map { $0.joined(separator: "\u{1F}") })
    }
    add(reports.map { $0.head.joined().joined(separator: "\u{1F}") + $0.rows.map { $0.joined(separator: "\u{1F}") }.sorted().joined() })
    for (owner, entries) in tables.addressBooks.sorted(by: { $0.key < $1.key }) { add(["cards \(owner)"] + entries.map(\.card)) }
    return Digest.hex(digest.finished())
  }
}
