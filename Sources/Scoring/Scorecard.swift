package import Model

/// The monthly scorecard: everything that reports print, as data.
package struct Scorecard: Sendable {
  /// Whether people stand in it by name.
  package let issue: ReportIssue
  package let organisation: Organisation
  package let period: Period
  package let model: ScoringModel
  /// In order of id.
  package let people: [PersonCard]
  package let comparison: Comparison
  /// In order of name.
  package let teams: [TeamCard]
  package let leadership: Leadership
  package let pods: Pods
  package let funnel: ByGroup<Funnel>
  /// In order of person, outcome and source.
  package let outcomes: [OutcomeLine]
  /// What new people sent, and the curves of its waits.
  package let inbound: ByGroup<NewInbound>
  package let trend: Trend
  package let report: ImportReport
  package let annotations: [NamedAnnotation]
  /// By index of the person in the activity; empty where nothing tells of BNI.
  package let encounters: [Encounters]

  /// An annotation that covers the month, with the id of its person.
  package struct NamedAnnotation: Hashable, Sendable {
    package let person: String
    package let annotation: Annotation
  }

  package var scored: [PersonCard] { people.filter { $0.score.status == .scored } }
}
