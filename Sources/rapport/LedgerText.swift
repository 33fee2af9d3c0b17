import Foundation
import Ledger
import Model
import Reporting

/// What a ledger says of itself, in words.
enum LedgerText {
  static func info(_ info: LedgerInfo) -> String {
    let time = info.settings.flatMap { LocalTime.named($0.timeZone) } ?? .utc
    let width = (info.records.map(\.activity.count).max() ?? 0) + 2
    let records = info.records.filter { $0.count > 0 }.map { line in
      "  \(line.activity.padding(toLength: width, withPad: " ", startingAt: 0))\(line.count)"
    }
    var lines = ["\(count(info.people, "person", "people")), \(count(info.contacts, "way", "ways")) to name a contact\(span(info, time))."]
    if !records.isEmpty { lines += ["", "Records"] + records }
    lines += [
      "",
      "\(count(info.runs, "import", "imports")) of \(count(info.files, "file", "files")); "
        + "\(count(info.rejected, "row", "rows")) could not be used; \(count(info.erasures, "erasure", "erasures")).",
      "\(megabytes(info.size)), version \(info.version) of the ledger\(settings(info))",
    ]
    return lines.joined(separator: "\n")
  }

  private static func span(_ info: LedgerInfo, _ time: LocalTime) -> String {
    guard let first = info.first, let last = info.last else { return "" }
    return ", from \(time.day(of: first)) to \(time.day(of: last))"
  }

  private static func settings(_ info: LedgerInfo) -> String {
    guard let settings = info.settings else { return "." }
    let code = settings.countryCode.isEmpty ? "no country_code" : "country_code \(settings.countryCode)"
    return "; time zone \(settings.timeZone), \(code)."
  }

  static func runs(_ runs: [LedgerRun]) -> String {
    guard !runs.isEmpty else { return "Nothing has been imported yet." }
    return runs.map { run in
      let counts = "\(run.counts.new) new, \(run.counts.known) known, \(run.counts.rejected) rejected"
      let end = run.undoneAt.map { "; undone \(minute($0))" } ?? ""
      let files = run.paths.map { "\n      \($0)" }.joined()
      return
        "\(String(repeating: " ", count: max(0, 4 - "\(run.number)".count)))\(run.number)  \(minute(run.madeAt))  \(counts)\(end)\(files)"
    }.joined(separator: "\n")
  }

  /// A time of this machine's clock, in UTC.
  private static func minute(_ instant: Instant) -> String {
    LocalTime.utc.iso(instant).prefix(16).replacingOccurrences(of: "T", with: " ") + " UTC"
  }

  static func megabytes(_ bytes: Int) -> String { String(format: "%.1f MB", Double(bytes) / 1_000_000) }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String { Figure.count(number, one, many) }
}
