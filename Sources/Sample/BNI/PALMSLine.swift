import Model

/// The figures of a row of a Summary PALMS.
struct PALMSLine {
  /// P, A, L, M, S, RGI, RGO, RRI, RRO, V, 1-2-1.
  private(set) var counts = [Int](repeating: 0, count: 11)
  private(set) var dollars = 0
  /// Halves of a unit of education.
  private(set) var halves = 0

  static let titles = ["P", "A", "L", "M", "S", "RGI", "RGO", "RRI", "RRO", "V", "1-2-1", "TYFCB", "CEU"]

  /// The row of a member; nil for who was at none of the meetings.
  init?(_ member: Int, in months: [ChapterMonth]) {
    let letters = months.flatMap { $0.attendance[member] }.compactMap { $0 }
    guard !letters.isEmpty else { return nil }
    for letter in letters { counts[Self.place(letter)] += 1 }
    for slip in months.flatMap(\.slips) {
      if slip.from == member {
        switch slip.kind {
        case .referral: counts[slip.isInside ? 5 : 6] += 1
        case .visitor: counts[9] += 1
        case .oneToOne: counts[10] += 1
        case .training: halves += slip.halves
        case .business: break
        }
      } else if slip.to == member {
        if slip.kind == .referral { counts[slip.isInside ? 7 : 8] += 1 }
        if slip.kind == .business { dollars += slip.amount }
      }
    }
  }

  /// The row of visitors or of BNI: the number of meetings, and what nobody of the chapter gets credit for.
  init(_ stranger: String, in month: ChapterMonth) {
    counts[0] = month.meetings.count
    dollars = month.slips.filter { $0.kind == .business && $0.stranger == stranger }.reduce(0) { $0 + $1.amount }
    if stranger == "Visitor" { counts[6] = month.slips.count { $0.kind == .visitor } / 4 }
  }

  /// The sum of rows, and so many meetings, referrals and one-to-ones of somebody who has left.
  init(sum lines: [PALMSLine], dropped: Int = 0) {
    for line in lines {
      for place in counts.indices { counts[place] += line.counts[place] }
      dollars += line.dollars
      halves += line.halves
    }
    for place in [0, 5, 10] { counts[place] += dropped }
  }

  private static func place(_ attendance: Attendance) -> Int {
    switch attendance {
    case .attended: 0
    case .absent, .excused: 1
    case .late: 2
    case .medical: 3
    case .substitute: 4
    }
  }

  /// In the order of `titles`, as BNI writes them.
  var texts: [String] { counts.map(String.init) + ["\(dollars).00", halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5"] }

  /// Points as BNI gives them, near enough: it counts by the week, and no late comer as absent.
  var points: Int {
    let weeks = counts[0] + counts[1] + counts[2] + counts[4]
    guard weeks > 0 else { return 0 }
    func quarters(_ count: Int, most: Int) -> Int { 5 * min(most, 4 * count / weeks) }
    let missed = counts[1] * 100
    return quarters(counts[5] + counts[6], most: 5) + 5 * min(5, counts[9]) + quarters(counts[10], most: 4)
      + (missed <= 5 * weeks ? 10 : missed <= 12 * weeks ? 5 : 0) + (halves > weeks ? 10 : halves > 0 ? 5 : 0)
      + (dollars >= 5000 ? 3 : dollars > 0 ? 1 : 0)
  }
}
