import BNI
import Testing

@Suite struct PointTests {
  static let amounts = TableAmounts(tyfcbUnit: 1000, tyfcbSteps: [50_000, 20_000, 5_000])

  struct Row: Decodable {
    let counts: [String: Double]
    let tables: [String: Result]

    struct Result: Decodable {
      let parts: [Double?]
      let total: Double
      let light: String
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      counts = try container.decode([String: Double].self, forKey: Key(stringValue: "counts"))
      tables = try Dictionary(
        uniqueKeysWithValues: PointTables.names.map { ($0, try container.decode(Result.self, forKey: Key(stringValue: $0))) })
    }

    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    var member: MemberCounts {
      var member = MemberCounts()
      (member.present, member.absent, member.late) = (counts["P"]!, counts["A"]!, counts["L"]!)
      (member.medical, member.substitute) = (counts["M"]!, counts["S"]!)
      (member.givenInside, member.givenOutside) = (counts["RGI"]!, counts["RGO"]!)
      (member.oneToOnes, member.trainings, member.visitors) = (counts["121"]!, counts["CEU"]!, counts["V"]!)
      (member.testimonials, member.tyfcb) = (counts["T"]!, counts["TYFCB"]!)
      return member
    }
  }

  /// 200 rows worked out by Expected/make_points.py in fractions.
  @Test(arguments: PointTables.names) func pointsAreThoseOfAnIndependentScript(name: String) throws {
    let table = try PointTables.named(name)
    let rows = try expected("points.json", as: [Row].self)
    #expect(rows.count == 200)
    for row in rows {
      let points = Points(row.member, table, Self.amounts)
      #expect(points.parts.map(\.points) == row.tables[name]!.parts, "\(row.counts)")
      #expect(points.total == row.tables[name]!.total)
      #expect(table.light(points.total).rawValue == row.tables[name]!.light)
    }
  }

  /// By part the counts that just reach a step, those that just miss it, and the points of the two.
  static let edges: [(part: String, reach: MemberCounts, miss: MemberCounts, points: Double, below: Double)] = [
    // 19 of 20 are 95 %; 94.75 % of 200.
    ("attendance", MemberCounts(present: 19, absent: 1), MemberCounts(present: 189, absent: 10, late: 1), 20, 15),
    ("attendance", MemberCounts(present: 17, absent: 3), MemberCounts(present: 169, absent: 30, substitute: 1), 15, 10),
    ("attendance", MemberCounts(present: 3, absent: 1), MemberCounts(present: 149, absent: 50, late: 1), 10, 0),
    // Late and substitute are half a meeting; medical is out of the divisor.
    ("attendance", MemberCounts(present: 9, medical: 5, substitute: 1), MemberCounts(present: 8, medical: 5, substitute: 1), 20, 15),
    ("referrals", MemberCounts(present: 26, inside: 13, outside: 13), MemberCounts(present: 26, inside: 13, outside: 12), 20, 15),
    ("referrals", MemberCounts(present: 24, inside: 18), MemberCounts(present: 24, outside: 17), 15, 10),
    ("referrals", MemberCounts(present: 26, outside: 13), MemberCounts(present: 26, inside: 12), 10, 5),
    ("referrals", MemberCounts(present: 24, inside: 6), MemberCounts(present: 24, inside: 5), 5, 0),
    ("one_to_ones", MemberCounts(present: 26, oneToOnes: 26), MemberCounts(present: 26, oneToOnes: 25), 20, 15),
    ("one_to_ones", MemberCounts(present: 24, oneToOnes: 18), MemberCounts(present: 24, oneToOnes: 17), 15, 10),
    ("one_to_ones", MemberCounts(present: 26, oneToOnes: 13), MemberCounts(present: 26, oneToOnes: 12), 10, 5),
    ("one_to_ones", MemberCounts(present: 24, oneToOnes: 6), MemberCounts(present: 24, oneToOnes: 5), 5, 0),
    ("trainings", MemberCounts(present: 26, trainings: 26), MemberCounts(present: 26, trainings: 25), 20, 15),
    ("trainings", MemberCounts(present: 24, trainings: 18), MemberCounts(present: 24, trainings: 17), 15, 10),
    ("trainings", MemberCounts(present: 26, trainings: 13), MemberCounts(present: 26, trainings: 12), 10, 5),
    ("trainings", MemberCounts(present: 24, trainings: 6), MemberCounts(present: 24, trainings: 5), 5, 0),
    // 12/52 of 26 weeks are 6 visitors, 9/52 of 52 weeks 9, and so on.
    ("visitors", MemberCounts(present: 26, visitors: 6), MemberCounts(present: 26, visitors: 5), 20, 15),
    ("visitors", MemberCounts(present: 52, visitors: 9), MemberCounts(present: 52, visitors: 8), 15, 10),
    ("visitors", MemberCounts(present: 26, visitors: 3), MemberCounts(present: 26, visitors: 2), 10, 5),
    ("visitors", MemberCounts(present: 52, visitors: 3), MemberCounts(present: 52, visitors: 2), 5, 0),
  ]

  @Test(arguments: edges.indices) func everyEdgeOfPowerOfOneFromBothSides(index: Int) throws {
    let (edge, table) = (Self.edges[index], try PointTables.named("power-of-one-us"))
    func points(_ counts: MemberCounts) -> Double? {
      Points(counts, table, TableAmounts()).parts.first { $0.part.id == edge.part }?.points
    }
    #expect(points(edge.reach) == edge.points)
    #expect(points(edge.miss) == edge.below)
  }

  @Test func everyStepHasAnEdge() throws {
    for part in try PointTables.named("power-of-one-us").parts {
      let tested = Set(Self.edges.filter { $0.part == part.id }.map(\.points))
      #expect(tested == Set(part.steps.map(\.points)))
    }
  }

  @Test func partsWithoutDataAreLeftOutOfWhatIsReachable() throws {
    let table = try PointTables.named("global-2026")
    let counts = MemberCounts(present: 26, inside: 26, visitors: 3, oneToOnes: 13, tyfcb: 9_000)
    // 20 + 15 + 10 + 10 + 0; sponsored members are in no report, and TYFCB has no unit.
    #expect(Points(counts, table, TableAmounts()).total == 55)
    #expect(Points(counts, table, TableAmounts()).reachable == 90)
    #expect(Points(counts, table, TableAmounts(tyfcbUnit: 1000)).total == 58)
    #expect(Points(counts, table, TableAmounts(tyfcbUnit: 1000)).reachable == 95)
    // Without a countable week nothing by week is known.
    let none = Points(MemberCounts(medical: 3), table, TableAmounts())
    #expect(none.total == 0 && none.reachable == 25)
  }

  @Test(arguments: [(70.0, Light.green), (69.999, .yellow), (50, .yellow), (49.999, .red), (30, .red), (29.999, .grey), (0, .grey)])
  func lightsBeginAtTheirLimits(points: Double, light: Light) throws {
    for name in PointTables.names { #expect(try PointTables.named(name).light(points) == light) }
  }
}
