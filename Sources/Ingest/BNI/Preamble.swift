import Model

/// The rows above the header of an export, asked for labels and what stands beside or below them.
struct Preamble {
  private let rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows }

  /// What a label says: behind its colon, on its right or, sooner if it has no colon, in the row below.
  func value(_ words: Spellings, where isMeant: (String) -> Bool = { Self.split($0).rest == nil }) -> String? {
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let (label, rest) = Self.split(cell)
        guard words.has(label) else { continue }
        let right = row[(column + 1)...].first { !$0.isEmpty }
        let below = index + 1 < rows.count && column < rows[index + 1].count ? rows[index + 1][column] : nil
        let values = rest == nil ? [below, right] : [rest, right, below]
        if let value = values.lazy.compactMap({ $0 }).first(where: { !$0.isEmpty && isMeant($0) }) { return value }
      }
    }
    return nil
  }

  /// What a label says that is followed by a date.
  func date(_ words: Spellings) -> DateReading? {
    value(words) { DateReading.read(text: $0).isDate }.map { DateReading.read(text: $0) }
  }

  /// The text before a colon, of which there are two, and what follows it; nil where there is none.
  private static func split(_ cell: String) -> (label: String, rest: String?) {
    guard let colon = cell.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return (cell, nil) }
    let rest = cell[cell.index(after: colon)...].drop(while: \.isWhitespace)
    return (String(cell[..<colon].map { $0 == "’" ? "'" : $0 }), String(rest))
  }

  /// The dates in a title such as `Slips Audit Report for 07/10/2026`.
  func datesOfTitle(_ beginning: String) -> [DateReading] {
    for cell in rows.joined() where Vocabulary.normal(cell).hasPrefix(Vocabulary.normal(beginning)) {
      let dates = cell.split(whereSeparator: \.isWhitespace).map { DateReading.read(text: $0) }.filter(\.isDate)
      if !dates.isEmpty { return dates }
    }
    return []
  }
}

extension DateReading {
  /// Reads a text that stands in no cell.
  static func read(text: some StringProtocol) -> DateReading {
    Array(text.utf8).withUnsafeBytes { read($0) }
  }

  var isDate: Bool { if case .invalid = self { false } else { true } }

  /// The day, where one order of day and month is settled or does not matter.
  func day(_ order: Organisation.DateOrder?) -> Day? {
    switch self {
    case .date(let written): written.day
    case .invalid: nil
    case .slash(let first, let second, let year, _):
      switch order ?? self.order {
      case .dmy: Day(year: year, month: second, day: first)
      case .mdy: Day(year: year, month: first, day: second)
      case nil: nil
      }
    }
  }

  /// The order that a slash date itself tells, by a number above 12.
  var order: Organisation.DateOrder? {
    guard case .slash(let first, let second, _, _) = self else { return nil }
    return first > 12 ? .dmy : second > 12 ? .mdy : nil
  }
}
