import Model

/// Touches of a window that are of one kind, or not of one, each row once. A type of its own, since a chain of lazy filters costs more
/// than the walk.
struct TouchSequence: Sequence, IteratorProtocol {
  private let touches: [Touch]
  private var position: Int
  private let end: Int
  private let kind: Touch.Kind?
  private let excepted: Touch.Kind?
  private let first: Day

  init(_ touches: [Touch], _ window: Range<Int>, kind: Touch.Kind? = nil, except excepted: Touch.Kind? = nil, since day: Day? = nil) {
    (self.touches, position, end) = (touches, window.lowerBound, window.upperBound)
    (self.kind, self.excepted, first) = (kind, excepted, day ?? Day(number: .min))
  }

  mutating func next() -> Touch? {
    while position < end {
      let candidate = position
      position += 1
      if isWanted(touches[candidate]) { return touches[candidate] }
    }
    return nil
  }

  private func isWanted(_ touch: Touch) -> Bool {
    !touch.isSecond && touch.day >= first && (kind == nil || touch.kind == kind) && touch.kind != excepted
  }

  var count: Int {
    var count = 0
    for position in position..<end where isWanted(touches[position]) { count += 1 }
    return count
  }
}
