/// What a cell holds.
package enum CellValue: Hashable, Sendable {
  /// Nothing; written only if the cell has a style.
  case blank
  /// A text, never a formula, whatever it begins with; a text over 32,767 characters is cut and ends in “…”.
  case text(String)
  /// A finite number.
  case number(Double)
  /// A finite number of days since 1899-12-30, shown as a date by the style's number format.
  case date(serial: Double)
  /// A formula of at most 8,192 characters, and its result for programs that don't calculate.
  case formula(String, cached: CachedResult)
  /// The same with functions that take whole ranges where they else take one cell; its result must be a number.
  case arrayFormula(String, cached: CachedResult)
  /// A link to a cell of the workbook, counted from 0; the text is cut at 255 characters.
  case link(sheet: String, row: Int = 0, column: Int = 0, text: String)

  /// The result stored with a formula.
  package enum CachedResult: Hashable, Sendable {
    case number(Double)
    case text(String)
  }
}
