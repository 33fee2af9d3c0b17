import Foundation
import Model
import Testing

@Suite struct ParallelTests {
  /// Notes what it is handed, and whether two threads hand it something at a time.
  private final class Taken: @unchecked Sendable {
    var values: [Int] = []
    var isBusy = false
    var isInterrupted = false

    func take(_ value: Int) {
      if isBusy { isInterrupted = true }
      isBusy = true
      if value % 7 == 0 { usleep(200) }
      values.append(value)
      isBusy = false
    }
  }

  @Test(arguments: [0, 1, 2, 300]) func aStreamComesInOrderOneAtATime(_ count: Int) {
    let taken = Taken()
    streamInParallel(count) { index in
      // Some take longer than those behind them.
      if index % 5 == 0 { usleep(300) }
      return index
    } to: {
      taken.take($0)
    }
    #expect(taken.values == Array(0..<count))
    #expect(!taken.isInterrupted)
  }
}
