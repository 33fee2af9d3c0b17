import Foundation
import Model

/// A count as it would be: `one_to_ones=+2`.
package struct Supposal: Hashable, Sendable {
  package let count: Count
  /// Added to what is there, or put in its place.
  package let isAdded: Bool
  package let number: Double

  /// What may be supposed.
  package enum Count: String, CaseIterable, Sendable {
    /// Meetings attended; more of them are fewer absences.
    case meetings
    case oneToOnes = "one_to_ones"
    case referrals, visitors, trainings, tyfcb, testimonials, sponsored
  }

  /// Why a text is no supposal, as a sentence.
  package struct Fault: Error, Hashable {
    package let message: String
  }

  package init(_ text: String) throws(Fault) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    let names = Count.allCases.map(\.rawValue)
    guard parts.count == 2 else { throw Fault(message: "`\(text)` supposes nothing; write a count and a number, such as one_to_ones=+2.") }
    guard let count = Count(rawValue: parts[0]) else {
      let hint = nearest(to: parts[0], among: names).map { "did you mean `\($0)`?" } ?? "known are \(names.joined(separator: ", "))."
      throw Fault(message: "`\(parts[0])` is no count; \(hint)")
    }
    guard let number = Double(parts[1]), number.isFinite, abs(number) <= 1e15 else {
      throw Fault(message: "`\(parts[1])` is no number; write one such as +2, -1 or 12.")
    }
    (self.count, self.number) = (count, number)
    isAdded = parts[1].hasPrefix("+") || parts[1].hasPrefix("-")
  }

  /// The counts as supposed; none falls below 0.
  static func apply(_ supposals: [Supposal], to counts: MemberCounts) -> MemberCounts {
    supposals.reduce(counts) { $1.applied(to: $0) }
  }

  private func applied(to counts: MemberCounts) -> MemberCounts {
    var counts = counts
    func changed(_ old: Double) -> Double { max(0, isAdded ? old + number : number) }
    switch count {
    case .meetings:
      let now = changed(counts.attended)
      let more = now - counts.attended
      counts.absent = max(0, counts.absent - more)
      counts.present = max(0, counts.present + more)
    case .oneToOnes: counts.oneToOnes = changed(counts.oneToOnes)
    case .referrals: (counts.givenInside, counts.givenOutside) = (changed(counts.referralsGiven), 0)
    case .visitors: counts.visitors = changed(counts.visitors)
    case .trainings: counts.trainings = changed(counts.trainings)
    case .tyfcb: counts.tyfcb = changed(counts.tyfcb)
    case .testimonials: counts.testimonials = changed(counts.testimonials ?? 0)
    case .sponsored: counts.sponsored = changed(counts.sponsored ?? 0)
    }
    return counts
  }
}
