import Model

/// Touches at some positions since a day, in order of time.
struct TouchSequence: Sequence, IteratorProtocol {
  private let touches: [Touch]
  private let positions: ArraySlice<Int32>
  private var place: Int

  init(_ touches: [Touch], _ positions: ArraySlice<Int32>, since day: Day? = nil) {
    (self.touches, self.positions) = (touches, positions)
    place = positions.startIndex
    guard let day else { return }
    while place < positions.endIndex, touches[Int(positions[place])].day < day { place += 1 }
  }

  mutating func next() -> Touch? {
    guard place < positions.endIndex else { return nil }
    place += 1
    return touches[Int(positions[place - 1])]
  }

  var underestimatedCount: Int { count }
  var count: Int { positions.endIndex - place }
}
