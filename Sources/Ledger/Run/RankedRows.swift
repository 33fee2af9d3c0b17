import Model

/// The order of lines of rows that stand in several tables, so that records are numbered as they stood in their file.
struct RankedRows {
  /// For each row of one table its rank among all.
  enum Ranks {
    /// The rows of this table are all there are, and in order.
    case inOrder
    case listed([Int32])

    subscript(index: Int) -> Int {
      switch self {
      case .inOrder: index
      case .listed(let ranks): Int(ranks[index])
      }
    }
  }

  private(set) var lines: [UInt32] = []
  private(set) var ranks: [Ranks] = []

  /// - Parameter tables: The lines of the rows of each table.
  init(_ tables: [[UInt32]]) {
    let filled = tables.indices.filter { !tables[$0].isEmpty }
    ranks = Array(repeating: .inOrder, count: tables.count)
    if filled.count == 1, zip(tables[filled[0]], tables[filled[0]].dropFirst()).allSatisfy({ $0 <= $1 }) {
      lines = tables[filled[0]]
      return
    }
    let all = filled.flatMap { table in tables[table].indices.map { (line: tables[table][$0], table: table, index: $0) } }
      .sorted { ($0.line, $0.table, $0.index) < ($1.line, $1.table, $1.index) }
    lines = all.map(\.line)
    var listed = tables.map { [Int32](repeating: 0, count: $0.count) }
    for (rank, row) in all.enumerated() { listed[row.table][row.index] = Int32(rank) }
    ranks = listed.map { .listed($0) }
  }
}
