import Model
import Scoring

/// The dimensions that moved a score most against the window before.
enum LetterMoves {
  private static let most = 3

  struct Move {
    let title: String
    let before: Double
    let now: Double
    var change: Double { now - before }
  }

  /// By their weight in the score, the largest first; those that did not move by a whole point are left out.
  static func largest(_ person: PersonCard) -> [Move] {
    let moves = zip(person.score.dimensions, person.dimensionsBefore).compactMap { dimension, before -> (weight: Double, move: Move)? in
      guard let now = dimension.score, let before, dimension.weight > 0 else { return nil }
      return (dimension.weight, Move(title: dimension.title, before: before, now: now))
    }
    let sorted = moves.enumerated().sorted { a, b in
      let (left, right) = (abs(a.element.move.change) * a.element.weight, abs(b.element.move.change) * b.element.weight)
      return left != right ? left > right : a.offset < b.offset
    }
    return sorted.map(\.element.move).filter { Figure.points(abs($0.change)) != "0" }.prefix(most).map { $0 }
  }
}
