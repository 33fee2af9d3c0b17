import Model

/// What a member of a BNI chapter does, in hundredths a weekly meeting; made up, so that all four lights are there.
struct ChapterHabits {
  /// Meetings missed or sat through by a substitute, in per cent.
  var missed = 8
  var referrals = 55
  var oneToOnes = 60
  var visitors = 8
  /// Units of education, in hundredths.
  var trainings = 45
  /// Business that others thank for.
  var business = 12
  /// Business that comes back, in hundredths a month of work.
  var deals = 0

  /// One of the others in the chapter, who are of three kinds.
  init(other number: Int) {
    switch number % 3 {
    case 0: (referrals, oneToOnes, visitors, business) = (95, 90, 14, 25)
    case 1: break
    default: (missed, referrals, oneToOnes, visitors, trainings, business) = (16, 25, 30, 3, 15, 5)
    }
  }

  /// Somebody of the company.
  init(_ cast: Cast) {
    self.init(other: 1)
    switch cast.persona {
    case .generousLeader:
      (missed, referrals, oneToOnes, visitors, trainings, business, deals) = (5, 108, 86, 11, 58, 34, 42)
    case .encouraged: (missed, referrals, oneToOnes, visitors, trainings, business, deals) = (6, 76, 92, 18, 62, 14, 32)
    case .pitcher: (missed, referrals, oneToOnes, visitors, trainings, business, deals) = (16, 58, 70, 14, 30, 14, 24)
    case .fading: (missed, referrals, oneToOnes, visitors, trainings, business) = (26, 18, 20, 0, 8, 0)
    default: deals = 20
    }
  }

  /// How a member stood to a meeting. Who is not there at all sends a substitute in seven of ten cases.
  func attendance(isThere: Bool, _ random: inout SplitMix64) -> Attendance {
    let draw = random.below(100)
    guard isThere else { return draw < 70 ? .substitute : .absent }
    switch draw {
    case ..<(missed * 45 / 100): return .absent
    case ..<(missed * 80 / 100): return .substitute
    case ..<missed: return .medical
    case ..<(missed + 5): return .late
    default: return .attended
    }
  }
}

extension Setting {
  /// How a member stood to a weekly meeting: drawn for itself, so that the log and BNI's own reports agree.
  func attendance(of person: Employee, atMeetingOn day: Day) -> Attendance {
    var random = SplitMix64(seed: seed, stream: person.index, -2 - Int(day.number))
    return ChapterHabits(person.cast).attendance(isThere: person.isThere(on: day), &random)
  }
}
