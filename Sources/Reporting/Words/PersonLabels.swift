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
    if isLabel(name) { return name }
    // A text that begins with an apostrophe loses it when it is typed.
    let words = name.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    let line = words.joined(separator: " ").drop { $0 == "'" }
    let label = line.utf8.count > mostCharacters && line.count > mostCharacters ? line.prefix(mostCharacters - 1) + "…" : line
    return label.isEmpty ? "?" : String(label)
  }

  /// Whether a name is a label as it is, by a look at its bytes, which is enough for most: words of letters below U+0800, where no blank
  /// stands among them but the space, one space apart.
  private static func isLabel(_ name: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: " "): if before == byte { return false }
      case 0x21...0x7E, 0x80...0xBF, 0xC3...0xDF: break
      default: return false
      }
      before = byte
    }
    return before != UInt8(ascii: " ") && name.utf8.first != UInt8(ascii: "'") && name.utf8.count <= mostCharacters
  }
}
