import Model

/// The open door of groups: a step is left out where only few people have met those in it, or those who fell out on the way to it.
package struct GroupFunnel: Sendable {
  /// Met, given a direct card, came back, came back with the card, answered, became; nil where too few people stand behind it.
  package typealias Steps = [Int?]
  /// Executives, then staff and managers; nil where one of them has a step that may not be shown.
  package let roles: (executives: Steps, staff: Steps)?
  /// All together.
  package let everybody: Steps

  /// In the order of `Steps`.
  private static let counts: [@Sendable (Funnel) -> Int] = [
    { $0.met }, { $0.directCard }, { $0.cameBack }, { $0.cameBackWithCard }, { $0.answered }, { $0.became },
  ]

  /// What follows from a step and those before it, as numbers of steps to add and to take away; the step is the last number.
  private static let rests: [(added: [Int], taken: [Int])] = [
    ([0], [1]), ([0], [2]), ([1], [3]), ([2], [3]), ([0], [3]), ([0, 3], [1, 2]), ([2], [4]), ([0], [4]), ([0], [5]),
  ]

  fileprivate static func steps(_ cards: [PersonCard], least: Int) -> Steps {
    let people = cards.map { card in counts.map { $0(card.contribution.funnel) } }
    func isEnough(_ count: ([Int]) -> Int) -> Bool {
      let behind = people.filter { count($0) != 0 }.count
      return behind == 0 || behind >= least
    }
    var steps: Steps = []
    for step in counts.indices {
      let isShown =
        isEnough { $0[step] }
        && rests.allSatisfy { added, taken in
          let all = added + taken
          guard all.max() == step, all.allSatisfy({ $0 == step || steps[$0] != nil }) else { return true }
          return isEnough { person in added.reduce(0) { $0 + person[$1] } - taken.reduce(0) { $0 + person[$1] } }
        }
      steps.append(isShown ? people.reduce(0) { $0 + $1[step] } : nil)
    }
    return steps
  }
}

extension Scorecard {
  /// - Parameter byRole: Whether the role groups may be shown at all.
  package func funnelOfGroups(least: Int, byRole: Bool) -> GroupFunnel {
    let executives = GroupFunnel.steps(people.filter { $0.person.role == .executive }, least: least)
    let staff = GroupFunnel.steps(people.filter { $0.person.role != .executive }, least: least)
    let isWhole = byRole && !executives.contains(nil) && !staff.contains(nil)
    return GroupFunnel(roles: isWhole ? (executives, staff) : nil, everybody: GroupFunnel.steps(people, least: least))
  }
}
