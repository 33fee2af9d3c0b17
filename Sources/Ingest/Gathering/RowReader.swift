import Model

/// Turns the rows of one part of a file into records, and what cannot be one into a reject.
struct RowReader {
  private let part: FilePart
  /// By number of activity, the place of its map in `maps`; -1 where rows of it are not wanted or not possible.
  private var mapOfActivity: [Int]
  /// Of each map the cells by column, and of each column how it writes; both live as long as the part is read.
  private let columns: [UnsafeMutableBufferPointer<Int>]
  private let styles: UnsafeMutableBufferPointer<ColumnStyle>
  /// The place of the one map of a file that is no mix.
  private let onlyMap: Int?
  /// This pass rejects what neither can use.
  private let isLast: Bool
  private let width: Int
  private let normalHeaders: [String]
  /// Cells of other programs' exports that hold what people wrote, of which nothing is kept, a rejected row's included.
  private let privateCells: Set<Int>
  /// Where the cells that name contacts stand, in a file that is no mix.
  private let contactColumns: ContactColumns?

  init(part: FilePart, _ pass: ReadingPass) {
    self.part = part
    mapOfActivity = ActivityKind.allCases.map { kind in
      pass.takes(kind) ? part.log.maps.firstIndex { $0.declaration.activity == kind } ?? -1 : -1
    }
    onlyMap = part.log.activityCell == nil && pass.takes(part.log.maps[0].declaration.activity) ? 0 : nil
    width = part.log.headers.count
    isLast = pass.isLast(of: part.log)
    columns = part.log.maps.map { map in
      let copy = UnsafeMutableBufferPointer<Int>.allocate(capacity: map.cells.count)
      _ = copy.initialize(from: map.cells)
      return copy
    }
    styles = .allocate(capacity: part.styles.count)
    _ = styles.initialize(from: part.styles)
    let headers = part.log.headers.map(Vocabulary.normal)
    normalHeaders = headers
    let isForeign = part.log.maps.allSatisfy { $0.declaration.activity == nil }
    privateCells = isForeign ? Set(headers.indices.filter { Words.privateHeaders.contains(headers[$0]) }) : []
    contactColumns = onlyMap.flatMap { ContactColumns(part.log.maps[$0]) }
  }

  /// Gives back the memory that the reader holds.
  func close() {
    for columns in columns { columns.deallocate() }
    styles.deallocate()
  }

  /// The activity of all rows, in a file that is no mix.
  var onlyActivity: ActivityKind? { onlyMap.flatMap { part.log.maps[$0].declaration.activity } }

  /// Looks up the cells that name contacts for all rows of a block.
  @inline(__always)
  func prepare(_ block: borrowing RowBlock, in batch: inout Batch) {
    if let contactColumns { batch.lookUpContacts(block, contactColumns) }
  }

  /// Reads the rows of a block, but passes over blank ones and those of an activity that is not wanted. Throws only `RowFault.ambiguous`.
  @inline(__always)
  func read(_ block: borrowing RowBlock, into batch: inout Batch) throws(RowFault) {
    if let onlyMap { return try part.formats[onlyMap].read(block, of: onlyMap, for: self, into: &batch) }
    for index in 0..<block.count where !Self.isBlank(block[index].cells) {
      let row = block[index]
      do throws(RowFault) {
        guard let map = try activityMap(row.cells, &batch) else { continue }
        try part.formats[map].read(try logRow(row, columns(map)), into: &batch)
      } catch {
        try note(error, row, &batch)
      }
    }
  }

  @inline(__always)
  fileprivate static func isBlank(_ cells: UnsafeBufferPointer<Cell>) -> Bool {
    for cell in cells where !cell.isEmpty { return false }
    return true
  }

  /// Rejects a row that cannot be used, or leaves it aside.
  @inline(never)
  fileprivate func note(_ fault: RowFault, _ row: RowBlock.Row, _ batch: inout Batch) throws(RowFault) {
    if case .ambiguous = fault { throw fault }
    if Self.isExample(row.cells) { return batch.setAside(part.file, Self.example) }
    reject(row.cells, line: row.line, fault, in: &batch)
  }

