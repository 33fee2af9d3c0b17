import Testing
import XLSX

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0.0), ("0123456789", 10.0), ("日本", 4.0), ("illi", 12 / 7.0), ("é", 8 / 7.0), ("1\n12345\n12", 5.0),
  ])
  func textsHaveWidths(text: String, columns: Double) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test func joinedCharactersCountOnce() {
    #expect(TextWidth.columns(of: "👨‍👩‍👧") == 2)
    #expect(TextWidth.columns(of: "e\u{301}") == TextWidth.columns(of: "e"))
  }

  /// What is known from bytes alone is what is found character by character, the way of all texts with a variation selector.
  @Test func quickWidthsAreThoseOfCharacters() {
    for scalar in (Array(0x20..<0x3000) + Array(0x4E00..<0x4E10)).compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let letter = String(scalar)
      guard (letter + "\u{FE0F}").count == 1 else { continue }
      #expect(TextWidth.columns(of: letter) == TextWidth.columns(of: letter + "\u{FE0F}"), "\(scalar.escaped(asASCII: true))")
      if scalar.properties.generalCategory == .nonspacingMark {
        #expect(TextWidth.columns(of: "e" + letter) == TextWidth.columns(of: "e"), "\(scalar.escaped(asASCII: true))")
      }
    }
  }

  @Test func boldIsWider() {
    #expect(TextWidth.columns(of: "Second touch", isBold: true) > TextWidth.columns(of: "Second touch"))
  }
}
