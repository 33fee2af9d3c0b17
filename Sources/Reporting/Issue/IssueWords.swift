import Scoring

/// What an issue leaves out, in sentences.
enum IssueWords {
  /// For the head of a report that holds everybody; nothing where all stand by name.
  static func note(_ card: Scorecard) -> [String] {
    guard card.issue == .pseudonymous else { return [] }
    return [
      "Pseudonymous issue: persons, contacts, events, sources and files are numbered, contacts person by person. Whoever knows the people may still tell some of "
        + "them by team, role or figures."
    ]
  }
}
