import Model

/// How many people of which role are in which team: 4 executives, 4 managers and 16 staff in 5 teams where people are 24.
struct Layout {
  let people: Int
  let teams: Int
  let executives: Int
  /// Managers who lead no team.
  private let otherManagers: Int

  init(people: Int) {
    self.people = people
    teams = max(1, min(5, (people + 2) / 5), people / Self.teamSize)
    // One in six as long as these are few, one in 25 of a large company.
    executives = max(1, min(4, people / 6), people / 25)
    otherManagers = max(0, people / 6 - max(0, teams - executives))
  }

  /// People a team in a company of 60 and more: the middle of 8 to 16.
  private static let teamSize = 12

  /// The index of a team's leader, which is the team's first; every second team of a large company is larger than the next.
  func start(ofTeam team: Int) -> Int {
    let even = (team * people + teams - 1) / teams
    return people >= 5 * Self.teamSize && team % 2 == 1 && team < teams ? even + Self.teamSize / 4 : even
  }

  func role(team: Int, place: Int) -> Role {
    if place == 0 { return team < executives ? .executive : .manager }
    let managers = otherManagers / teams + (team < otherManagers % teams ? 1 : 0)
    return place <= managers ? .manager : .staff
  }

  /// The index of whom somebody reports to: the team's leader; leaders to an executive, executives to the first.
  func superior(team: Int, place: Int) -> Int? {
    if place > 0 { return start(ofTeam: team) }
    if team == 0 { return nil }
    return team < executives ? 0 : start(ofTeam: team % executives)
  }
}
