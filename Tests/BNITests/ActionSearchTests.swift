import BNI
import Model
import Testing

/// The next step against a brute force that shares no code with the search and reads no point table.
@Suite struct ActionSearchTests {
  /// Whole-number counts of a member, and the points of two tables by hand-written rules.
  struct Plain {
    var (present, absent, late, substitute) = (0, 0, 0, 0)
    var (referrals, oneToOnes, trainings, visitors) = (0, 0, 0, 0)

    init(_ counts: MemberCounts) {
      (present, absent, late, substitute) = (Int(counts.present), Int(counts.absent), Int(counts.late), Int(counts.substitute))
      (referrals, oneToOnes) = (Int(counts.referralsGiven), Int(counts.oneToOnes))
      (trainings, visitors) = (Int(counts.trainings), Int(counts.visitors))
    }

    var weeks: Int { present + absent + late + substitute }

    private func quarters(_ count: Int, most: Int) -> Int { weeks == 0 ? 0 : min(most, 4 * count / weeks) * 5 }

    var powerOfOne: Int {
      guard weeks > 0 else { return 0 }
      let attended = 10 * (2 * present + late + substitute)
      let attendance = attended >= 19 * weeks ? 20 : attended >= 17 * weeks ? 15 : attended >= 15 * weeks ? 10 : 0
      return attendance + quarters(referrals, most: 4) + quarters(oneToOnes, most: 4) + quarters(trainings, most: 4)
        + min(4, 52 * visitors / (3 * weeks)) * 5
    }

    var global: Int {
      let attended = 100 * (present + late + substitute)
      let attendance = weeks == 0 ? 0 : attended >= 95 * weeks ? 10 : attended >= 88 * weeks ? 5 : 0
      let training = weeks == 0 ? 0 : 2 * trainings > weeks ? 10 : trainings > 0 ? 5 : 0
      return attendance + quarters(referrals, most: 5) + quarters(oneToOnes, most: 4) + training + min(5, visitors) * 5
    }

    func points(_ table: String) -> Int { table == "global-2026" ? global : powerOfOne }
  }

  /// Calls `body` with every set of so many actions; of meetings no more than are held.
  static func sets(of total: Int, held: Int, _ body: (ActionSet) -> Void) {
    for meetings in 0...min(held, total) {
      for trainings in 0...total - meetings {
        for oneToOnes in 0...total - meetings - trainings {
          for referrals in 0...total - meetings - trainings - oneToOnes {
            var set = ActionSet()
            (set.meetings, set.trainings, set.oneToOnes, set.referrals) = (meetings, trainings, oneToOnes, referrals)
            set.visitors = total - meetings - trainings - oneToOnes - referrals
            body(set)
          }
        }
      }
    }
  }

  static func plain(_ base: MemberCounts, _ set: ActionSet, held: Int) -> Plain {
    var plain = Plain(base)
    plain.present += set.meetings
    plain.absent += held - set.meetings
    plain.referrals += set.referrals
    plain.oneToOnes += set.oneToOnes
    plain.trainings += set.trainings
    plain.visitors += set.visitors
    return plain
  }

  /// 100 seeded members a table. All smaller sets are tried, none of which may reach the light; and among those of equal size exactly
  /// the ones found do.
  @Test(arguments: ["power-of-one-us", "global-2026"]) func theCheapestSetsAreThoseOfBruteForce(name: String) throws {
    let table = try PointTables.named(name)
    var random = SplitMix64(seed: 5)
    var (tested, sizes): (Int, [Int: Int]) = (0, [:])
    while tested < 100 {
      let base = MemberCounts.random(&random, meetings: 4 + random.index(below: 20))
      let held = random.index(below: 6)
      let target = [30.0, 50, 70][random.index(below: 3)]
      let found = ActionSearch(base, meetings: held, table, TableAmounts()).cheapest(reaching: target)
      let size = found.first?.total ?? 0
      // Larger ones would take brute force too long; there are enough of the others.
      guard size <= 14 else { continue }
      #expect(found.allSatisfy { $0.total == size })
      for smaller in 0..<size {
        Self.sets(of: smaller, held: held) { set in
          if Self.plain(base, set, held: held).points(name) >= Int(target) { Issue.record("\(set) of \(base) reaches \(target)") }
        }
      }
      var reaching: Set<ActionSet> = []
      Self.sets(of: size, held: held) { set in
        if Self.plain(base, set, held: held).points(name) >= Int(target) { reaching.insert(set) }
      }
      #expect(!found.isEmpty && Set(found) == reaching)
      tested += 1
      sizes[size, default: 0] += 1
    }
    // Both those who have it already and those with a long way are among them.
    #expect((sizes[0] ?? 0) > 0 && sizes.keys.count > 6)
  }

  @Test func whatCannotBeReachedIsSaid() throws {
    let table = try PointTables.named("power-of-one-us")
    // Every second meeting missed for five months: attendance is lost whatever is done in the sixth.
    let search = ActionSearch(MemberCounts(present: 11, absent: 11), meetings: 4, table, TableAmounts())
    #expect(search.most == 80)
    #expect(search.cheapest(reaching: 81).isEmpty)
    let set = try #require(search.cheapest(reaching: 80).first)
    // 26 weeks: 26 of each, and 6 visitors.
    #expect((set.meetings, set.trainings, set.oneToOnes, set.referrals, set.visitors) == (0, 26, 26, 26, 6))
    #expect(search.points(set) == 80)
  }
}
