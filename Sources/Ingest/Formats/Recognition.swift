import Model

/// A sheet recognised as of one format, or as a native log of several activities: where its header is and which cell each column has.
struct RecognisedLog: Sendable {
  var delimiter: UInt8
  /// Where the first row below the header begins.
  var bodyStart: Int
  /// Lines up to and including the header.
  var headerLines: UInt32
  /// The header as it stands.
  var headers: [String]
  /// The rows above the header.
  var preamble: [[String]]
  /// For each activity that rows may hold, the cell of each of its columns; one unless the log is a mix.
  var maps: [ActivityMap]
  /// The cell that names the activity of a row, in a mix.
  var activityCell: Int?
  /// Said of how the log was recognised.
  var warnings: [String] = []

  struct ActivityMap: Sendable {
    var declaration: FormatDeclaration
    /// By column, -1 for none.
    var cells: [Int]
  }
}

/// Finds the header of a format among the first rows of a sheet, with every delimiter that may be meant.
struct Recognition {
  let vocabulary: Vocabulary
  /// For the rare tie that columns cannot break.
  let fileName: String
  /// The formats that may claim the sheet.
  let formats: [FormatDeclaration]
  let delimiters: [UInt8]
  let linesAreRows: Bool

  enum Result {
    case log(RecognisedLog)
    /// No header of a log; the text says what was looked for, and whether some row comes so near to one that a log was meant.
    case notALog(String, comesNear: Bool)
    /// A header that cannot be used.
    case fault(line: UInt32, reason: String)
  }

  /// How far down a header is looked for, since exports begin with preambles.
  static let headerRows = 40

  func recognise(_ text: UnsafeRawBufferPointer) -> Result {
    var best: (row: Int, columns: Int, result: Result)?
    var openQuote: UInt32?
    for delimiter in delimiters {
      var preamble: [[String]] = []
      // Another delimiter can only win with a header that stands no lower.
      let openedAt = eachRow(of: text, delimiter, upTo: best?.row ?? Self.headerRows - 1) { row, headers, scanner in
        guard headers.count > 1, let found = claim(headers, preamble, scanner, delimiter) else {
          preamble.append(headers)
          return true
        }
        if best == nil || (row, -headers.count) < (best!.row, -best!.columns) { best = (row, headers.count, found) }
        return false
      }
      if let openedAt { openQuote = min(openQuote ?? openedAt, openedAt) }
    }
    return best?.result ?? whyNot(text, openQuote)
  }

  /// Walks over the first rows while `body` says so. Returns where a quote opened that is never closed.
  private func eachRow(
    of text: UnsafeRawBufferPointer, _ delimiter: UInt8, upTo last: Int, _ body: (Int, [String], borrowing RowScanner) -> Bool
  ) -> UInt32? {
    var scanner = RowScanner(text, delimiter: delimiter, linesAreRows: linesAreRows)
    for row in 0...last {
      do {
        guard try scanner.next(before: text.count) else { return nil }
      } catch {
        if error.isFatal { return error.line }
        continue
      }
      if !body(row, scanner.row.map(\.text), scanner) { return nil }
    }
    return nil
  }

  /// What was looked for, and which activity the rows come nearest to.
  private func whyNot(_ text: UnsafeRawBufferPointer, _ openQuote: UInt32?) -> Result {
    var nearest: NearMiss?
    for delimiter in delimiters {
      _ = eachRow(of: text, delimiter, upTo: Self.headerRows - 1) { _, headers, _ in
        // No log has half as many columns.
        if (2...64).contains(headers.count), let miss = nearMiss(HeaderRow(headers)), miss.found > nearest?.found ?? 1 {
          nearest = miss
        }
        return true
      }
    }
    let hint = nearest.map { "; it comes nearest to a log of \($0.activity), but lacks \($0.missing): rename headers, or set aliases" }
    let quote = openQuote.map { ", and a quote opened in line \($0) is never closed" }
    return .notALog(
      "no row among the first \(Self.headerRows) has the columns of a log\(hint ?? "")\(quote ?? "")",
      comesNear: nearest?.found ?? 0 >= Self.nearColumns)
  }

