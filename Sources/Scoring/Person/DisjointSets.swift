/// Sets of numbers that grow together; each is known by its least number.
struct DisjointSets: ~Copyable {
  private let parents: UnsafeMutableBufferPointer<Int32>

  init(_ count: Int) {
    parents = .allocate(capacity: count)
    for number in 0..<count { parents.initializeElement(at: number, to: Int32(truncatingIfNeeded: number)) }
  }

  /// - Parameter roots: For each number the least of its set.
  init(_ roots: [Int32]) {
    parents = .allocate(capacity: roots.count)
    _ = parents.initialize(from: roots)
  }

  deinit { parents.deallocate() }

  /// Puts a number into the set of another one, the least there, or itself: then it is a set of its own. All others that were of one set
  /// with it have to be put somewhere as well.
  mutating func put(_ number: Int32, below least: Int32) { parents[Int(number)] = least }

  @inline(__always)
  mutating func root(_ number: Int32) -> Int32 {
    var number = number
    while true {
      let parent = parents[Int(number)]
      if parent == number { return number }
      let next = parents[Int(parent)]
      if next == parent { return parent }
      parents[Int(number)] = next
      number = next
    }
  }

  /// Joins the sets of two numbers, a negative one being none; returns what until now was the least number of one of them and is no
  /// more, if they were two.
  @inline(__always)
  @discardableResult
  mutating func join(_ first: Int32, _ second: Int32) -> Int32? {
    guard second >= 0 else { return nil }
    let (a, b) = (root(first), root(second))
    guard a != b else { return nil }
    parents[Int(max(a, b))] = min(a, b)
    return max(a, b)
  }

  /// The least number of each one's set.
  consuming func roots() -> [Int32] {
    // A set's least number is its root, so that what lies below a number is settled when its turn comes.
    for number in parents.indices { parents[number] = parents[Int(parents[number])] }
    return Array(parents)
  }
}
