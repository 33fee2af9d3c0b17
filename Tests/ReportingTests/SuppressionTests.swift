import Scoring
import Testing

@testable import Model
@testable import Reporting

/// Which groups of an aggregate report may stand side by side.
@Suite struct SuppressionTests {
  typealias People = [(isExecutive: Bool, team: String)]

  private func people(_ teams: KeyValuePairs<String, (executives: Int, staff: Int)>) -> People {
    teams.flatMap { team, counts in
      (0..<counts.executives).map { _ in (true, team) } + (0..<counts.staff).map { _ in (false, team) }
    }
  }

  @Test func aSmallGroupTakesTheNextSmallestAlong() {
    let one = Suppression(people(["A": (0, 8), "B": (0, 6), "C": (0, 3)]), least: 5)
    #expect(one.teams == ["A"])
    let two = Suppression(people(["A": (0, 8), "B": (0, 6), "C": (0, 3), "D": (0, 2)]), least: 5)
    #expect(two.teams == ["A", "B"])
    let none = Suppression(people(["A": (0, 8), "B": (0, 6)]), least: 5)
    #expect(none.teams == ["A", "B"])
  }

  @Test func fewExecutivesTakeTheStaffAlong() {
    #expect(!Suppression(people(["A": (4, 20)]), least: 5).showsRoles)
    #expect(Suppression(people(["A": (5, 20)]), least: 5).showsRoles)
    #expect(!Suppression(people(["A": (2, 2)]), least: 5).showsEverybody)
  }

  /// All executives sit on the board with two of staff: board less executives would be these two.
  @Test func aTeamThatHoldsARoleIsHidden() {
    let board = Suppression(people(["Board": (5, 2), "Rest": (0, 20)]), least: 5)
    #expect(board.showsRoles && board.teams.isEmpty)
  }

  @Test func whoHasNoTeamIsARestOfItsOwn() {
    #expect(Suppression(people(["A": (0, 8), "B": (0, 6), "": (0, 2)]), least: 5).teams == ["A"])
  }

  /// No sum of the groups shown, each taken up to twice or left out, adds or subtracts, isolates 1 to 4 people.
  @Test(arguments: 0..<400) func noSumOfGroupsShownIsolatesFewPeople(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let names = ["", "A", "B", "C", "D"].prefix(2 + Int(random.next() % 4))
    let firm: People = (0..<(1 + Int(random.next() % 40))).map { _ in
      (random.next() % 3 == 0, names[Int(min(random.next() % 5, random.next() % 5)) % names.count])
    }
    let shown = Suppression(firm, least: 5)
    guard shown.showsEverybody else { return #expect(firm.count < 5) }
    var groups: [(Bool, String) -> Bool] = [{ _, _ in true }]
    if shown.showsRoles { groups += [{ isExecutive, _ in isExecutive }, { isExecutive, _ in !isExecutive }] }
    for team in shown.teams { groups.append { $1 == team } }
    let cells = Dictionary(grouping: firm) { "\($0.isExecutive)\($0.team)" }.values
    let members = cells.map { cell in (count: cell.count, of: groups.map { $0(cell[0].isExecutive, cell[0].team) }) }
    let combinations = (0..<groups.count).reduce(1) { count, _ in count * 5 }
    for number in 1..<combinations {
      var (rest, factors) = (number, [Int]())
      for _ in groups { factors.append(rest % 5 - 2); rest /= 5 }
      let support = members.reduce(0) { sum, cell in
        zip(factors, cell.of).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } == 0 ? sum : sum + cell.count
      }
      if support > 0, support < 5 { Issue.record("\(firm) shows \(shown): \(support) people"); return }
    }
  }
}
