import Foundation

/// A folder that one run at a time writes to. The lock goes with the process, however that ends.
struct FolderLock: ~Copyable {
  private let descriptor: Int32
  /// False where the file system has no locks for folders; other runs may then write as well.
  let isHeld: Bool

  /// Waits until other runs are done.
  init(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var result = flock(descriptor, LOCK_EX)
    while result != 0, errno == EINTR { result = flock(descriptor, LOCK_EX) }
    isHeld = result == 0
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