  /// A table with so many columns of a log is meant to be one.
  private static let nearColumns = 3

  /// A header that has some columns of an activity, but not all that it needs.
  private struct NearMiss {
    var found: Int
    var activity: String
    var missing: String
  }

  /// The activity with the most columns in a row that is no header of it; ties go to the one declared first.
  private func nearMiss(_ header: HeaderRow) -> NearMiss? {
    var best: NearMiss?
    for declaration in formats where declaration.id == "native" {
      let isFound = declaration.columns.indices.map { holds(header, $0, of: declaration) }
      let found = isFound.filter { $0 }.count
      guard found > best?.found ?? 0 else { continue }
      let missing = declaration.columns.indices.filter { declaration.required.contains($0) && !isFound[$0] }
      let names = missing.map { "`\(declaration.columns[$0])`" }.joined(separator: ", ")
      best = NearMiss(found: found, activity: declaration.yields[0], missing: names)
    }
    return best?.missing.isEmpty == true ? nil : best
  }

  /// What a row says as a header; nil where it is none.
  private func claim(_ headers: [String], _ preamble: [[String]], _ scanner: borrowing RowScanner, _ delimiter: UInt8) -> Result? {
    let header = HeaderRow(headers)
    let claims = formats.compactMap { match($0, header) }
    guard !claims.isEmpty else { return nil }
    var log = RecognisedLog(
      delimiter: delimiter, bodyStart: scanner.position, headerLines: scanner.line - 1, headers: headers, preamble: preamble, maps: [])
    let candidates = claims.filter { $0.map.declaration.activity != nil }
    let mapped = claims.filter { $0.map.declaration.mapping != nil }
    if let only = mapped.first {
      // A mapping is the user's own word, so what else the columns may be does not count.
      let names = mapped.compactMap(\.map.declaration.mapping?.name)
      guard names.count == 1 else {
        return .fault(
          line: scanner.rowLine,
          reason: "the mappings \(names.map { "`\($0)`" }.joined(separator: " and ")) fit the columns alike; "
            + "let one of them name a column that the other's table has not")
      }
      log.maps = [only.map]
    } else if let foreign = claims.first(where: { $0.map.declaration.activity == nil }) {
      let ids = Set(claims.map(\.map.declaration.id)).sorted()
      guard ids.count == 1 else {
        return .fault(
          line: scanner.rowLine,
          reason: "the columns are those of \(ids.joined(separator: " and of ")) alike; say which with --as FORMAT=PATH")
      }
      log.maps = [foreign.map]
    } else if let cell = header.names.firstIndex(where: { $0 == "activity" || vocabulary.aliases(of: "activity").contains($0) }) {
      log.activityCell = cell
      log.maps = candidates.map(\.map)
    } else {
      switch choose(candidates) {
      case .success(let chosen, let warning):
        log.maps = [chosen.map]
        log.warnings = warning.map { [$0] } ?? []
      case .failure(let reason): return .fault(line: scanner.rowLine, reason: reason)
      }
    }
    if let twice = log.maps.lazy.compactMap({ self.columnTwice(in: $0, header.names) }).first {
      return .fault(line: scanner.rowLine, reason: twice)
    }
    log.warnings += unknownHeaders(log, headers)
    return .log(log)
  }

  private struct Candidate {
    var map: RecognisedLog.ActivityMap
    /// Columns found, and how many of them by their own name.
    var found: Int
    var exact: Int
  }

  /// A row that may be a header: its cells in normal form, and the first place of each.
  private struct HeaderRow {
    let names: [String]
    let places: [String: Int]

    init(_ cells: [String]) {
      names = cells.map(Vocabulary.normal)
      places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }
  }

  /// True where a column of a format is in a header, by its own or another name.
  private func holds(_ header: HeaderRow, _ column: Int, of declaration: FormatDeclaration) -> Bool {
    header.places[declaration.normalColumns[column]] != nil || otherNames(of: column, declaration).contains { header.places[$0] != nil }
  }

