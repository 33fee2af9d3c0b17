import CXLSXWriter

/// An empty file beside the place of a finished one, so that a failure leaves the finished one as it was.
struct DraftFile {
  let path: String
  private let destination: String

  /// Creates the file, and so finds out that its folder exists and can be written before libxlsxwriter does, which
  /// would print to standard error.
  init(beside destination: String) throws {
    let folder = destination.lastIndex(of: "/").map { destination[...$0] } ?? ""
    var code: Int32 = EEXIST
    var path = ""
    while code == EEXIST {
      path = folder + ".workbook-" + String(UInt64.random(in: .min ... .max), radix: 36) + ".tmp"
      code = cxlsx_create_file(path)
    }
    guard code == 0 else {
      throw XLSXError.cannotCreate(path: destination, reason: String(cString: strerror(code)))
    }
    self.path = path
    self.destination = destination
  }

  /// Renames the file to the finished one.
  func replaceDestination() throws {
    let code = cxlsx_replace_file(path, destination)
    guard code == 0 else {
      throw XLSXError.cannotReplace(path: destination, reason: String(cString: strerror(code)))
    }
  }

  /// Removes the file.
  func remove() {
    _ = unlink(path)
  }
}
