/// A format in words, for those who list them.
package struct FormatListing: Sendable {
  package let id: String
  package let title: String
  /// How its files are known, whatever they are called.
  package let knownBy: String
  /// What is made of it, in words for lists.
  package let yields: [String]
  /// In a sentence.
  package let cannotKnow: String
}

extension LogFormats {
  /// Every format, the native logs as one, in order of declaration.
  package static let all: [FormatListing] =
    [
      FormatListing(
        id: "native", title: "Rapport's own logs: CSV, TSV or sheets of a workbook",
        knownBy: "the columns of an activity, or a column `activity`",
        yields: ActivityKind.allCases.map(\.word), cannotKnow: "What was not logged.")
    ]
    + FormatDeclaration.foreign.map { declaration in
      let description = declaration.format.description
      return FormatListing(
        id: declaration.id, title: description.title, knownBy: description.knownBy.isEmpty ? declaration.knownBy : description.knownBy,
        yields: description.yields, cannotKnow: description.cannotKnow)
    } + [
      FormatListing(
        id: MappedLog.id, title: MappedLog.description.title, knownBy: MappedLog.description.knownBy, yields: MappedLog.description.yields,
        cannotKnow: MappedLog.description.cannotKnow)
    ]
}

extension FormatDeclaration {
  /// The columns that a header must have, as other programs call them.
  fileprivate var knownBy: String {
    "the columns "
      + required.sorted().map { column in
        let words = columns[column].split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return words.joined(separator: " ")
      }.joined(separator: ", ")
  }
}
