import Model

/// What happened in a chapter in a month: who was at which meeting, and the slips handed in.
struct ChapterMonth {
  let chapter: Chapter
  let month: Month
  let meetings: [Day]
  /// By member and meeting; nil for who was no member then.
  private(set) var attendance: [[Attendance?]]
  private(set) var slips: [Slip] = []

  /// Something handed in at a meeting.
  struct Slip {
    enum Kind { case referral, oneToOne, training, business, visitor }

    var kind: Kind
    /// Numbers of members of the chapter.
    var from: Int?
    var to: Int?
    /// Whom it names where it is no member: a visitor, BNI, or somebody of another chapter.
    var stranger = ""
    var isInside = true
    var tier = 0
    /// Dollars.
    var amount = 0
    /// Halves of a unit of education.
    var halves = 0
  }

  init(_ chapter: Chapter, _ month: Month, _ setting: Setting) {
    (self.chapter, self.month) = (chapter, month)
    let meetings = EventMonth(month, people: 0, period: setting.period).meetings(ofChapter: chapter.number).map(\.day)
    self.meetings = meetings
    var random = SplitMix64(seed: setting.seed, stream: -10 - chapter.number, month.index)
    attendance = chapter.members.map { member in
      meetings.map { day in
        guard member.isMember(on: day) else { return nil }
        return member.employee.map { setting.attendance(of: $0, atMeetingOn: day) } ?? member.habits.attendance(isThere: true, &random)
      }
    }
    for (index, day) in meetings.enumerated() {
      for member in chapter.members.indices where attendance[member][index]?.isThere ?? false { handIn(member, day, &random) }
      if random.below(3) == 0 {
        slips.append(Slip(kind: .business, stranger: random.chance(percent: 50) ? "Visitor" : "BNI", amount: 50 * random.within(2...40)))
      }
    }
  }

  /// What a member hands in at a meeting.
  private mutating func handIn(_ member: Int, _ day: Day, _ random: inout SplitMix64) {
    let habits = chapter.members[member].habits
    for _ in 0..<random.times(habits.referrals) {
      slips.append(
        Slip(
          kind: .referral, from: member, to: partner(of: member, day, &random), isInside: random.chance(percent: 55),
          tier: [1, 1, 1, 2, 2, 3][random.below(6)]))
    }
    for _ in 0..<random.times(habits.oneToOnes) {
      // One in twelve is with somebody of another chapter.
      let isElsewhere = random.below(12) == 0
      slips.append(
        Slip(
          kind: .oneToOne, from: member, to: isElsewhere ? nil : partner(of: member, day, &random),
          stranger: isElsewhere ? Self.stranger(random.below(40)) : ""))
    }
    for _ in 0..<random.times(habits.visitors) {
      slips.append(Slip(kind: .visitor, from: member, stranger: Self.stranger(40 + random.below(200))))
    }
    for _ in 0..<random.times(habits.business) {
      slips.append(
        Slip(
          kind: .business, to: member, isInside: random.chance(percent: 55), tier: random.within(1...3),
          amount: 50 * random.within(2...30) * random.within(1...6)))
    }
    for _ in 0..<random.times(habits.trainings) {
      slips.append(Slip(kind: .training, from: member, halves: [1, 2, 2, 2, 4][random.below(5)]))
    }
  }

  /// Another member, those with low numbers oftener, so that some pairs have much to do with each other and some nothing.
  private func partner(of member: Int, _ day: Day, _ random: inout SplitMix64) -> Int {
    let others = chapter.members.indices.filter { $0 != member && chapter.members[$0].isMember(on: day) }
    // Each has favourites of their own.
    let favour = min(random.below(others.count), random.below(others.count), random.below(others.count))
    return others[(favour + member * 5) % others.count]
  }

  private static func stranger(_ number: Int) -> String {
    let name = FullName((number * 53 + 211) % FullName.outsiders, .outsider).latin
    return "\(name.first) \(name.last)"
  }
}

extension SplitMix64 {
  /// How often something happens that does so many hundredths of a time.
  fileprivate mutating func times(_ hundredths: Int) -> Int { hundredths / 100 + (chance(percent: hundredths % 100) ? 1 : 0) }
}
