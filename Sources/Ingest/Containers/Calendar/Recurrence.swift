import CICal
import Model

/// Follows the rules of entries that repeat.
struct Recurrence {
  /// What becomes of a rule.
  struct Occurrences {
    var starts: [WallTime] = []
    /// How many there were up to the end.
    var count = 0
    /// There were more, of which the latest were kept.
    var isCut = false
  }

  /// An entry that takes place more often is none of a person's: of a daily one these are thirteen years.
  static let mostOccurrences = 5000
  /// What following the rules of one file may take, in steps of about 1 µs with libical 3.0.16: a file of absurd rules would take for
  /// ever. A thousand weekly meetings of ten years take a million and a half.
  static let mostSteps = 5_000_000

  private let horizon: Day?
  private var steps: Int

  /// - Parameter horizon: The last day up to which rules are followed.
  init(horizon: Day?, steps: Int = mostSteps) { (self.horizon, self.steps) = (horizon, steps) }

  /// When an entry takes place by its rule; nil where the rule is not followed: it is no rule, repeats more often than daily, or would
  /// take too long.
  ///
  /// - Parameters:
  ///   - start: Of the entry.
  ///   - zone: Of the entry; the rule's own end is written in UTC.
  mutating func occurrences(_ rule: String, from start: WallTime, isDate: Bool, _ zone: CalendarZone) -> Occurrences? {
    let capitals = rule.uppercased()
    // What is not of the Gregorian calendar needs data that may not be there.
    guard rule.utf8.count < 2048, !capitals.contains("RSCALE") else { return nil }
    var parsed = icalrecurrencetype_from_string(rule)
    guard let walk = Walk(parsed, conditions: capitals.components(of: "BY").count - 1) else { return nil }
    guard let end = end(parsed, isDate: isDate, zone) else { return nil }
    // What begins behind the horizon has yet to take place.
    if let horizon, start > Self.end(of: horizon) { return Occurrences(starts: [start]) }
    let reserved = walk.steps(from: start, to: end)
    guard spend(reserved) else { return nil }
    parsed.until = icaltimetype(wall: end, isDate: isDate)
    guard let iterator = icalrecur_iterator_new(parsed, icaltimetype(wall: start, isDate: isDate)) else {
      // No day ever fits, and libical has looked at all that it knows.
      steps -= walk.steps(from: start, to: Self.lastYear)
      return Occurrences()
    }
    defer { icalrecur_iterator_free(iterator) }
    let result = follow(iterator, until: end)
    if let result {
      let isCounted = result.count == parsed.count
      steps += reserved - walk.steps(from: start, to: isCounted ? result.starts.last ?? end : end, found: result.count)
    }
    return result
  }

  /// Libical looks no further.
  private static let lastYear = Int64(Day(year: 2582, month: 12, day: 31)!.number) * 86_400

  /// False where more steps are asked for than are left.
  private mutating func spend(_ count: Int) -> Bool {
    guard count <= steps else { return false }
    steps -= count
    return true
  }

  /// What it takes to look for the days of a rule, period by period.
  private struct Walk {
    private let periodsOfYear: Int
    private let interval: Int
    /// Of a period in which no day fits.
    private let stepsOfEmpty: Int
    /// Where several conditions have to meet, the next day may be far behind the end: a 29 February that is a Monday comes every 28
    /// years, or 40 about the turn of a century.
    private let leastYears: Int

    /// Nil of what repeats more often than daily.
    init?(_ rule: icalrecurrencetype, conditions: Int) {
      switch rule.freq {
      case ICAL_DAILY_RECURRENCE: (periodsOfYear, stepsOfEmpty) = (366, 2)
      case ICAL_WEEKLY_RECURRENCE: (periodsOfYear, stepsOfEmpty) = (53, 10)
      case ICAL_MONTHLY_RECURRENCE: (periodsOfYear, stepsOfEmpty) = (12, 100)
      case ICAL_YEARLY_RECURRENCE: (periodsOfYear, stepsOfEmpty) = (1, conditions == 0 ? 5 : 100)
      default: return nil
      }
      guard rule.interval > 0 else { return nil }
      (interval, leastYears) = (Int(rule.interval), conditions > 1 ? 40 : 1)
    }

    /// - Parameter found: How many days fit, which are counted apart.
    func steps(from start: WallTime, to end: WallTime, found: Int = 0) -> Int {
      let years = max(leastYears, Int((end - start) / (365 * 86_400)) + 1)
      return max(0, years * periodsOfYear / interval + 1 - found) * stepsOfEmpty
    }
  }

  private static func end(of day: Day) -> WallTime { Int64(day.number + 1) * 86_400 - 1 }

  /// The last wall time that can be one: of the rule's own end and the horizon the earlier.
  private func end(_ rule: icalrecurrencetype, isDate: Bool, _ zone: CalendarZone) -> WallTime? {
    let last = Self.end(of: horizon ?? Day(year: 2199, month: 12, day: 31)!)
    guard icaltime_is_null_time(rule.until) == 0 else { return last }
    guard let written = rule.until.wall else { return nil }
    // A day as the end of an entry with a time means all of that day.
    if rule.until.is_date == 1 { return min(last, written + (isDate ? 0 : 86_399)) }
    let wall = icaltime_is_utc(rule.until) == 1 ? zone.wall(written) : written
    return min(last, isDate ? wall.dividedDown(by: 86_400) * 86_400 : wall)
  }

  /// To find a day that fits takes 2 to 8 µs.
  private static let stepsOfDay = 3

  /// Nil where there are more days than the steps that are left, as of a rule with several times a day.
  private mutating func follow(_ iterator: OpaquePointer, until end: WallTime) -> Occurrences? {
    var result = Occurrences()
    while true {
      let next = icalrecur_iterator_next(iterator)
      guard icaltime_is_null_time(next) == 0, let wall = next.wall, wall <= end else { break }
      guard spend(Self.stepsOfDay) else { return nil }
      result.starts.append(wall)
      result.count += 1
      // Without a horizon there is no latest one.
      if horizon == nil, result.starts.count == Self.mostOccurrences {
        result.isCut = true
        break
      }
      if result.starts.count == 2 * Self.mostOccurrences { Self.cut(&result) }
    }
    if result.starts.count > Self.mostOccurrences { Self.cut(&result) }
    return result
  }

  private static func cut(_ result: inout Occurrences) {
    result.starts.removeFirst(result.starts.count - mostOccurrences)
    result.isCut = true
  }
}
