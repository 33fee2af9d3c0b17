import Model

/// A given or family name: as it is written, and in the plain letters of ids and e-mail addresses.
struct NamePart {
  let written: String
  let plain: String

  /// Reads `Inês/ines`, or a name whose plain form is itself in lower case; `_` stands for a blank.
  init(_ text: Substring) {
    let parts = text.split(separator: "/")
    written = String(parts[0].map { $0 == "_" ? " " : $0 })
    plain = parts.count > 1 ? String(parts[1]) : parts[0].lowercased()
  }

  /// The name in Latin letters, accents and all.
  var latin: String {
    let isLatin = written.unicodeScalars.allSatisfy {
      $0.value < 0x250 || (0x300..<0x370).contains($0.value) || (0x1E00..<0x1F00).contains($0.value)
    }
    return isLatin ? written : plain.prefix(1).uppercased() + plain.dropFirst()
  }
}

/// Given and family names that go together; colleagues and outsiders have different family names, so that nobody is taken for another.
struct Culture {
  enum Order {
    case givenFirst, familyFirst
    /// Family name first, without a blank.
    case joined
  }

  let given: [NamePart]
  let colleagues: [NamePart]
  let outsiders: [NamePart]
  let order: Order

  init(_ order: Order = .givenFirst, given: String, colleagues: String, outsiders: String) {
    self.order = order
    self.given = given.split(separator: " ").map(NamePart.init)
    self.colleagues = colleagues.split(separator: " ").map(NamePart.init)
    self.outsiders = outsiders.split(separator: " ").map(NamePart.init)
  }

  func name(_ given: NamePart, _ family: NamePart, initial: String) -> String {
    switch order {
    case .givenFirst: "\(given.written) \(initial.isEmpty ? "" : initial + ". ")\(family.written)"
    case .familyFirst: "\(family.written) \(given.written)\(initial.isEmpty ? "" : " \(initial).")"
    case .joined: "\(family.written)\(given.written)\(initial.isEmpty ? "" : " \(initial).")"
    }
  }
}

/// A made-up person's name.
struct FullName {
  let written: String
  /// `ana.silva`, and `ana.b.silva` for the second of that name.
  let plain: String
  private let parts: (given: NamePart, family: NamePart)

  /// First and last name in Latin letters.
  var latin: (first: String, last: String) { (parts.given.latin, parts.family.latin) }

  enum Side { case colleague, outsider }

  /// The name with this number: cultures take turns, and initials begin when all names have been used once.
  init(_ number: Int, _ side: Side) {
    let culture = Culture.all[number % Culture.all.count]
    let families = side == .colleague ? culture.colleagues : culture.outsiders
    let rest = number / Culture.all.count
    let given = culture.given[rest % culture.given.count]
    let round = rest / culture.given.count
    let family = families[(round + rest) % families.count]
    let initial = Self.initial(round / families.count)
    parts = (given, family)
    written = culture.name(given, family, initial: initial)
    plain = given.plain + "." + (initial.isEmpty ? "" : initial.lowercased() + ".") + family.plain
  }

  /// None, A to Z, AA to ZZ and so on.
  private static func initial(_ number: Int) -> String {
    guard number > 0 else { return "" }
    return initial((number - 1) / 26) + String(UnicodeScalar(UInt8(65 + (number - 1) % 26)))
  }

  /// Names of outsiders without an initial.
  static let outsiders = Culture.all.count * Culture.all[0].given.count * Culture.all[0].outsiders.count
}
