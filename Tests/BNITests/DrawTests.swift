import BNI
import Model
import Testing

/// Bootstrap and placebo against Expected/make_draws.py.
@Suite struct DrawTests {
  struct File: Decodable {
    let bootstraps: [Case]
    let placebo: [Placebo]
  }

  struct Case: Decodable {
    let deals: [Double]
    let interval: [Double]
  }

  struct Placebo: Decodable {
    let last: Int
    let people: [Subject]
    let differences: [Difference]
  }

  struct Subject: Decodable {
    let joined: Int?
    let counts: [String: Int]
  }

  struct Difference: Decodable {
    let person: Int32
    let before, after: Double
    let others: Double?
    let n: Int
    let difference, p: Double?
    let placebos: Int
  }

  @Test func intervalsAreThoseOfNumpy() throws {
    for item in try expected("draws.json", as: File.self).bootstraps {
      let interval = try #require(Bootstrap.interval(item.deals))
      #expect(isClose(interval.low, item.interval[0]) && isClose(interval.high, item.interval[1]), "\(item.deals.count) deals")
    }
    #expect(Bootstrap.interval([]) == nil)
  }

  @Test func differencesAndPlacebosAreThoseOfNumpy() throws {
    for item in try expected("draws.json", as: File.self).placebo {
      let subjects = item.people.enumerated().map { index, person in
        JoinDifference.Subject(
          PersonIndex(index), joined: person.joined.map { Month(index: $0).firstDay + 12 },
          counts: Dictionary(uniqueKeysWithValues: person.counts.map { (Month(index: Int($0)!), $1) }))
      }
      let differences = JoinDifference.all(subjects, through: Month(index: item.last))
      #expect(differences.map(\.person) == item.differences.map(\.person))
      for (found, wanted) in zip(differences, item.differences) {
        #expect(isClose(found.before, wanted.before) && isClose(found.after, wanted.after))
        #expect(isClose(found.others, wanted.others) && isClose(found.difference, wanted.difference) && isClose(found.p, wanted.p))
        #expect(found.otherCount == wanted.n && found.placebos == wanted.placebos)
      }
    }
  }

  private func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(1, abs(b))
  }
}
