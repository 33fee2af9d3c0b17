import Foundation

@testable import Scoring

/// What make_expected.py wrote.
struct Expected: Decodable {
  var samples: [Samples]
  var large: [Large]
  var waits: [Waits]
  var curves: [CurvePoint]

  struct Samples: Decodable, CustomStringConvertible {
    var name: String
    var a, b: [Double]
    var medianA, medianB, shift, delta, p, floor: Double
    var description: String { name }
  }

  struct Large: Decodable, CustomStringConvertible {
    var name: String
    var a, b: [Double]
    var p: Double
    var description: String { name }
  }

  struct Waits: Decodable, CustomStringConvertible {
    var name: String
    var waits: [Wait]
    /// Nil for no wait at all.
    var plain: Figures?
    var withPseudo: Figures
    var description: String { name }

    struct Wait: Decodable {
      var hours: Double
      var answered: Bool
    }
  }

  struct Figures: Decodable {
    var steps: [Step]
    var mean, variance: Double

    struct Step: Decodable {
      var hours, share: Double
    }
  }

  struct CurvePoint: Decodable {
    var half, from, to: Double?
    var value, points: Double

    var curve: Curve { half.map { .saturating(half: $0) } ?? .linear(from: from!, to: to!) }
  }

  static func read() throws -> Expected {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Expected.self, from: Data(contentsOf: folder(of: #filePath).appendingPathComponent("expected.json")))
  }
}

/// Figures that agree to nine digits behind the point.
func isClose(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance
}
