import CICal
import Model

/// Seconds since 1970-01-01T00:00 by the clock on the wall.
typealias WallTime = Int64

/// The clock by which an entry of a calendar was written down.
enum CalendarZone: Sendable {
  /// Wherever one is: the organisation's clock.
  case floating
  case named(LocalTime)
  /// Known only by what the file says of it.
  case described(DescribedZone)

  /// The instant of a wall time in seconds since 1970 in UTC; nil for a floating one.
  func instant(_ wall: WallTime) -> Int64? {
    switch self {
    case .floating: nil
    case .named(let time): time.instant(Day(number: 0), microsecondsOfDay: wall * 1_000_000).microseconds / 1_000_000
    case .described(let zone): wall - Int64(zone.offset(at: wall, isUTC: false))
    }
  }

  /// What the clock shows at an instant in seconds since 1970 in UTC.
  func wall(_ instant: Int64) -> WallTime {
    switch self {
    case .floating: instant
    case .named(let time): instant + time.offset(at: Instant(microseconds: instant * 1_000_000)) / 1_000_000
    case .described(let zone): instant + Int64(zone.offset(at: instant, isUTC: true))
    }
  }
}

/// A time zone as a VTIMEZONE of the file describes it.
final class DescribedZone: @unchecked Sendable {
  private let zone: OpaquePointer
  /// How many parts describe it, each for a stretch of years and a half of the year.
  let parts: Int

  /// Nil where the text describes none, or one so absurd that working it out would take for ever.
  init?(_ text: String) {
    guard let (text, parts) = Self.reasonable(text), let component = icalcomponent_new_from_string(text) else { return nil }
    guard let zone = icaltimezone_new() else {
      icalcomponent_free(component)
      return nil
    }
    // The zone takes the component over, and gives it back where it finds no name in it.
    guard icaltimezone_set_component(zone, component) == 1 else {
      icalcomponent_free(component)
      icaltimezone_free(zone, 1)
      return nil
    }
    (self.zone, self.parts) = (zone, parts)
    _ = offset(at: Self.latest, isUTC: true)
  }

  deinit { icaltimezone_free(zone, 1) }

  /// What a description needs; libical works out the rest of a text as well, and prints what it finds wrong with it.
  private static let properties = ["TZID", "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"]

  /// The description without all else; nil where its parts do not nest, there are more than any zone has had, or a rule changes the
  /// clocks more often than a few times a year.
  private static func reasonable(_ text: String) -> (text: String, parts: Int)? {
    var (kept, open, parts): ([String], [String], Int) = ([], [], 0)
    for line in text.split(whereSeparator: \.isNewline) {
      let name = line.prefix { $0 != ":" && $0 != ";" }.uppercased()
      let value = line.drop { $0 != ":" }.dropFirst().uppercased()
      switch name {
      case "BEGIN":
        parts += 1
        guard parts <= 64, open.isEmpty ? value == "VTIMEZONE" : open.count == 1 && ["STANDARD", "DAYLIGHT"].contains(value) else {
          return nil
        }
        open.append(value)
      case "END": guard open.popLast() == value else { return nil }
      default:
        guard !open.isEmpty, properties.contains(name), open.count == (name == "TZID" ? 1 : 2) else { continue }
        guard name != "RRULE" || value.hasPrefix("FREQ=YEARLY") && !tooOften.contains(where: { value.contains($0) }) else { return nil }
      }
      kept.append(String(line))
    }
    return open.isEmpty && parts > 1 ? (kept.joined(separator: "\r\n") + "\r\n", parts) : nil
  }

  private static let tooOften = ["BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "RSCALE"]

  /// 2100. Libical works a zone out anew for each year behind those it knows, so that this is done once; what is later goes by the
  /// clock of that day.
  private static let latest = Int64(Day(year: 2100, month: 1, day: 1)!.number) * 86_400

  /// Seconds to add to UTC at a wall time or at an instant.
  func offset(at seconds: Int64, isUTC: Bool) -> Int32 {
    var time = icaltimetype(wall: min(seconds, Self.latest), isDate: false)
    var isDaylight: Int32 = 0
    return isUTC
      ? icaltimezone_get_utc_offset_of_utc_time(zone, &time, &isDaylight) : icaltimezone_get_utc_offset(zone, &time, &isDaylight)
  }
}

extension icaltimetype {
  init(wall: WallTime, isDate: Bool) {
    self = isDate ? icaltime_null_date() : icaltime_null_time()
    let day = Day(number: Int32(clamping: wall.dividedDown(by: 86_400)))
    let second = Int32(wall - Int64(day.number) * 86_400)
    (year, month, self.day) = (Int32(day.civil.year), Int32(day.civil.month), Int32(day.civil.day))
    is_date = isDate ? 1 : 0
    // A date that libical calls null has an hour of -1, with which no rule works.
    (hour, minute, self.second) = isDate ? (0, 0, 0) : (second / 3600, second / 60 % 60, second % 60)
  }

  /// Nil where it is no day of a calendar.
  var wall: WallTime? {
    guard let day = Day(year: Int(year), month: Int(month), day: Int(day)) else { return nil }
    return Int64(day.number) * 86_400 + (is_date == 1 ? 0 : Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second))
  }
}

extension Int64 {
  /// The quotient rounded towards the past.
  func dividedDown(by divisor: Int64) -> Int64 { self >= 0 ? self / divisor : (self - divisor + 1) / divisor }
}

extension String {
  /// The pieces between the occurrences of a separator.
  func components(of separator: String) -> [Substring] { split(separator: separator, omittingEmptySubsequences: false) }
}
