import Model
import Testing

@testable import Scoring

@Suite struct MeasureExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var measure: String
    var example: Example
    var testDescription: String { "\(measure): \(example.sentence)" }
  }

  static let cases = Measures.all.flatMap { measure in
    measure.declaration.examples.map { Case(measure: measure.declaration.id, example: $0) }
  }

  @Test(arguments: cases) func holds(_ item: Case) throws {
    let scorer = try Logs(item.example.log + "\n").scorer()
    let measure = try #require(scorer.score(of: 0).measure(item.measure))
    #expect(measure.n == item.example.n)
    #expect(measure.isMeasured == (item.example.value != nil))
    if let expected = item.example.value { #expect(try abs(#require(measure.value) - expected) <= 1e-9) }
  }

  /// An example that loses a row would prove something else than it says.
  @Test(arguments: cases) func losesNoRow(_ item: Case) throws {
    let report = try Logs(item.example.log + "\n").activity().report
    #expect(report.rejects.isEmpty)
    #expect(report.warnings.isEmpty)
  }
}
