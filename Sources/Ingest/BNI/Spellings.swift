/// The ways to write one thing, brought into normal form once.
struct Spellings: ExpressibleByArrayLiteral, Sendable {
  let written: [String]
  private let normal: Set<String>

  init(arrayLiteral written: String...) {
    self.written = written
    normal = Set(written.map(Vocabulary.normal))
  }

  /// True where a text is one of them.
  func has(_ text: String) -> Bool { has(normal: Vocabulary.normal(text)) }

  /// The same of a text in normal form.
  func has(normal text: String) -> Bool { normal.contains(text) }
}
