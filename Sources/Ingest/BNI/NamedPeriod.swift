import Model

/// What the name of a file says of the report in it: which days, and whatever else stands in it, as a chapter.
struct NamedPeriod {
  private(set) var days: ClosedRange<Day>?
  /// Nil where nothing is left.
  private(set) var chapter: String?

  init(path: String, order: Organisation.DateOrder?) {
    let name = path.lastComponent
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let words = stem.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var (spans, rest): ([ClosedRange<Day>], [String]) = ([], [])
    var index = 0
    while index < words.count {
      if let (span, count) = Self.span(words[index...].prefix(3), order) {
        spans.append(span)
        index += count
      } else {
        rest.append(words[index])
        index += 1
      }
    }
    // A single day is when the file was made.
    if spans.count == 1, spans[0].count > 1 { days = spans[0] }
    if spans.count == 2, spans[0].lowerBound <= spans[1].upperBound { days = spans[0].lowerBound...spans[1].upperBound }
    rest.removeAll { word in
      BNIWords.fileNames.contains(word.lowercased()) || word.contains(where: \.isNumber) || Self.month(word) != nil
    }
    chapter = rest.isEmpty ? nil : rest.joined(separator: " ")
  }

  /// The day or month that words begin with, and how many words it takes.
  private static func span(_ words: ArraySlice<String>, _ order: Organisation.DateOrder?) -> (ClosedRange<Day>, count: Int)? {
    let words = Array(words)
    if let day = day(words, order) { return (day...day, words[0].count == 8 ? 1 : 3) }
    guard words.count >= 2 else { return nil }
    for (year, month) in [(words[0], words[1]), (words[1], words[0])] {
      guard let year = self.year(year), let month = self.month(month) ?? (words[0].count == 4 ? twoDigits(month) : nil),
        (1...12).contains(month)
      else { continue }
      let found = Month(year: year, month: month)
      return (found.firstDay...found.lastDay, 2)
    }
    return nil
  }

  private static func day(_ words: [String], _ order: Organisation.DateOrder?) -> Day? {
    if let first = words.first, first.count == 8, Int(first) != nil { return DateReading.read(text: first).day(order) }
    guard words.count == 3 else { return nil }
    let isYearFirst = year(words[0]) != nil
    guard isYearFirst || year(words[2]) != nil else { return nil }
    if words.allSatisfy({ Int($0) != nil }) {
      return DateReading.read(text: words.joined(separator: isYearFirst ? "-" : "/")).day(order)
    }
    return isYearFirst ? nil : DateReading.read(text: words.joined(separator: " ")).day(order)
  }

  private static func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), DateReading.isInRange(year) else { return nil }
    return year
  }

  private static func twoDigits(_ word: String) -> Int? { word.count == 2 ? Int(word) : nil }

  /// The number of the month of an English name.
  static func month(_ word: String) -> Int? {
    Array(word.utf8).withUnsafeBytes { bytes in
      var scan = ByteScan(bytes)
      return scan.monthName().flatMap { scan.isAtEnd ? $0 : nil }
    }
  }
}
