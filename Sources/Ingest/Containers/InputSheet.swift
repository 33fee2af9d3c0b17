/// One table of a file, whatever the file's kind: rows of cells that can be read from the top as often as asked for.
protocol InputSheet: AnyObject, Sendable {
  /// The name of a sheet of a workbook; nil where the file is one table alone.
  var name: String? { get }
  /// The path of the file that the rows once stood in; nil where that is the present one.
  var origin: String? { get }
  /// What may stand between two cells.
  var delimiters: [UInt8] { get }
  /// A row is one line whatever its cells hold; in delimited text, line ends inside a quoted cell count as well.
  var linesAreRows: Bool { get }
  /// The first row is made by the container and stands in no line of the file, so that the second row is line 1.
  var hasOwnHeader: Bool { get }
  /// What the reader of a report should know of the table as a whole, in sentences; known once it has been read.
  var remarks: [String] { get }
  /// The same, without what only concerns rows up to the header's line, or columns under its blank cells.
  func remarks(below line: UInt32, _ header: [String]) -> [String]
  /// Hands on all rows from the top, a stretch of whole rows at a time, until `body` returns false. Each time the stretches are the
  /// same, and the first holds the first 40 rows or all.
  /// - Parameter markingBold: Bold cells begin with `RowText.boldMark`, in containers that know of bold.
  /// - Throws: What is wrong with the table as a whole.
  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) throws(SheetFault)
  /// Lets go of the memory of rows that have been read, where they are the bytes of a file.
  func letGo(_ part: UnsafeRawBufferPointer)
  /// The text is taken for UTF-8 since its first rows are; whoever reads the others has to look whether they are.
  var isOnTrust: Bool { get }
}

extension InputSheet {
  func remarks(below line: UInt32, _ header: [String]) -> [String] { remarks }
  var hasOwnHeader: Bool { false }
  var origin: String? { nil }
  func letGo(_ part: UnsafeRawBufferPointer) {}
  var isOnTrust: Bool { false }
}

/// Whole rows of a sheet as delimited text, valid until `read` goes on.
struct RowStretch {
  var text: UnsafeRawBufferPointer
  /// Rows that the container could not make out; they are no part of the text but for an empty line in their place.
  var problems: [RowProblem] = []
}

/// A row that is none, such as a line of JSON Lines that is no JSON.
struct RowProblem: Sendable {
  /// Counted from 1 at the top of the sheet.
  var line: UInt32
  /// The row as it stood.
  var fields: [String]
  var reason: String
}

/// What is wrong with a sheet as a whole, so that nothing of it can be used: where, and why with what to do.
struct SheetFault: Error {
  var line: UInt32
  var reason: String

  init(line: UInt32 = 1, _ reason: String) { (self.line, self.reason) = (line, reason) }
}
