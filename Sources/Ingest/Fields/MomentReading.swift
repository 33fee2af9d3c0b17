package import Model

/// A date or a time as people write it on a command line.
package enum MomentReading {
  /// The instant that a text names, a date meaning the end of its day; nil where it is neither.
  package static func end(of text: String, in time: LocalTime) -> Instant? {
    var text = text
    guard case .date(let written) = text.withUTF8({ DateReading.read(Cell($0)) }) else { return nil }
    guard let clock = written.time else { return time.start(of: written.day + 1) }
    guard let minutes = clock.offsetMinutes else { return time.instant(written.day, microsecondsOfDay: clock.microsecondsOfDay) }
    let utc = Int64(written.day.number) * 86_400_000_000 + clock.microsecondsOfDay
    return Instant(microseconds: utc - Int64(minutes) * 60_000_000)
  }
}
