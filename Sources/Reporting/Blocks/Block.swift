/// A piece of a sheet; a renderer draws it, whatever the output.
package enum Block: Sendable {
  /// Level 1 is the title of the sheet, level 2 that of a part.
  case heading(String, level: Int = 2)
  case prose(String, Prose = .plain)
  case table(Table)
  case chart(Chart)

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
