import Model

/// Which groups of people may be shown so that no few people can be told from the rest, whatever groups shown are added to or
/// subtracted from each other.
///
/// Shown are everybody, the two role groups or none, and some teams. A sum of these, each times any number, holds an amount a(role) + b(team)
/// for each person, b being 0 in a team that is hidden. The fewest people for whom it differs from 0 are, besides the groups themselves:
/// all of hidden teams (everybody less the teams shown), and, where roles are shown, those of one role in hidden teams with the smaller
/// role of each team shown (a role group less or plus teams). So it is enough that each of these is nobody or at least `least` people.
struct Suppression {
  let showsEverybody: Bool
  /// Executives on one side, staff and managers on the other.
  private(set) var showsRoles = false
  /// In order of name.
  private(set) var teams: [String] = []

  /// The people of a team, of no team where the name is empty.
  private struct Team {
    let name: String
    var executives = 0
    var staff = 0
    var count: Int { executives + staff }
  }

  /// Role groups go before teams, and large teams before small ones.
  init(_ people: [(isExecutive: Bool, team: String)], least: Int) {
    showsEverybody = people.count >= least
    guard showsEverybody else { return }
    let executives = people.filter(\.isExecutive).count
    showsRoles = executives >= least && people.count - executives >= least
    let all = Dictionary(grouping: people, by: \.team).map { name, members in
      let executives = members.filter(\.isExecutive).count
      return Team(name: name, executives: executives, staff: members.count - executives)
    }
    var hidden = all.filter { $0.name.isEmpty || $0.count < least }
    var shown = all.filter { !$0.name.isEmpty && $0.count >= least }
      .sorted { $0.count != $1.count ? $0.count > $1.count : utf8Precedes($0.name, $1.name) }
    while let smallest = shown.last, !isSafe(shown: shown, hidden: hidden, least: least) {
      hidden.append(smallest)
      shown.removeLast()
    }
    teams = shown.map(\.name).sorted(by: utf8Precedes)
  }

  private func isSafe(shown: [Team], hidden: [Team], least: Int) -> Bool {
    let smaller = shown.reduce(0) { $0 + min($1.executives, $1.staff) }
    let rests =
      [hidden.reduce(0) { $0 + $1.count }]
      + (showsRoles ? [hidden.reduce(smaller) { $0 + $1.executives }, hidden.reduce(smaller) { $0 + $1.staff }] : [])
    return rests.allSatisfy { $0 == 0 || $0 >= least }
  }
}
