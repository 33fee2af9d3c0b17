import Model

/// The made-up company's people, team by team.
struct Roster {
  let employees: [Employee]
  let teamCount: Int

  init(people: Int, seed: UInt64, period: Period) {
    let layout = Layout(people: people)
    teamCount = layout.teams
    var employees: [Employee] = []
    employees.reserveCapacity(people)
    for team in 0..<layout.teams {
      let start = layout.start(ofTeam: team)
      for index in start..<layout.start(ofTeam: team + 1) {
        var random = SplitMix64(seed: seed, stream: index, -1)
        var employee = Employee(index: index, team: team, place: index - start, layout: layout, random: &random)
        employee.settle(in: period, &random)
        employees.append(employee)
      }
    }
    self.employees = employees
  }

  static func teamName(_ team: Int) -> String {
    let names = ["Business Development", "Operations", "Marketing", "Design", "Client Service"]
    return names[team % names.count] + (team < names.count ? "" : " \(team / names.count + 1)")
  }
}

extension Employee {
  /// Draws the dates of employment, membership and leave.
  fileprivate mutating func settle(in period: Period, _ random: inout SplitMix64) {
    let last = period.last
    takeHolidays(in: period, &random)
    // Two to ten years ago.
    start = (last - random.within(24...120)).firstDay
    switch cast.situation {
    case .joinedLately: start = (last - 1).firstDay
    case .joinedLastMonth: start = last.firstDay + 11
    case .left: end = (last - 1).firstDay + 17
    case .onLongLeave: leave = [(last - 3).firstDay + 13...(last + 2).lastDay]
    case .present, .silent, .eventsOnly: break
    }
    switch cast.bni {
    case .none: break
    case .longStanding: bniJoined = (last - 20).firstDay + 3
    case .joinedMidway: bniJoined = (last - 6).firstDay + 8
    case .leftLately: (bniJoined, bniLeft) = ((last - 17).firstDay + 10, (last - 3).lastDay)
    }
  }

  /// Two weeks in summer and a few days at another time of each year.
  private mutating func takeHolidays(in period: Period, _ random: inout SplitMix64) {
    for month in period.months {
      let days = month.ofYear == 7 ? 11 : month.ofYear % 6 == 3 ? 3 : 0
      guard days > 0 else { continue }
      let first = month.firstDay + random.below(month.dayCount)
      leave.append(first...first + days)
    }
  }
}
