import Foundation
import Scoring

@testable import Reporting

/// Takes pieces one after the other.
private final class Pieces: @unchecked Sendable {
  var bytes: [UInt8] = []

  func take(_ piece: UnsafeRawBufferPointer) { bytes += piece }
}

extension ScorecardJSON {
  static func bytes(_ card: Scorecard) -> [UInt8] {
    let pieces = Pieces()
    write(card, to: pieces.take)
    return pieces.bytes
  }
}

extension Report {
  var json: [UInt8] {
    let pieces = Pieces()
    writeJSON(to: pieces.take)
    return pieces.bytes
  }
}
