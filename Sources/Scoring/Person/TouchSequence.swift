/// Touches at some positions, in order of time.
struct TouchSequence: Sequence, IteratorProtocol {
  private let touches: [Touch]
  private let positions: ArraySlice<Int32>
  private var place: Int

  init(_ touches: [Touch], _ positions: ArraySlice<Int32>) {
    (self.touches, self.positions) = (touches, positions)
    place = positions.startIndex
  }

  mutating func next() -> Touch? {
    guard place < positions.endIndex else { return nil }
    place += 1
    return touches[Int(positions[place - 1])]
  }

  var underestimatedCount: Int { count }
  var count: Int { positions.endIndex - place }
}
