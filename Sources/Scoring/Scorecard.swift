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
  /// Executives, managers, staff, each by name, as they are printed. An order by score would read as a league table, although neighbours
  /// in it mostly lie within each other's margins; whoever wants it sorts the table.
  package let inOrder: [PersonCard]
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

  init(
    issue: ReportIssue, organisation: Organisation, period: Period, model: ScoringModel, people: [PersonCard], comparison: Comparison,
    teams: [TeamCard], leadership: Leadership, pods: Pods, funnel: ByGroup<Funnel>, outcomes: [OutcomeLine], inbound: ByGroup<NewInbound>,
    trend: Trend, report: ImportReport, annotations: [NamedAnnotation], encounters: [Encounters]
  ) {
    (self.issue, self.organisation, self.period, self.model) = (issue, organisation, period, model)
    (self.people, inOrder) = (people, Self.inOrder(people))
    (self.comparison, self.teams, self.leadership) = (comparison, teams, leadership)
    (self.pods, self.funnel, self.outcomes, self.inbound) = (pods, funnel, outcomes, inbound)
    (self.trend, self.report, self.annotations, self.encounters) = (trend, report, annotations, encounters)
  }

  private static func inOrder(_ people: [PersonCard]) -> [PersonCard] {
    // Those of one name stay in order of id.
    let byName = utf8Order(people.map(\.person.foldedName))
    return Role.allCases.flatMap { role in byName.filter { people[$0].person.role == role }.map { people[$0] } }
  }

  package var scored: [PersonCard] { people.filter { $0.score.status == .scored } }
}
