import Model

/// A row of the interactions to be.
struct Touch {
  enum Who {
    case outsider(Int32)
    case colleague(Int32)
  }

  enum NeedsAnswer: UInt8 { case unsaid, yes, no }

  /// Minutes of local time since 1970.
  var minute: Int32
  /// When it was answered, if the row says so.
  var answered: Int32?
  var who: Who
  var direction: Direction
  var channel: Channel
  var needsAnswer = NeedsAnswer.unsaid
  /// Stands in the export too.
  var isExported = false
  /// Stands twice in its file.
  var isDoubled = false

  init(_ minute: Int32, _ who: Who, _ direction: Direction, _ channel: Channel) {
    self.minute = minute
    self.who = who
    self.direction = direction
    self.channel = channel
  }
}

/// A local time in minutes since 1970.
func minute(_ minuteOfDay: Int, of day: Day) -> Int32 {
  day.number * Int32(minutesADay) + Int32(minuteOfDay)
}

/// The day of a local time in minutes since 1970.
func day(of minute: Int32) -> Day { Day(number: minute / Int32(minutesADay)) }

private let minutesADay = 24 * 60

/// How a moment is written.
enum TimeStyle {
  /// `2026-10-05`.
  case day
  /// `2026-10-05T14:32`.
  case local
  /// `2026-10-05 14:32`.
  case spaced
  /// `2026-10-05T14:32-05:00`.
  case offset
}

extension ByteFile {
  /// Adds a day as a field.
  @inline(__always)
  func field(_ day: Day, _ period: Period) {
    field(period.text(of: day))
  }

  /// Adds a moment as a field.
  func field(_ moment: Int32, _ style: TimeStyle, _ period: Period) {
    let day = day(of: moment)
    let ofDay = Int(moment) % minutesADay
    put(period.text(of: day))
    if style != .day {
      put(style == .spaced ? UInt8(ascii: " ") : UInt8(ascii: "T"))
      put(twoDigits: ofDay / 60)
      put(UInt8(ascii: ":"))
      put(twoDigits: ofDay % 60)
    }
    if style == .offset {
      put(UInt8(ascii: "-"))
      put(twoDigits: Int(Period.hoursBehind(on: day)))
      put(UInt8(ascii: ":"))
      put(twoDigits: 0)
    }
    blank()
  }
}
