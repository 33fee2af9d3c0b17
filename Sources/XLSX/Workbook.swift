import CXLSXWriter

/// An Excel workbook while it is being written.
package final class Workbook {
  private let handle: UnsafeMutablePointer<lxw_workbook>
  private var isOpen = true
  private var formats = FormatCache()
  private var sheetNames: Set<String> = []
  private var definedNames: Set<String> = []

  private init(path: String, properties: DocumentProperties) throws {
    guard let handle = workbook_new(path) else { throw XLSXError(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    self.handle = handle
    do {
      try properties.apply(to: handle)
    } catch {
      abandon()
      throw error
    }
  }

  /// Writes the workbook that the block fills, in one step: on any error an earlier file stays as it was.
  ///
  /// The workbook and its worksheets throw when they are used after the block. A workbook without a worksheet gets
  /// an empty one, which Excel needs.
  package static func write(
    to path: String, properties: DocumentProperties, _ body: (Workbook) throws -> Void
  ) throws {
    let draft = try DraftFile(beside: path)
    do {
      let workbook = try Workbook(path: draft.path, properties: properties)
      do {
        try body(workbook)
      } catch {
        workbook.abandon()
        throw error
      }
      try workbook.close()
      try draft.replaceDestination()
    } catch {
      draft.remove()
      throw error
    }
  }

  /// Adds a worksheet after those there are.
  ///
  /// A name has 1 to 31 characters, none of `[]:*?/\` and no apostrophe at either end, is not *History*, and differs
  /// from every other one in more than case.
  package func addWorksheet(_ name: String) throws -> Worksheet {
    let handle = try open()
    if let problem = SheetName.problem(with: name) {
      throw XLSXError.sheetName(name, problem: problem)
    }
    guard sheetNames.insert(name.lowercased()).inserted else {
      throw XLSXError.sheetName(name, problem: "is in use already")
    }
    guard let sheet = workbook_add_worksheet(handle, name) else {
      throw XLSXError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    return Worksheet(name: name, handle: sheet, workbook: self)
  }

  /// Makes a style ready for cells of this workbook.
  package func format(_ style: CellStyle) throws -> CellFormat {
    CellFormat(pointer: try cellFormat(style))
  }

  private func close() throws {
    isOpen = false
    try XLSXError.check(workbook_close(handle))
  }

  private func abandon() {
    isOpen = false
    lxw_workbook_free(handle)
  }
}

extension Workbook {
  /// The workbook for libxlsxwriter, as long as there is one.
  func open() throws -> UnsafeMutablePointer<lxw_workbook> {
    guard isOpen else { throw XLSXError.closed }
    return handle
  }

  func cellFormat(_ style: CellStyle) throws -> UnsafeMutablePointer<lxw_format>? {
    try formats.cellFormat(style, in: open())
  }

  func differentialFormat(_ style: CellStyle) throws -> UnsafeMutablePointer<lxw_format>? {
    try formats.differentialFormat(style, in: open())
  }

  /// Takes a name for a table or a range, which share one list in Excel.
  func reserve(definedName name: String) throws {
    if let problem = DefinedName.problem(with: name) {
      throw XLSXError.definedName(name, problem: problem)
    }
    guard definedNames.insert(name.lowercased()).inserted else {
      throw XLSXError.definedName(name, problem: "is in use already")
    }
  }
}
