import Foundation
import Model

/// The bytes of a file, mapped into memory for as long as the object lives.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(path: String) throws(IngestError) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .missing("`\(path)` cannot be opened (\(String(cString: strerror(errno)))); check that you may read it.")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .missing("`\(path)` is no ordinary file; give a file or a folder of files.")
    }
    guard status.st_size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .missing("`\(path)` cannot be read (\(String(cString: strerror(errno)))).")
    }
    madvise(start, size, MADV_SEQUENTIAL)
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// SHA-256 of all bytes, which are let go of on the way.
  func digest() -> [UInt8] {
    var digest = GrowingDigest()
    for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
      let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 1 << 20, bytes.count)])
      digest.add(part)
      letGo(part)
    }
    return digest.finished()
  }

  /// Lets go of the memory of a part that is not needed for now; it is read again when it is. Bytes that are not the file's own, such as
  /// a copy of some of them, are left alone: they could not be read again.
  func letGo(_ part: UnsafeRawBufferPointer) {
    guard let start = part.baseAddress, let first = bytes.baseAddress, start >= first, start + part.count <= first + bytes.count
    else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let begin = (start - first + page - 1) / page * page
    let end = (start - first + part.count) / page * page
    if begin < end { madvise(UnsafeMutableRawPointer(mutating: first + begin), end - begin, MADV_DONTNEED) }
  }

  /// True for a file that has bytes of its own, also behind a link; nothing is opened.
  static func isOrdinary(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}
