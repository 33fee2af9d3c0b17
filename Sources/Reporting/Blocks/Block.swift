/// A piece of a sheet; a renderer draws it, whatever the output.
package enum Block: Sendable {
  /// Level 1 is the title of the sheet, level 2 that of a part.
  case heading(String, level: Int = 2)
  case prose(String, Prose = .plain)
  case table(Table)
  case chart(Chart)
  /// Two small charts, side by side where there is room.
  case pair(Chart, Chart)

  /// How a paragraph is meant.
  package enum Prose: Hashable, Sendable {
    /// What is read first.
    case lead
    case plain
    /// Said in passing.
    case note
    /// One of a numbered list, counted from 1.
    case item(Int)
  }

  /// A chart whose figures stand in a table beside it: without pictures there is nothing more to say.
  var isOnlyAPicture: Bool { if case .chart(let chart) = self { chart.figures == nil } else { false } }

  /// A pair taken apart, for outputs that draw one thing below the other.
  var single: [Block] { if case .pair(let first, let second) = self { [.chart(first), .chart(second)] } else { [self] } }

  /// Two charts side by side; where one of the two is a sentence, one below the other.
  static func pair(_ first: Block, _ second: Block) -> [Block] {
    guard case .chart(let left) = first, case .chart(let right) = second else { return [first, second] }
    return [.pair(left, right)]
  }

  /// A chart and below it the table of its figures; where there is no chart the sentence that stands in its place.
  static func chartWithTable(_ block: Block) -> [Block] {
    guard case .chart(let chart) = block, let figures = chart.figures else { return [block] }
    return [.chart(chart.withoutFigures), .table(figures)]
  }

  /// A numbered list; the sentence where there is nothing to list.
  static func list(_ items: [String], empty: String) -> [Block] {
    items.isEmpty ? [.prose(empty)] : items.enumerated().map { .prose($1, .item($0 + 1)) }
  }
}
