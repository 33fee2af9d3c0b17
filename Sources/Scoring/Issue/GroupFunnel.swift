import Model

/// The open door of groups: a step at which only few people have met somebody is left out.
package struct GroupFunnel: Sendable {
  /// Met, given a direct card, came back, came back with the card, answered, became; nil where too few people stand behind it.
  package typealias Steps = [Int?]
  /// Executives, then staff and managers; nil where one of them has a step that may not be shown.
  package let roles: (executives: Steps, staff: Steps)?
  /// All together.
  package let everybody: Steps
}

extension Scorecard {
  /// - Parameter byRole: Whether the role groups may be shown at all.
  package func funnelOfGroups(least: Int, byRole: Bool) -> GroupFunnel {
    let steps: [KeyPath<Funnel, Int>] = [\.met, \.directCard, \.cameBack, \.cameBackWithCard, \.answered, \.became]
    func counts(_ cards: [PersonCard]) -> [Int?] {
      steps.map { step in
        let counts = cards.map { $0.contribution.funnel[keyPath: step] }
        let behind = counts.filter { $0 > 0 }.count
        return behind == 0 || behind >= least ? counts.reduce(0, +) : nil
      }
    }
    let (executives, staff) = (
      counts(people.filter { $0.person.role == .executive }), counts(people.filter { $0.person.role != .executive })
    )
    let isWhole = byRole && !executives.contains(nil) && !staff.contains(nil)
    return GroupFunnel(roles: isWhole ? (executives, staff) : nil, everybody: counts(people))
  }
}