  /// The cells of an activity's columns, if all that are required are there.
  private func match(_ declaration: FormatDeclaration, _ header: HeaderRow) -> Candidate? {
    let headers = header.names
    if let mapping = declaration.mapping {
      return mapping.cells(in: headers).map { Candidate(map: .init(declaration: declaration, cells: $0), found: 0, exact: 0) }
    }
    // Most rows lack a column that is needed, which is soon known.
    guard declaration.required.allSatisfy({ holds(header, $0, of: declaration) }) else { return nil }
    var candidate = Candidate(
      map: .init(declaration: declaration, cells: Array(repeating: -1, count: declaration.columns.count)), found: 0, exact: 0)
    var taken: Set<Int> = []
    // Own names first, so that an alias never takes a header that is another column's own name.
    for (column, name) in declaration.normalColumns.enumerated() {
      guard let cell = header.places[name] else { continue }
      candidate.map.cells[column] = cell
      candidate.exact += 1
      taken.insert(cell)
    }
    for column in declaration.columns.indices where candidate.map.cells[column] < 0 {
      let names = otherNames(of: column, declaration)
      guard let cell = headers.indices.first(where: { !taken.contains($0) && names.contains(headers[$0]) }) else { continue }
      candidate.map.cells[column] = cell
      taken.insert(cell)
    }
    guard declaration.required.allSatisfy({ candidate.map.cells[$0] >= 0 }), declaration.format.claims(headers) else { return nil }
    candidate.found = taken.count
    return candidate
  }

  private func otherNames(of column: Int, _ declaration: FormatDeclaration) -> Set<String> {
    declaration.activity == nil ? declaration.otherNames[column] : vocabulary.aliases(of: declaration.columns[column])
  }

  private enum Choice {
    case success(Candidate, warning: String?)
    case failure(String)
  }

  /// The activity with the most columns found; a tie is broken by the file's name, which is then said.
  private func choose(_ candidates: [Candidate]) -> Choice {
    let best = candidates.map { ($0.found, $0.exact) }.max(by: <)!
    let tied = candidates.filter { ($0.found, $0.exact) == best }
    if tied.count == 1 { return .success(tied[0], warning: nil) }
    let name = Vocabulary.normal(fileName)
    let named = tied.filter { name.contains(Vocabulary.normal($0.map.declaration.yields[0])) }
    let words = tied.map { $0.map.declaration.yields[0] }.joined(separator: " or ")
    guard named.count == 1 else {
      return .failure(
        "the columns fit a log of \(words) alike; put the activity into the file's name, or add a column `activity`")
    }
    return .success(
      named[0], warning: "The columns fit a log of \(words) alike; the file's name decided for \(named[0].map.declaration.yields[0]).")
  }

  /// A sentence on the first column that two headers claim by the same right.
  private func columnTwice(in map: RecognisedLog.ActivityMap, _ headers: [String]) -> String? {
    for (column, name) in map.declaration.columns.enumerated() where map.cells[column] >= 0 {
      let header = headers[map.cells[column]]
      let others = headers.indices.filter { headers[$0] == header }
      if others.count > 1 {
        let places = others.map { String($0 + 1) }.joined(separator: " and ")
        return "the column `\(name)` stands twice in the header (columns \(places)); keep one of them"
      }
    }
    return nil
  }

  private func unknownHeaders(_ log: RecognisedLog, _ headers: [String]) -> [String] {
    // Other programs export more than is of use.
    guard log.maps.allSatisfy({ $0.declaration.id == "native" }) else { return [] }
    let used = Set(log.maps.flatMap(\.cells) + [log.activityCell ?? -1])
    return headers.indices.filter { !used.contains($0) && !headers[$0].isEmpty }.map { cell in
      let names = log.maps.flatMap(\.declaration.columns)
      let hint = nearest(to: headers[cell], among: names).map { "; did you mean `\($0)`?" } ?? ""
      return "The column `\(headers[cell].prefix(40))` is not known and was not read\(hint.isEmpty ? "." : hint)"
    }
  }
}
