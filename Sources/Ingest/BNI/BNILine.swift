import Model

/// A row of a BNI report as read, with what the report says of itself; ids of persons and texts come when all files are read.
struct BNILine: Sendable {
  var place: Place
  var head: Head
  var content: Content

  /// What the whole report is of.
  struct Head: Hashable, Sendable {
    var kind: BNIReport.Kind
    /// Empty where nobody said.
    var chapter: String
    var from: Day?
    var to: Day?
    var runAt: Instant?
  }

  enum Content: Hashable, Sendable {
    case palms(Party, PALMSFigures)
    case slip(Slip)
    case attendance(Party, [Mark])
    case light(Party, Double)
  }

  struct Slip: Hashable, Sendable {
    var from: Party
    var to: Party
    var kind: BNISlip.Kind
    var isInside: Bool?
    var tier: UInt8
    var amount: Double?
    var ceu: Double?
  }

  struct Mark: Hashable, Sendable {
    var day: Day
    var letter: BNIAttendance.Letter
  }

  /// Whom a cell names; the name with single blanks.
  struct Party: Hashable, Sendable {
    var kind: BNIParty.Kind
    var name: String
    var isOtherChapter = false

    /// Reads the parts of a name, the first name first; a bold part is a person of another chapter.
    init(_ parts: Cell...) {
      var words: [Substring] = []
      for part in parts {
        var text = part.text[...]
        if text.unicodeScalars.first?.value == UInt32(RowText.boldMark) {
          isOtherChapter = true
          text = text.dropFirst()
        }
        words += text.split(whereSeparator: \.isWhitespace)
      }
      name = words.joined(separator: " ")
      kind =
        if words.isEmpty { .nobody } else if BNIWords.means(name, BNIWords.visitors) {
          .visitors
        } else if BNIWords.means(
          name, BNIWords.bni)
        { .bni } else if BNIWords.means(name, BNIWords.total) { .total } else { .member }
    }
  }
}
