import Foundation

/// The candidate that is nearest to a text by edit distance, or nil where none is near: at most a third of its letters may differ.
package func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
  Suggestions(candidates).nearest(to: text)
}

/// Candidates prepared for many comparisons, when the first is asked for: most logs have nobody who is unknown.
package final class Suggestions: @unchecked Sendable {
  private struct Word: Sendable {
    var letters: [UInt8]
    /// Which bytes occur, each as one of 64 bits: what one word has and the other lacks costs at least one edit a bit.
    var occurring: UInt64

    init(_ text: String) {
      letters = Array(folded(text).utf8)
      occurring = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }
  }

  /// Longer texts are nobody's slip of the pen, and comparing takes time by the square of their length.
  private static let mostLetters = 100

  private let texts: [String]
  private var prepared: [(text: String, word: Word)]?
  private let lock = NSLock()

  package init(_ candidates: some Sequence<String>) {
    texts = Array(candidates)
  }

  private var candidates: [(text: String, word: Word)] {
    lock.withLock {
      if let prepared { return prepared }
      let words = texts.map { ($0, Word($0)) }.filter { $0.1.letters.count <= Self.mostLetters }
      prepared = words
      return words
    }
  }

  /// For how many texts suggestions are worth the time they take: about a second in all.
  package var mostTexts: Int { 2_000_000 / max(1, candidates.count) + 1 }

  package func nearest(to text: String) -> String? {
    guard text.utf8.count <= Self.mostLetters * 4 else { return nil }
    let wanted = Word(text)
    guard wanted.letters.count <= Self.mostLetters else { return nil }
    let limit = max(1, wanted.letters.count / 3)
    var best: (distance: Int, candidate: String)?
    for (candidate, word) in candidates {
      let reach = min(limit, best?.distance ?? limit)
      guard abs(word.letters.count - wanted.letters.count) <= reach,
        (word.occurring & ~wanted.occurring).nonzeroBitCount <= reach,
        (wanted.occurring & ~word.occurring).nonzeroBitCount <= reach
      else { continue }
      guard let distance = editDistance(wanted.letters, word.letters, atMost: limit) else { continue }
      if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment); nil where there are
/// more than `limit`.
private func editDistance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) <= limit ? max(a.count, b.count) : nil }
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  var current = beforePrevious
  var leastBefore = 0
  for i in 1...a.count {
    current[0] = i
    var least = i
    for j in 1...b.count {
      let replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(replace, previous[j] + 1, current[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], beforePrevious[j - 2] + 1)
      }
      least = min(least, current[j])
    }
    // What follows builds on these two rows alone, and never gets less.
    if min(least, leastBefore) > limit { return nil }
    leastBefore = least
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
