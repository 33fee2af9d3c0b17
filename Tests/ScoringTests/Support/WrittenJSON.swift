import Foundation
import Reporting
import Scoring

/// Takes pieces one after the other.
private final class Pieces: @unchecked Sendable {
  var bytes: [UInt8] = []

  func take(_ piece: UnsafeRawBufferPointer) { bytes += piece }
}

extension ScorecardJSON {
  /// The file as a whole.
  static func bytes(_ card: Scorecard) -> [UInt8] {
    let pieces = Pieces()
    write(card, to: pieces.take)
    return pieces.bytes
  }
}
