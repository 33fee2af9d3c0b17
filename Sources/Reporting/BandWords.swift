package import Scoring

/// A band in words, with the edge it stands at and the half of the true test that a high score lacks.
package enum BandWords {
  package static func text(_ score: PersonScore) -> String {
    guard let band = score.band, let points = score.score else { return score.status.words }
    let edge = score.edge.map { ", at the edge of \($0.words)" } ?? ""
    guard band == .workingTheRoom, isAtLeast(points, Band.limits[2]) else { return band.words + edge }
    return band.words + edge + " (\(missing(score.trueTest)))"
  }

  /// What keeps somebody from passing the true test.
  package static func missing(_ test: TrueTest) -> String {
    func words(_ half: String, _ verdict: Verdict) -> String? {
      switch verdict {
      case .yes: nil
      case .no: "\(half) missing"
      case .unknown: "\(half) unknown"
      }
    }
    return [words("cards", test.cards), words("answers", test.answers)].compactMap { $0 }.joined(separator: ", ")
  }
}
