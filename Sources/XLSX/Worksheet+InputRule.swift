import CXLSXWriter

extension Worksheet {
  /// Checks what is typed into a range.
  package func add(_ rule: InputRule, to range: CellRange) throws {
    try range.checkLimits()
    var copies = CStrings()
    defer { copies.free() }
    var validation = lxw_data_validation()
    validation.input_title = rule.hint.flatMap { copies.copy($0.title, limit: 32) }
    validation.input_message = rule.hint.flatMap { copies.copy($0.text, limit: 255) }
    validation.error_title = rule.alert.flatMap { copies.copy($0.title, limit: 32) }
    validation.error_message = rule.alert.flatMap { copies.copy($0.text, limit: 255) }
    let alert = rule.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
    validation.error_type = UInt8(alert.rawValue)

    switch rule.kind {
    case .words(let words):
      try addList(copies.copy(Self.list(of: words)), validation, to: range)
    case .cells(let formula):
      guard (1...255).contains(formula.utf16.count) else {
        throw XLSXError.limit("The source of the list in \(range.address) is not 1 to 255 characters long.")
      }
      try addList(copies.copy(CellText.line(formula, limit: 255)), validation, to: range)
    case .date(let bounds):
      try addBounds(bounds, LXW_VALIDATION_TYPE_DATE_NUMBER, validation, to: range)
    case .number(let bounds):
      try addBounds(bounds, LXW_VALIDATION_TYPE_DECIMAL, validation, to: range)
    }
  }

  private func addList(
    _ formula: UnsafeMutablePointer<CChar>?, _ validation: lxw_data_validation, to range: CellRange
  ) throws {
    var validation = validation
    validation.value_formula = formula
    let corners = range.corners
    try XLSXError.check(
      cxlsx_validate_list(try open(), corners.top, corners.left, corners.bottom, corners.right, &validation))
  }

  private func addBounds(
    _ bounds: ClosedRange<Double>, _ type: lxw_validation_types, _ validation: lxw_data_validation,
    to range: CellRange
  ) throws {
    guard bounds.lowerBound.isFinite, bounds.upperBound.isFinite else {
      throw XLSXError.notFinite(cell: range.address)
    }
    var validation = validation
    validation.validate = UInt8(type.rawValue)
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    validation.minimum_number = bounds.lowerBound
    validation.maximum_number = bounds.upperBound
    let corners = range.corners
    try XLSXError.check(
      worksheet_data_validation_range(
        try open(), corners.top, corners.left, corners.bottom, corners.right, &validation))
  }

  private static func list(of words: [String]) throws -> String {
    let words = words.map { CellText.line($0) }
    guard !words.isEmpty, !words.contains(where: { $0.isEmpty || $0.contains(",") }) else {
      throw XLSXError.limit("A drop-down takes words that are not empty and hold no comma.")
    }
    let list = words.joined(separator: ",")
    guard list.utf16.count <= 255 else {
      throw XLSXError.limit("The words of a drop-down are longer than 255 characters in all.")
    }
    return CellText.formulaLiteral(list)
  }
}
