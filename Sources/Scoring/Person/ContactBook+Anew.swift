import Model

/// What the same rows come to where some identities or a day are missing.
extension ContactBook {
  /// Some of the book's identities and touches.
  struct Part {
    /// The positions of the touches whose dealings are asked for; others may be left out. Touches behind them are as if they were not
    /// there.
    let asked: Range<Int>
    let presence: Presence
    /// Touches of this day are left out.
    let missingDay: Day?
  }

  /// Some of a person's identities: the first so many, less those that are missing.
  struct Presence {
    let count: Int
    /// By number of identity; empty where none of the first so many is missing.
    let isMissing: [Bool]

    init(first count: Int, without isMissing: [Bool] = []) { (self.count, self.isMissing) = (count, isMissing) }

    @inline(__always)
    func contains(_ identity: Int32) -> Bool { identity < count && (isMissing.isEmpty || !isMissing[Int(identity)]) }
  }

  /// The dealings of a part, in which some contacts may be otherwise than in the book: they are told apart anew, and what the others
  /// come to is taken from the book.
  ///
  /// - Parameter wanted: All contacts that are otherwise, or have lost a touch, in any order and number.
  func dealings(of part: Part, anew wanted: [Int32], _ history: History) -> Dealings {
    if regrouping == nil { regrouping = Regrouping(contactOf, sides, history) }
    return regrouping!.dealings(of: part, anew: wanted, in: self, history)
  }
}
