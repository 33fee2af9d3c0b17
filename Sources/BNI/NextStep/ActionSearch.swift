import Scoring

/// The cheapest sets of actions that reach some points, found exactly: of each action only the counts matter at which a step of the
/// table is reached, and all their combinations are tried for each number of meetings attended.
package struct ActionSearch {
  private let base: MemberCounts
  private let held: Int
  private let table: PointTable
  private let amounts: TableAmounts
  private let plans: [Plan]

  /// What is left to choose once the number of meetings attended is.
  private struct Plan {
    var meetings: Int
    /// Points of the parts that no further action moves.
    var fixed: Double
    var ladders: [Ladder]

    var most: Double { ladders.reduce(fixed) { $0 + ($1.rungs.last?.points ?? 0) } }
  }

  /// How the points of one action's parts rise.
  private struct Ladder {
    var action: WritableKeyPath<ActionSet, Int>
    /// From doing nothing up; each has more points than the one before.
    var rungs: [(count: Int, points: Double)]
  }

  /// - Parameters:
  ///   - base: The counts that will still be in the months then.
  ///   - held: Meetings that will be held until then.
  package init(_ base: MemberCounts, meetings held: Int, _ table: PointTable, _ amounts: TableAmounts) {
    (self.base, self.held, self.table, self.amounts) = (base, held, table, amounts)
    plans = (0...max(0, held)).map { Self.plan($0, base, held, table, amounts) }
  }

  /// The most points that can be reached.
  package var most: Double { plans.map(\.most).max() ?? 0 }

  /// The points of a set.
  package func points(_ set: ActionSet) -> Double { Points(set.added(to: base, meetings: held), table, amounts).total }

  /// All sets of the fewest actions that reach so many points, first those that ask least of others; none where they are out of reach.
  package func cheapest(reaching target: Double) -> [ActionSet] {
    var best: [ActionSet] = []
    func climb(_ plan: Plan, _ ladder: Int, _ set: ActionSet, _ points: Double) {
      if let least = best.first?.total, set.total > least { return }
      guard ladder < plan.ladders.count else {
        guard isAtLeast(points, target) else { return }
        if let least = best.first?.total, set.total < least { best = [] }
        return best.append(set)
      }
      for rung in plan.ladders[ladder].rungs {
        var set = set
        set[keyPath: plan.ladders[ladder].action] = rung.count
        climb(plan, ladder + 1, set, points + rung.points)
      }
    }
    for plan in plans {
      var set = ActionSet()
      set.meetings = plan.meetings
      climb(plan, 0, set, plan.fixed)
    }
    return best.sorted(by: ActionSet.precedes)
  }

  private static func plan(_ meetings: Int, _ base: MemberCounts, _ held: Int, _ table: PointTable, _ amounts: TableAmounts) -> Plan {
    var set = ActionSet()
    set.meetings = meetings
    func points(_ parts: [PointTable.Part], _ set: ActionSet) -> Double {
      let counts = set.added(to: base, meetings: held)
      return parts.reduce(0) { $0 + (Points.score($1, counts, table, amounts).points ?? 0) }
    }
    let weeks = Points.weeks(set.added(to: base, meetings: held), table)
    let ladders = ActionSet.kinds.dropFirst().map { action in
      let parts = table.parts.filter { action == $0.figure.action }
      let top = parts.reduce(0) { max($0, $1.countOfTopStep(weeks)) }
      var rungs = [(count: 0, points: points(parts, set))]
      for count in stride(from: 1, through: top, by: 1) {
        var set = set
        set[keyPath: action] = count
        let gained = points(parts, set)
        if gained > rungs.last!.points { rungs.append((count, gained)) }
      }
      return Ladder(action: action, rungs: rungs)
    }
    return Plan(meetings: meetings, fixed: points(table.parts.filter { $0.figure.action == nil }, set), ladders: ladders)
  }
}

extension CountedFigure {
  /// The action that adds to it; nil where meetings decide, or nothing that can be planned.
  fileprivate var action: WritableKeyPath<ActionSet, Int>? {
    switch self {
    case .referralsGiven: \.referrals
    case .oneToOnes: \.oneToOnes
    case .visitors: \.visitors
    case .trainings: \.trainings
    case .attendance, .absences, .lates, .tyfcb, .testimonials, .sponsored: nil
    }
  }
}

extension PointTable.Part {
  /// A count that reaches the top step from nothing.
  fileprivate func countOfTopStep(_ weeks: Double) -> Int {
    let limit =
      switch steps[0].limit {
      case .atLeast(let limit), .moreThan(let limit), .atMost(let limit): limit
      }
    return Int((isPerWeek ? limit * weeks : limit).rounded(.up)) + 1
  }
}
