import Model
import Yams

extension ConfigurationReader {
  /// The tables of other programs, each a name with `activity`, `columns`, `constants` and `values`.
  func mappings(_ node: Node) throws(IngestError) -> [Mapping] {
    guard let entries = node.mapping else {
      throw fault(node, "mappings must be a list by name, such as `crm: {activity: interaction, columns: {at: Call date, …}}`")
    }
    var mappings: [Mapping] = []
    for (key, value) in entries { mappings.append(try mapping(key, value)) }
    return mappings
  }

  private func mapping(_ key: Node, _ node: Node) throws(IngestError) -> Mapping {
    let name = try text(key)
    let keys = ["activity", "columns", "constants", "values"]
    guard let entries = node.mapping else { throw fault(node, "mappings: `\(name)` must hold \(keys.joined(separator: ", "))") }
    for (key, _) in entries where !keys.contains(key.string ?? "") {
      throw fault(key, "mappings: `\(name)` holds `\(key.string ?? "?")`, which is not known\(hint(key.string ?? "", keys))")
    }
    guard let word = entries["activity"] else { throw fault(key, "mappings: `\(name)` lacks `activity`, such as `activity: interaction`") }
    var mapping = Mapping(name: name, activity: try activity(word, name))
    if let columns = entries["columns"] {
      for (column, header) in try pairs(columns, "columns", mapping) { mapping.columns[column] = try text(header) }
    }
    if let constants = entries["constants"] {
      for (column, value) in try pairs(constants, "constants", mapping) {
        guard mapping.columns[column] == nil else {
          throw fault(value, "mappings: `\(mapping.column(column))` of `\(name)` stands under columns and under constants; keep one")
        }
        mapping.constants[column] = try checked(value, column, mapping)
      }
    }
    if let values = entries["values"] {
      for (column, words) in try pairs(values, "values", mapping) { mapping.values[column] = try meanings(words, column, mapping) }
    }
    try checkIsWhole(mapping, key)
    return mapping
  }

  private func activity(_ node: Node, _ name: String) throws(IngestError) -> ActivityKind {
    let word = try text(node)
    let known = ActivityKind.allCases.map(\.word)
    guard let place = known.firstIndex(where: { Vocabulary.normal($0) == Vocabulary.normal(word) }) else {
      throw fault(node, "mappings: `\(word)` of `\(name)` is no activity\(hint(word, known))")
    }
    return ActivityKind.allCases[place]
  }

  /// The entries of a list by column.
  private func pairs(_ node: Node, _ title: String, _ mapping: Mapping) throws(IngestError) -> [(column: Int, value: Node)] {
    guard let entries = node.mapping else { throw fault(node, "mappings: `\(title)` of `\(mapping.name)` must be a list by column") }
    let columns = mapping.target.columns
    var pairs: [(Int, Node)] = []
    for (key, value) in entries {
      let word = try text(key)
      guard let column = columns.firstIndex(where: { Vocabulary.normal($0) == Vocabulary.normal(word) }) else {
        throw fault(key, "mappings: `\(word)` of `\(mapping.name)` is no column of \(mapping.activity.word)\(hint(word, columns))")
      }
      pairs.append((column, value))
    }
    return pairs
  }

  /// A value that the column takes.
  private func checked(_ node: Node, _ column: Int, _ mapping: Mapping) throws(IngestError) -> String {
    let value = try text(node)
    guard let list = mapping.activity.words(of: mapping.column(column)) else { return value }
    let known = Words.values[list]!
    guard known.contains(where: { $0.contains { Vocabulary.normal($0) == Vocabulary.normal(value) } }) else {
      let words = known.map { $0[0] }
      let near = nearest(to: value, among: words).map { "; did you mean `\($0)`?" } ?? ""
      throw fault(
        node, "mappings: `\(value)` of `\(mapping.name)` is no \(list.name)\(near) (\(words.joined(separator: ", ")))")
    }
    return value
  }

  private func meanings(_ node: Node, _ column: Int, _ mapping: Mapping) throws(IngestError) -> [String: String] {
    guard let entries = node.mapping, mapping.columns[column] != nil else {
      throw fault(
        node,
        "mappings: the values of `\(mapping.column(column))` in `\(mapping.name)` must be a list such as `{Incoming: in}`, "
          + "and the column stand under columns")
    }
    var meanings: [String: String] = [:]
    for (word, value) in entries { meanings[Vocabulary.normal(try text(word))] = try checked(value, column, mapping) }
    return meanings
  }

  /// Every column that the activity needs must come from somewhere, and the table must have something to know it by.
  private func checkIsWhole(_ mapping: Mapping, _ node: Node) throws(IngestError) {
    let target = mapping.target
    let missing = target.required.sorted().filter { mapping.columns[$0] == nil && mapping.constants[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.map { "`\(target.columns[$0])`" }.joined(separator: ", ")
      throw fault(node, "mappings: `\(mapping.name)` lacks \(names), which \(mapping.activity.word) needs; add it to columns or constants")
    }
    let headers = mapping.columns.values.map(Vocabulary.normal)
    guard headers.count > 1, Set(headers).count == headers.count, !headers.contains("") else {
      throw fault(node, "mappings: `\(mapping.name)` must name at least two headers under columns, each once")
    }
  }

  private func hint(_ word: String, _ known: [String]) -> String {
    nearest(to: word, among: known).map { "; did you mean `\($0)`?" } ?? "; known are \(known.joined(separator: ", "))"
  }
}

extension Mapping {
  /// The name of a column.
  func column(_ index: Int) -> String { target.columns[index] }
}
