import Model
import Scoring

/// Names for a drop-down: on one line, not long, and no two alike, so that each stands for one person.
enum PersonLabels {
  /// Longer names are cut: a look-up takes 255 characters at most.
  private static let mostCharacters = 80

  /// - Parameter people: Those of `Scorecard.inOrder` or the first of them, whose labels do not depend on later ones.
  static func make(_ people: [PersonCard], _ card: Scorecard) -> [String] {
    let names = card.printedNames
    var taken: Set<String> = []
    return people.map { person in
      let base = label(names[person.person])
      var (label, number) = (base, 1)
      // Most labels are just the name, which is folded already.
      while !taken.insert(label == person.person.name ? person.person.foldedName : folded(label)).inserted {
        number += 1
        label = "\(base) [\(number)]"
      }
      return label
    }
  }

  private static func label(_ name: String) -> String {
    // A text that begins with an apostrophe loses it when it is typed.
    let words = name.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    let line = words.joined(separator: " ").drop { $0 == "'" }
    let label = line.utf8.count > mostCharacters && line.count > mostCharacters ? line.prefix(mostCharacters - 1) + "…" : line
    return label.isEmpty ? "?" : String(label)
  }
}
