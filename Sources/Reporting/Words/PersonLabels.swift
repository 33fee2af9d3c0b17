import Model
import Scoring

/// Names for a drop-down: on one line, not long, and no two alike, so that each stands for one person.
enum PersonLabels {
  /// Longer names are cut: a look-up takes 255 characters at most.
  private static let mostCharacters = 80

  /// In the order of `Scorecard.inOrder`.
  static func make(_ card: Scorecard) -> [String] {
    let names = card.printedNames
    var taken: Set<String> = []
    return card.inOrder.map { person in
      let base = label(names[person.person.id] ?? person.person.id)
      var (label, number) = (base, 1)
      while !taken.insert(folded(label)).inserted {
        number += 1
        label = "\(base) [\(number)]"
      }
      return label
    }
  }

  private static func label(_ name: String) -> String {
    // A text that begins with an apostrophe loses it when it is typed.
    let line = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").drop { $0 == "'" }
    let label = line.count > mostCharacters ? line.prefix(mostCharacters - 1) + "…" : line
    return label.isEmpty ? "?" : String(label)
  }
}
