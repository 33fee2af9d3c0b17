import CXLSXWriter

/// Why a workbook, or a part of one, could not be written.
package enum XLSXError: Error, Equatable {
  /// The workbook's folder takes no new file.
  case cannotCreate(path: String, reason: String)
  /// The finished workbook could not take its place.
  case cannotReplace(path: String, reason: String)
  /// libxlsxwriter failed, with its own sentence.
  case library(code: Int, sentence: String)
  /// A workbook or worksheet was used after the block it belongs to.
  case closed
  /// A worksheet name Excel doesn't take.
  case sheetName(String, problem: String)
  /// A name of a table or of a range that Excel doesn't take.
  case definedName(String, problem: String)
  /// A number that is not finite.
  case notFinite(cell: String)
  /// A table Excel would not open.
  case table(String, problem: String)
  /// A value beyond one of Excel's limits.
  case limit(String)
}

extension XLSXError: CustomStringConvertible {
  /// One sentence on what is wrong.
  package var description: String {
    switch self {
    case .cannotCreate(let path, let reason): "The workbook \(path) cannot be created: \(reason)."
    case .cannotReplace(let path, let reason): "The workbook \(path) cannot be replaced: \(reason)."
    case .library(_, let sentence): "The workbook cannot be written: \(sentence)"
    case .closed: "The worksheet was used after its workbook was written."
    case .sheetName(let name, let problem): "The worksheet name “\(name)” \(problem)."
    case .definedName(let name, let problem): "The name “\(name)” \(problem)."
    case .notFinite(let cell): "The number for cell \(cell) is not finite."
    case .table(let name, let problem): "The table “\(name)” \(problem)."
    case .limit(let sentence): sentence
    }
  }
}

extension XLSXError {
  /// What libxlsxwriter reports, with its own sentence.
  init(_ code: lxw_error) {
    self = .library(code: Int(code.rawValue), sentence: String(cString: lxw_strerror(code)))
  }

  /// Throws what libxlsxwriter reports, if it is an error.
  static func check(_ code: lxw_error) throws {
    guard code == LXW_NO_ERROR else { throw XLSXError(code) }
  }
}
