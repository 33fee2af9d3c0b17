import Foundation
import Model

/// Takes the names, e-mails and phone numbers of people who asked to be forgotten out of free text.
struct TextScrubber {
  private let names: ForgottenNames

  init(_ names: ForgottenNames) { self.names = names }

  /// The text with tokens in their place; nil where it holds none.
  func scrubbed(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    var result = text
    var isChanged = false
    for pass in [emails, phones, namesWithin] {
      if let replaced = pass(result) { (result, isChanged) = (replaced, true) }
    }
    return isChanged ? result : nil
  }

  /// The fields of a row that could not be used; of one that holds somebody who was forgotten nothing but that is left.
  func scrubbed(_ fields: [String]) -> [String] {
    guard let token = fields.lazy.compactMap(scrubbed).first else { return fields }
    return [token] + fields.dropFirst().map { _ in "" }
  }

  private func emails(_ text: String) -> String? {
    guard text.contains("@") else { return nil }
    return replacing(text, /[^\s,;:<>()\[\]"'|]+@[^\s,;:<>()\[\]"'|]+/) { match in
      let email = caseFolded(match).trimmingCharacters(in: CharacterSet(charactersIn: "."))
      return names.token(.email, email)
    }
  }

  private func phones(_ text: String) -> String? {
    replacing(text, /\+?\(?[0-9][0-9 ()+.\/\-]{4,}[0-9]/) { match in names.token(.digits, match.filter { $0.isASCII && $0.isNumber }) }
  }

  private func replacing(_ text: String, _ pattern: Regex<Substring>, _ token: (String) -> String?) -> String? {
    var isChanged = false
    let result = text.replacing(pattern) { match -> String in
      guard let token = token(String(match.output)) else { return String(match.output) }
      isChanged = true
      return token
    }
    return isChanged ? result : nil
  }

  /// A scalar of the folded text with the character it came from.
  private struct Letter {
    let scalar: Unicode.Scalar
    let origin: Int
  }

  /// Names are looked for as words: behind each other with whatever blanks and marks between them.
  private func namesWithin(_ text: String) -> String? {
    let characters = Array(text)
    let letters = Self.letters(characters)
    var result = ""
    var (copied, position, isChanged) = (0, 0, false)
    while position < letters.count {
      guard let (length, token) = name(at: position, letters) else {
        position += 1
        continue
      }
      let (first, last) = (letters[position].origin, letters[position + length - 1].origin)
      result += String(characters[copied..<first]) + token
      (copied, position, isChanged) = (last + 1, position + length, true)
    }
    return isChanged ? result + String(characters[copied...]) : nil
  }

  private func name(at start: Int, _ letters: [Letter]) -> (length: Int, token: String)? {
    guard letters[start].scalar != " ", start == 0 || Self.isBoundary(letters[start - 1].scalar, letters[start].scalar) else { return nil }
    for length in names.lengths.sorted(by: >) where start + length <= letters.count {
      let end = start + length
      guard end == letters.count || Self.isBoundary(letters[end - 1].scalar, letters[end].scalar) else { continue }
      var key = String.UnicodeScalarView()
      for letter in letters[start..<end] { key.append(letter.scalar) }
      if let token = names.token(.words, String(key)) { return (length, token) }
    }
    return nil
  }

  /// Scripts without blanks between words have a boundary everywhere.
  private static func isBoundary(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    a == " " || b == " " || !a.properties.isCased && a.properties.isAlphabetic || !b.properties.isCased && b.properties.isAlphabetic
  }

  private static func letters(_ characters: [Character]) -> [Letter] {
    var letters: [Letter] = []
    for (origin, character) in characters.enumerated() {
      let scalars = folded(String(character)).unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      if scalars.isEmpty {
        if let last = letters.last, last.scalar != " " { letters.append(Letter(scalar: " ", origin: origin)) }
      } else {
        letters += scalars.map { Letter(scalar: $0, origin: origin) }
      }
    }
    if letters.last?.scalar == " " { letters.removeLast() }
    return letters
  }

  /// A name in the form in which it is looked for.
  static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for letter in letters(Array(name)) { key.append(letter.scalar) }
    return String(key)
  }
}
