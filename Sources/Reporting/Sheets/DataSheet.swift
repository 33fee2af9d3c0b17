import Model
package import Scoring

/// What was read, what was not, and which annotations hold.
package enum DataSheet: Sheet {
  /// The name on the tab.
  package static let title = "Data"
  /// What the sheet holds.
  package static let sentence = "The files read, what could not be used and why, annotations in force."

  /// More rejects than these stand in rejects.csv alone.
  private static let mostRejects = 500
  /// More remarks than these are no longer read one by one.
  private static let mostRemarks = 200

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let report = card.report
    let rejects = report.rejects.count
    var blocks = [
      heading(card),
      .prose(
        "\(Figure.count(report.recordCount, "record", "records")) read from \(Figure.count(report.files.count, "file", "files")); "
          + (rejects == 0 ? "nothing was rejected." : "\(rejects) rejected, never dropped in silence.")),
      .table(files(report)), .heading("Rejected"),
    ]
    if rejects > mostRejects, card.issue == .named {
      blocks.append(.prose("The first \(mostRejects) of \(rejects); the other \(rejects - mostRejects) stand in rejects.csv."))
    }
    blocks.append(
      card.issue == .named || rejects == 0
        ? .table(self.rejects(report)) : .prose("What was rejected, and why, stands in the named issue: rows hold names."))
    blocks += [.heading("Annotations in force"), .table(annotations(card)), .heading("Remarks on the logs")]
    return blocks + remarks(report)
  }

  private static func remarks(_ report: ImportReport) -> [Block] {
    guard !report.warnings.isEmpty else { return [.prose("None.")] }
    let (more, folder) = (report.warnings.count - mostRemarks, report.folder)
    return report.warnings.prefix(mostRemarks).map { .prose(sentence($0, folder)) }
      + (more > 0 ? [.prose("And \(more) more, which scorecard.json holds.")] : [])
  }

  /// - Parameter folder: What printed paths leave out.
  private static func sentence(_ warning: Warning, _ folder: String) -> String {
    guard !warning.places.isEmpty else { return warning.message }
    let places = warning.places.map { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0 }
    return "\(warning.message) (\(Figure.names(places, most: 5)))"
  }

  private static func files(_ report: ImportReport) -> Table {
    let shortPath = report.shortPath
    return Table(
      "Files",
      columns: [
        .words("File", most: 44), .figures("Records"), .wrapped("Holds", 44), .words("Reader", most: 40), .figures("Duplicates"),
        .figures("Rejected"),
      ],
      rows: report.files.map { file in
        [
          .text(shortPath(file)), .count(file.records),
          file.activities.isEmpty ? .blank : .text(file.activities.joined(separator: ", ")),
          file.reader.map { .text($0) } ?? .text("not read", .poor), .count(file.duplicates), .count(file.rejected),
        ]
      },
      empty: "No file was read.")
  }

  private static func rejects(_ report: ImportReport) -> Table {
    let shortPath = report.shortPath
    return Table(
      "Rejects",
      columns: [.words("File", most: 44), .figures("Line"), .wrapped("Reason", 44), .wrapped("Suggestion", 40)],
      rows: report.rejects.prefix(mostRejects).map { reject in
        [
          .text(shortPath(report.files[Int(reject.place.file)])), .count(Int(reject.place.line)), .text(reject.reason),
          .word(reject.suggestion),
        ]
      },
      empty: "Nothing was rejected.")
  }

  private static func annotations(_ card: Scorecard) -> Table {
    let names = Dictionary(card.people.map { ($0.person.id, $0.person.name) }) { first, _ in first }
    return Table(
      columns: [.words("Person", most: 44), .words("Months"), .words("Measure"), .words("Reason")],
      rows: card.annotations.map { named in
        let months = named.annotation.months
        return [
          .text(names[named.person] ?? named.person),
          .text(months.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)..\($0.upperBound)" } ?? "every"),
          .text(named.annotation.measure.map { Measures.named($0)?.declaration.title ?? $0 } ?? "all"),
          .text(named.annotation.reason.words),
        ]
      },
      empty: "None.")
  }
}
