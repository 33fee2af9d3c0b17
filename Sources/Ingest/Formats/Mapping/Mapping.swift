/// How a table of some other program is read as a log of one activity, by the user's own word in `rapport.yaml`.
package struct Mapping: Sendable {
  /// What the user calls it.
  var name: String
  var activity: ActivityKind
  /// By column of the activity the header that stands for it.
  var columns: [Int: String] = [:]
  /// By column the value that every row has.
  var constants: [Int: String] = [:]
  /// By column what its cells mean, by their normal form.
  var values: [Int: [String: String]] = [:]

  /// The format of the activity.
  var target: FormatDeclaration { FormatDeclaration.native.first { $0.activity == activity }! }

  /// By column the cell of a header in normal form, -1 for a column without one; nil where a mapped header is not there.
  func cells(in header: [String]) -> [Int]? {
    var cells = Array(repeating: -1, count: target.columns.count)
    for (column, name) in columns {
      guard let cell = header.firstIndex(of: Vocabulary.normal(name)) else { return nil }
      cells[column] = cell
    }
    return cells
  }
}

extension FormatDeclaration {
  /// A table that is read by a mapping.
  init(_ mapping: Mapping) {
    self = mapping.target
    id = MappedLog.id
    self.mapping = mapping
  }
}
