import Dispatch
import Foundation

/// How many processors the work is spread over: all, or as many as `RAPPORT_THREADS` says, from 1 to 64. Results never depend on it.
package let processorCount: Int = {
  let wanted = ProcessInfo.processInfo.environment["RAPPORT_THREADS"].flatMap { Int($0) }
  return wanted.map { min(max($0, 1), 64) } ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
}()

/// Runs `body` for each index below `count` on all cores, in spans, and returns when all are done; fewer than `minimum` run here.
package func inParallel(_ count: Int, minimum: Int = 64, _ body: @Sendable (Int) -> Void) {
  let spans = processorCount > 1 ? min(count, processorCount * 64) : 1
  guard spans > 1, count >= minimum else {
    for index in 0..<count { body(index) }
    return
  }
  DispatchQueue.concurrentPerform(iterations: spans) { span in
    for index in count * span / spans..<count * (span + 1) / spans { body(index) }
  }
}

/// Runs `make` for each index below `count` on all cores and returns the results in order.
package func mapInParallel<R: Sendable>(_ count: Int, minimum: Int = 64, _ make: @Sendable (Int) -> R) -> [R] {
  [R](unsafeUninitializedCapacity: count) { buffer, initialized in
    let base = UnsafeMutableSendable(buffer)
    inParallel(count, minimum: minimum) { base.pointer.initializeElement(at: $0, to: make($0)) }
    initialized = count
  }
}

/// Runs `make` for each index below `count` on all cores and hands the results to `take` in order, one at a time: each as soon as all
/// before it have been taken, by whichever thread comes by.
package func streamInParallel<R: Sendable>(_ count: Int, _ make: @Sendable (Int) -> R, to take: @Sendable (R) -> Void) {
  guard processorCount > 1, count > 1 else {
    for index in 0..<count { take(make(index)) }
    return
  }
  let stream = OrderedStream<R>()
  DispatchQueue.concurrentPerform(iterations: count) { index in
    var next = stream.add(make(index), at: index)
    while let value = next {
      take(value)
      next = stream.next()
    }
  }
}

/// Results that wait for those before them.
private final class OrderedStream<R: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var waiting: [Int: R] = [:]
  private var taken = 0
  private var isTaking = false

  /// The result that is to be taken next; nil where there is none yet, or another thread takes them.
  func add(_ value: R, at index: Int) -> R? {
    lock.withLock {
      waiting[index] = value
      return isTaking ? nil : first()
    }
  }

  /// The same for the thread that takes them.
  func next() -> R? { lock.withLock { first() } }

  private func first() -> R? {
    let value = waiting.removeValue(forKey: taken)
    isTaking = value != nil
    if isTaking { taken += 1 }
    return value
  }
}

/// Runs `make` for each index below `count` at a time, the first on this thread, and returns the results in order. Unlike the spans of
/// `inParallel`, which keep to their core, each may itself be spread over all cores.
package func mapTogether<R: Sendable>(_ count: Int, _ make: @Sendable (Int) -> R) -> [R] {
  guard processorCount > 1, count > 1 else { return (0..<count).map(make) }
  return [R](unsafeUninitializedCapacity: count) { buffer, initialized in
    let base = UnsafeMutableSendable(buffer)
    withoutActuallyEscaping(make) { make in
      let group = DispatchGroup()
      for index in 1..<count {
        DispatchQueue.global().async(group: group) { base.pointer.initializeElement(at: index, to: make(index)) }
      }
      base.pointer.initializeElement(at: 0, to: make(0))
      group.wait()
    }
    initialized = count
  }
}

/// Runs two pieces of work at a time.
package func together<A: Sendable, B: Sendable>(_ makeA: @Sendable () -> A, _ makeB: @Sendable () -> B) -> (A, B) {
  let made = mapTogether(2) { index -> (A?, B?) in index == 0 ? (makeA(), nil) : (nil, makeB()) }
  return (made[0].0!, made[1].1!)
}

/// A buffer that several threads write to, each in places of its own.
package struct UnsafeMutableSendable<Element>: @unchecked Sendable {
  package let pointer: UnsafeMutableBufferPointer<Element>

  package init(_ pointer: UnsafeMutableBufferPointer<Element>) {
    self.pointer = pointer
  }
}
