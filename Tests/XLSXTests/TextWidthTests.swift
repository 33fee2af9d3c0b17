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

  @Test func boldIsWider() {
    #expect(TextWidth.columns(of: "Second touch", isBold: true) > TextWidth.columns(of: "Second touch"))
  }
}
