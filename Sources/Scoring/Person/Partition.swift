/// The first index from `first` and below `count` for which `isBefore` no longer holds.
@inline(__always)
func partition(_ count: Int, from first: Int = 0, _ isBefore: (Int) -> Bool) -> Int {
  var (low, high) = (first, count)
  while low < high {
    let middle = (low + high) / 2
    if isBefore(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}

extension RandomAccessCollection where Index == Int, SubSequence == ArraySlice<Element> {
  /// Of items in ascending order of their positions those within a range.
  @inline(__always)
  func within(_ range: Range<Int>, _ position: (Element) -> Int32) -> ArraySlice<Element> {
    let first = partition(endIndex, from: startIndex) { Int(position(self[$0])) < range.lowerBound }
    return self[first..<partition(endIndex, from: first) { Int(position(self[$0])) < range.upperBound }]
  }
}

extension RandomAccessCollection<Int32> where Index == Int, SubSequence == ArraySlice<Int32> {
  /// Of positions in ascending order those within a range.
  @inline(__always)
  func within(_ range: Range<Int>) -> ArraySlice<Int32> { within(range) { $0 } }
}
