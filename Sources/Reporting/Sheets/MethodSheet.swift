import Model
package import Scoring

/// Every definition in a sentence, with sources and limits.
package enum MethodSheet: Sheet {
  /// The name on the tab.
  package static let title = "Method"
  /// What the sheet holds.
  package static let sentence = "Every definition in a sentence, sources and limits."

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let definitions =
      MethodTerms.time(card) + MethodTerms.people(card) + MethodTerms.measures(card) + MethodTerms.score
      + MethodTerms.reading + MethodTerms.groups + MethodTerms.figures + MethodTerms.bni + MethodTerms.steps + MethodTerms.limits(card)
    return [
      heading(card),
      .prose(
        "The model is \(card.model.name), version \(card.model.version). A person's score depends on nobody else's records, "
          + "and every score can be taken apart."),
      .table(
        Table(
          "Method", columns: [.words("About"), .wrapped("Term", 26), .wrapped("What it means", 104)],
          rows: definitions.map { [.text($0.about, .quiet), .text($0.term, .strong), .text($0.sentence)] }, empty: "")),
    ]
  }
}
