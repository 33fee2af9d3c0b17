import Foundation

/// A file that is written piece by piece, by one thread at a time; what went wrong on the way is told when it is closed.
final class DraftFile: @unchecked Sendable {
  private let descriptor: Int32
  /// The system's number of the first failure; 0 for none.
  private var failure: Int32 = 0

  init(_ path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw Self.error(errno) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while failure == 0, !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress!, rest.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { failure = errno } else { rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count)) }
    }
  }

  /// - Throws: What went wrong first.
  func close() throws {
    if Foundation.close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw Self.error(failure) }
  }

  private static func error(_ number: Int32) -> POSIXError { POSIXError(POSIXErrorCode(rawValue: number) ?? .EIO) }
}