  /// Why the template's own row is left aside.
  static let example = "the example of the template"

  /// An example row names nobody of the team, so that it never becomes a record.
  private static func isExample(_ cells: UnsafeBufferPointer<Cell>) -> Bool {
    cells.contains { $0.elementsEqual(TemplateMarks.person.utf8) }
  }

  fileprivate func columns(_ map: Int) -> UnsafeBufferPointer<Int> { UnsafeBufferPointer(columns[map]) }

  /// The row through the columns of a map.
  @inline(__always)
  fileprivate func logRow(_ row: RowBlock.Row, _ columns: UnsafeBufferPointer<Int>) throws(RowFault) -> LogRow {
    if row.cells.count > width { try rejectFurtherCells(row.cells) }
    return LogRow(
      cells: row.cells, map: columns, styles: UnsafeBufferPointer(styles),
      place: Place(file: part.file, line: row.line), contact: contactColumns == nil ? nil : row.contact, identity: row.identity)
  }

  @inline(never)
  private func rejectFurtherCells(_ cells: UnsafeBufferPointer<Cell>) throws(RowFault) {
    guard Self.isBlank(UnsafeBufferPointer(rebasing: cells[width...])) else {
      throw .rejected("the row has \(cells.count) cells where the header has \(width)")
    }
  }

  /// The place of the map of the row's activity; nil where rows of it are not wanted.
  private func activityMap(
    _ cells: UnsafeBufferPointer<Cell>, _ batch: inout Batch
  ) throws(RowFault) -> Int? {
    guard let activityCell = part.log.activityCell else { return nil }
    guard activityCell < cells.count, !cells[activityCell].isEmpty else {
      if isLast { throw .rejected("the activity is missing") }
      return nil
    }
    let value: UInt8
    do { value = try batch.value(cells[activityCell], in: .activity) } catch {
      // The reader of team rows leaves it to the other one to reject.
      if isLast { throw error }
      return nil
    }
    let map = mapOfActivity[Int(value)]
    if map >= 0 { return map }
    let kind = ActivityKind(rawValue: value)!
    guard isLast, kind != .team else { return nil }
    throw .rejected("the file lacks a column that rows of `\(kind.word)` need")
  }

  /// Rejects a row whose text is at fault, whatever its activity.
  func reject(_ cells: UnsafeBufferPointer<Cell>, _ fault: RowScanner.Fault, in batch: inout Batch) {
    if isLast { reject(cells, line: fault.line, .rejected(fault.reason), isSplitWell: false, in: &batch) }
  }

  /// Keeps a row that cannot be used, with its fields.
  private func reject(
    _ cells: UnsafeBufferPointer<Cell>, line: UInt32, _ fault: RowFault, isSplitWell: Bool = true, in batch: inout Batch
  ) {
    guard case .rejected(var reason, let suggestion) = fault else { return }
    var fields = cells.map(\.text)
    if fields.count > 1, fields.map(Vocabulary.normal) == normalHeaders { reason = "the header stands here again" }
    if !privateCells.isEmpty {
      // Where the row is not split well, what people wrote may stand in any of its cells.
      if !isSplitWell || cells.count > width { fields = [""] }
      for cell in privateCells where cell < fields.count { fields[cell] = "" }
    }
    batch.records.rejects.append(
      Reject(place: Place(file: part.file, line: line), fields: fields, reason: reason, suggestion: suggestion))
  }
}

extension RowFormat {
  /// Reads all rows of a block for one of the maps of a file, as one piece of code for each format.
  func read(_ block: borrowing RowBlock, of map: Int, for reader: RowReader, into batch: inout Batch) throws(RowFault) {
    let columns = reader.columns(map)
    for index in 0..<block.count where !RowReader.isBlank(block[index].cells) {
      do throws(RowFault) { try read(try reader.logRow(block[index], columns), into: &batch) } catch {
        try reader.note(error, block[index], &batch)
      }
    }
  }
}
