/// A measure: what it asks, how it is read from a person's activity, and what to do about it. One file each in this folder.
package protocol Measure: Sendable {
  static var declaration: MeasureDeclaration { get }
  /// What the records of the window say.
  static func evidence(in reading: Reading) -> Evidence
  /// The records behind the figure, for `rapport explain`; times and words only, in order of time.
  static func records(in reading: Reading) -> [RecordReference]
}

/// All that is said of a measure.
package struct MeasureDeclaration: Sendable {
  /// snake_case, unique.
  package let id: String
  package let title: String
  /// What the measure asks, as a question.
  package let question: String
  /// The unit of its value, such as `a month` or `share`.
  package let unit: String
  /// The definition, as a sentence that ends in a full stop.
  package let sentence: String
  /// Id of the dimension.
  package let dimension: String
  /// Weight inside the dimension.
  package let weight: Double
  package let curve: Curve
  /// Of rates only; with where its figures come from in `sentence`.
  package var prior: ScoringModel.Prior?
  /// What to do for more points, as a sentence.
  package let advice: String
  package let examples: [Example]
}

/// A small log and what the measure makes of it, for one person `p` over August to October 2026, UTC.
package struct Example: Sendable {
  package let sentence: String
  /// A native log with a column `activity`.
  package let log: String
  /// Nil where the measure is not measured.
  package let value: Double?
  package let n: Int

  package init(_ sentence: String, log: String, value: Double?, n: Int) {
    self.sentence = sentence
    self.log = log
    self.value = value
    self.n = n
  }
}

/// What records say of a measure, before any model.
package enum Evidence: Hashable, Sendable {
  /// So many of something in the window. `spread` is the variance of the number: the number itself where each comes by itself,
  /// the sum of squares by day where they come in clusters.
  case count(Int, spread: Int)
  /// `hits` of `n`.
  case rate(hits: Int, n: Int)
  /// Waits for answers, in counted hours.
  case waits([Wait])

  /// How many observations there are.
  package var n: Int {
    switch self {
    case .count(let number, _): number
    case .rate(_, let n): n
    case .waits(let waits): waits.count
    }
  }
}

/// A time waited for an answer.
package struct Wait: Hashable, Sendable {
  /// Counted hours to the answer, or to the as-of instant where there is none yet.
  package var hours: Double
  package var isAnswered: Bool

  package init(hours: Double, isAnswered: Bool) {
    self.hours = hours
    self.isAnswered = isAnswered
  }
}

/// All measures in the order in which they are printed; written by hand, a test compares it with the folder.
package enum Measures {
  package static let all: [any Measure.Type] = [
    Events.self, NewContacts.self, NewShare.self, DirectCards.self, AnsweredInTime.self, WaitingTime.self, SecondTouch.self,
    OneToOnes.self, NoPitch.self, ReferralsGiven.self, Introductions.self, InsideConversations.self, IdeasAndIssues.self,
  ]

  package static func named(_ id: String) -> (any Measure.Type)? { all.first { $0.declaration.id == id } }
}
