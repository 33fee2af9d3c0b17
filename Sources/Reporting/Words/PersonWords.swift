import Model
import Scoring

/// A person's results in words, for every output alike.
extension PersonCard {
  /// The word and shape of the true test with the half that is missing: `○ no: answers`.
  var trueTestCell: Cell {
    switch score.trueTest.passed {
    case .yes: .text(Self.passed, .good)
    case .no: .text("○ no: \(half(.no))\(otherHalfIsUnknown ? ", rest unknown" : "")", .poor)
    case .unknown: .text("◐ unknown: \(half(.unknown))", .quiet)
    }
  }

  /// The word and shape of a true test that is passed.
  static let passed = "● yes"

  /// The true test without shapes: `no: answers`, with a star where the other half is unknown.
  var trueTestWord: String {
    switch score.trueTest.passed {
    case .yes: "yes"
    case .no: "no: \(half(.no))\(otherHalfIsUnknown ? "*" : "")"
    case .unknown: "unknown"
    }
  }

  /// The test is failed by one half, and of the other there is too little evidence.
  var otherHalfIsUnknown: Bool {
    score.trueTest.passed == .no && (score.trueTest.cards == .unknown || score.trueTest.answers == .unknown)
  }

  private func half(_ verdict: Verdict) -> String {
    switch (score.trueTest.cards == verdict, score.trueTest.answers == verdict) {
    case (true, true): "both"
    case (true, false): "cards"
    default: "answers"
    }
  }

  /// `58 ± 9`
  var scoreWords: String? {
    guard let points = score.score, let margin = score.margin else { return nil }
    return "\(Figure.points(points)) ± \(Figure.points(margin))"
  }

  /// `warming up, at the edge of pod of comfort`
  var bandWords: String? { score.band == nil ? nil : BandWords.text(score) }

  /// The half of the true test for want of which a high score is not of the highest band; nil where none is.
  var lackingHalf: String? {
    guard score.band == .workingTheRoom, let points = score.score, isAtLeast(points, Band.limits[2]) else { return nil }
    return BandWords.missing(score.trueTest)
  }

  /// Whether the trend is more than noise, with a shape for its direction.
  var trendCell: Cell {
    guard let trend = change.trend, let isNotable = change.isNotable else { return .unknown }
    guard isNotable else { return .text("within noise", .quiet) }
    return trend > 0 ? .text("▲ notable", .good) : .text("▼ notable", .poor)
  }

  /// Why there is no score, or what else should be known of it.
  var remark: String {
    if score.status != .scored { return score.status.words }
    return [lackingHalf, restsOnOneDay == true ? Self.oneDay : nil, isMemoryShort ? Self.youngLog : nil]
      .compactMap { $0 }.joined(separator: ", ")
  }

  static let oneDay = "rests on one day"
  static let youngLog = "young log"
}

/// Names as they are printed: with the id where two people share one.
struct PrintedNames {
  private var shared: Set<String> = []

  init(_ people: [PersonCard]) {
    var met: Set<String> = []
    met.reserveCapacity(people.count)
    for card in people where !met.insert(card.person.foldedName).inserted { shared.insert(card.person.foldedName) }
  }

  subscript(person: Person) -> String {
    if person.name.isEmpty { return person.id }
    return shared.contains(person.foldedName) ? "\(person.name) (\(person.id))" : person.name
  }
}

extension Scorecard {
  var printedNames: PrintedNames { PrintedNames(people) }

  /// The median of each dimension over all who are scored; nil where nobody has a score in it.
  var dimensionMedians: [Double?] {
    var points = model.dimensions.map { _ in [Double]() }
    for card in scored {
      for (index, dimension) in card.score.dimensions.enumerated() {
        if let score = dimension.score { points[index].append(score) }
      }
    }
    return points.map { median($0) }
  }
}

extension Role {
  /// The heading over people of a role.
  var plural: String {
    switch self {
    case .executive: "Executives"
    case .manager: "Managers"
    case .staff: "Staff"
    }
  }
}
