import BNI
import Model

extension MemberCounts {
  /// Counts as a PALMS report has them, from few letters.
  init(
    present: Int = 0, absent: Int = 0, late: Int = 0, medical: Int = 0, substitute: Int = 0, inside: Int = 0, outside: Int = 0,
    visitors: Int = 0, oneToOnes: Int = 0, trainings: Int = 0, tyfcb: Double = 0, testimonials: Int? = nil
  ) {
    self.init()
    (self.present, self.absent, self.late) = (Double(present), Double(absent), Double(late))
    (self.medical, self.substitute) = (Double(medical), Double(substitute))
    (givenInside, givenOutside, self.visitors) = (Double(inside), Double(outside), Double(visitors))
    (self.oneToOnes, self.trainings, self.tyfcb) = (Double(oneToOnes), Double(trainings), tyfcb)
    self.testimonials = testimonials.map(Double.init)
  }

  /// A made-up member of so many meetings.
  static func random(_ random: inout SplitMix64, meetings: Int) -> MemberCounts {
    var counts = MemberCounts()
    for _ in 0..<meetings {
      switch random.index(below: 20) {
      case 0, 1: counts.absent += 1
      case 2: counts.late += 1
      case 3: counts.medical += 1
      case 4: counts.substitute += 1
      default: counts.present += 1
      }
    }
    counts.givenInside = Double(random.index(below: meetings + 4))
    counts.oneToOnes = Double(random.index(below: meetings + 4))
    counts.trainings = Double(random.index(below: meetings + 4))
    counts.visitors = Double(random.index(below: 8))
    return counts
  }
}

extension Day {
  /// For tests: `2026-10-05`.
  init(_ text: String) { self = Day(parsing: text) ?? Day(number: 0) }
}
