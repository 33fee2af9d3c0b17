import Model

/// Reads the days of a working week: `Mon-Wed`, `Mo,Di,Mi`, `Mon Tue Thu`.
enum WorkdaysReading {
  /// The set of days; nil where a part is no day of the week.
  static func read(_ text: String) -> WeekdaySet? {
    var days: [Weekday] = []
    for part in folded(text).split(whereSeparator: { ",;/ ".contains($0) }) {
      let ends = part.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" }).map { day(String($0)) }
      switch ends.count {
      case 1:
        guard let only = ends[0] else { return nil }
        days.append(only)
      case 2:
        guard let first = ends[0], let last = ends[1] else { return nil }
        days += span(from: first, to: last)
      default: return nil
      }
    }
    return days.isEmpty ? nil : WeekdaySet(days)
  }

  /// From one day to another, over the week's end where need be.
  private static func span(from first: Weekday, to last: Weekday) -> [Weekday] {
    let length = (Int(last.rawValue) - Int(first.rawValue) + 7) % 7
    return (0...length).map { Weekday(rawValue: UInt8((Int(first.rawValue) + $0) % 7))! }
  }

  private static func day(_ word: String) -> Weekday? {
    let word = word.filter { $0 != "." }
    guard word.count >= 2 else { return nil }
    return names.first { $0.words.contains(word) || $0.day.name.lowercased() == word }?.day
  }

  /// English and German, folded.
  private static let names: [(day: Weekday, words: [String])] = [
    (.sunday, ["su", "sun", "so", "sonntag"]), (.monday, ["mo", "mon", "montag"]),
    (.tuesday, ["tu", "tue", "tues", "di", "dienstag"]), (.wednesday, ["we", "wed", "mi", "mittwoch"]),
    (.thursday, ["th", "thu", "thur", "thurs", "do", "donnerstag"]), (.friday, ["fr", "fri", "freitag"]),
    (.saturday, ["sa", "sat", "samstag"]),
  ]
}
