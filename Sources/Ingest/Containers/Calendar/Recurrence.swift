import CICal
import Model

/// Follows the rules of entries that repeat.
struct Recurrence {
  /// What becomes of a rule.
  struct Occurrences {
    var starts: [WallTime] = []
    /// There were more, of which the latest were kept.
    var isCut = false
  }

  /// An entry that takes place more often is none of a person's: of a daily one these are thirteen years.
  static let mostOccurrences = 5000
  /// A rule that no day ever fits is searched through for centuries, so that a file of them would take for ever.
  private static let mostBarren = 20

  private let horizon: Day?
  private var barren = 0

  /// - Parameter horizon: The last day up to which rules are followed.
  init(horizon: Day?) { self.horizon = horizon }

  /// When an entry takes place by its rule; nil where the rule is not followed: it is no rule, or repeats more often than daily.
  ///
  /// - Parameters:
  ///   - start: Of the entry.
  ///   - zone: Of the entry; the rule's own end is written in UTC.
  mutating func occurrences(_ rule: String, from start: WallTime, isDate: Bool, _ zone: CalendarZone) -> Occurrences? {
    // What is not of the Gregorian calendar needs data that may not be there.
    guard rule.utf8.count < 2048, !rule.uppercased().contains("RSCALE"), barren < Self.mostBarren else { return nil }
    var parsed = icalrecurrencetype_from_string(rule)
    let frequencies = [ICAL_DAILY_RECURRENCE, ICAL_WEEKLY_RECURRENCE, ICAL_MONTHLY_RECURRENCE, ICAL_YEARLY_RECURRENCE]
    guard frequencies.contains(parsed.freq), parsed.interval > 0 else { return nil }
    guard let end = end(parsed, isDate: isDate, zone) else { return nil }
    parsed.until = icaltimetype(wall: end, isDate: isDate)
    guard let iterator = icalrecur_iterator_new(parsed, icaltimetype(wall: start, isDate: isDate)) else {
      barren += 1
      return Occurrences()
    }
    defer { icalrecur_iterator_free(iterator) }
    return follow(iterator, until: end)
  }

  /// The last wall time that can be one: of the rule's own end and the horizon the earlier.
  private func end(_ rule: icalrecurrencetype, isDate: Bool, _ zone: CalendarZone) -> WallTime? {
    let last = horizon.map { Int64($0.number + 1) * 86_400 - 1 } ?? Int64(Day(year: 2199, month: 12, day: 31)!.number) * 86_400
    guard icaltime_is_null_time(rule.until) == 0 else { return last }
    guard let written = rule.until.wall else { return nil }
    // A day as the end of an entry with a time means all of that day.
    if rule.until.is_date == 1 { return min(last, written + (isDate ? 0 : 86_399)) }
    let wall = icaltime_is_utc(rule.until) == 1 ? zone.wall(written) : written
    return min(last, isDate ? wall.dividedDown(by: 86_400) * 86_400 : wall)
  }

  private func follow(_ iterator: OpaquePointer, until end: WallTime) -> Occurrences {
    var result = Occurrences()
    while true {
      let next = icalrecur_iterator_next(iterator)
      guard icaltime_is_null_time(next) == 0, let wall = next.wall, wall <= end else { break }
      result.starts.append(wall)
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
