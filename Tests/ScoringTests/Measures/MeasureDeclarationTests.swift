import Foundation
import Testing

@testable import Scoring

@Suite struct MeasureDeclarationTests {
  static let declarations = Measures.all.map { $0.declaration }

  /// The table of the specification: dimension, weight, measure, weight inside the dimension, curve, r0 and w.
  private static let table: [(dimension: String, weight: Double, measure: String, inside: Double, curve: Curve, prior: [Double])] = [
    ("presence", 15, "events", 1, .saturating(half: 1.5), []),
    ("reach", 20, "new_contacts", 2, .saturating(half: 4), []),
    ("reach", 20, "new_share", 1, .linear(from: 0, to: 1), [0.5, 10]),
    ("open_door", 10, "direct_cards", 1, .linear(from: 0, to: 1), [0.5, 2]),
    ("answering", 25, "answered_in_time", 3, .linear(from: 0, to: 1), [0.5, 2]),
    ("answering", 25, "waiting_time", 2, .linear(from: 72, to: 0), []),
    ("trust", 10, "second_touch", 2, .linear(from: 0, to: 0.8), [0.3, 2]),
    ("trust", 10, "one_to_ones", 1, .saturating(half: 1), []),
    ("trust", 10, "no_pitch", 1, .linear(from: 0.5, to: 1), [0.8, 2]),
    ("giving", 15, "referrals_given", 2, .saturating(half: 1), []),
    ("giving", 15, "introductions", 1, .saturating(half: 1), []),
    ("inside", 5, "inside_conversations", 1, .saturating(half: 3), []),
    ("inside", 5, "ideas_and_issues", 1, .saturating(half: 1), []),
  ]

  @Test func standardModelIsTheTable() {
    let rows = ScoringModel.standard.dimensions.flatMap { dimension in dimension.measures.map { (dimension, $0) } }
    #expect(rows.map(\.1.id) == Self.table.map(\.measure))
    for ((dimension, measure), row) in zip(rows, Self.table) {
      #expect(dimension.id == row.dimension)
      #expect(dimension.weight == row.weight)
      #expect(measure.weight == row.inside, "\(measure.id)")
      #expect(measure.curve == row.curve, "\(measure.id)")
      #expect((measure.prior.map { [$0.rate, $0.weight] } ?? []) == row.prior, "\(measure.id)")
    }
    #expect(ScoringModel.standard.name == "chief-networker")
    #expect(ScoringModel.standard.version == 1)
  }

  @Test func weightsOfDimensionsAddUpTo100() {
    #expect(ScoringModel.standard.dimensions.reduce(0) { $0 + $1.weight } == 100)
  }

  @Test func listIsTheFolder() throws {
    let measures = folder(of: #filePath).appendingPathComponent("../../../Sources/Scoring/Measures").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: measures.path).filter { $0 != "Measure.swift" }
    #expect(Set(files) == Set(Measures.all.map { "\($0).swift" }))
    #expect(files.count == Measures.all.count)
  }

  @Test func idsAreUnique() {
    #expect(Set(Self.declarations.map(\.id)).count == Self.declarations.count)
  }

  @Test(arguments: declarations.map(\.id)) func idIsTheTypeInSnakeCase(id: String) throws {
    let measure = try #require(Measures.named(id))
    let words = id.split(separator: "_")
    #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) } })
    #expect(words.joined() == "\(measure)".lowercased())
  }

  @Test(arguments: declarations.map(\.id)) func saysWhatItIs(id: String) throws {
    let declaration = try #require(Measures.named(id)?.declaration)
    #expect(declaration.question.hasSuffix("?"))
    for sentence in [declaration.sentence, declaration.advice] + declaration.examples.map(\.sentence) {
      #expect(sentence.hasSuffix("."), "\(sentence)")
      #expect(sentence.first?.isUppercase == true, "\(sentence)")
      #expect(!sentence.contains("  "), "\(sentence)")
    }
    #expect(!declaration.title.isEmpty && !declaration.unit.isEmpty)
    #expect((2...4).contains(declaration.examples.count))
  }

  @Test(arguments: declarations.map(\.id)) func moreIsNeverWorse(id: String) throws {
    switch try #require(Measures.named(id)?.declaration.curve) {
    case .saturating(let half): #expect(half > 0)
    // Only hours of waiting are better when they are fewer.
    case .linear(let from, let to): #expect(id == "waiting_time" ? from > to : from < to)
    }
  }

  @Test(arguments: declarations.map(\.id)) func belongsToADimension(id: String) throws {
    let declaration = try #require(Measures.named(id)?.declaration)
    #expect(DimensionDeclaration.all.contains { $0.id == declaration.dimension })
    #expect(declaration.weight > 0)
    if let prior = declaration.prior { #expect((0...1).contains(prior.rate) && prior.weight > 0) }
  }
}
