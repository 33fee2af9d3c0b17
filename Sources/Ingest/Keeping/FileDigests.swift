import Foundation

/// The digests of files, made in the background one after the other.
final class FileDigests: @unchecked Sendable {
  private let paths: Set<String>
  private let condition = NSCondition()
  private var digests: [String: Result<[UInt8], IngestError>] = [:]

  init(_ paths: [String]) {
    self.paths = Set(paths)
    DispatchQueue.global().async { [self] in
      for path in paths {
        let digest = Result { () throws(IngestError) in try MappedFile(path: path).digest() }
        condition.withLock {
          digests[path] = digest
          condition.broadcast()
        }
      }
    }
  }

  /// The digest of a file, waited for where it is not made yet.
  subscript(path: String) -> [UInt8] {
    get throws {
      guard paths.contains(path) else { return try MappedFile(path: path).digest() }
      return try condition.withLock {
        while true {
          if let digest = digests[path] { return try digest.get() }
          condition.wait()
        }
      }
    }
  }
}
