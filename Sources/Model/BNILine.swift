/// A row of a BNI report as read, with what the report says of itself; ids of persons and texts come when all files are read.
package struct BNILine: Sendable {
  package var place: Place
  package var head: Head
  package var content: Content

  /// What the whole report is of.
  package struct Head: Hashable, Sendable {
    package var kind: BNIReport.Kind
    /// Empty where nobody said.
    package var chapter: String
    package var from: Day?
    package var to: Day?
    package var runAt: Instant?

    package init(kind: BNIReport.Kind, chapter: String, from: Day? = nil, to: Day? = nil, runAt: Instant? = nil) {
      (self.kind, self.chapter, self.from, self.to, self.runAt) = (kind, chapter, from, to, runAt)
    }
  }

  package enum Content: Hashable, Codable, Sendable {
    case palms(Party, PALMSFigures)
    case slip(Slip)
    case attendance(Party, [Mark])
    case light(Party, Double)
  }

  package struct Slip: Hashable, Codable, Sendable {
    package var from: Party
    package var to: Party
    package var kind: BNISlip.Kind
    package var isInside: Bool?
    package var tier: UInt8
    package var amount: Double?
    package var ceu: Double?

    package init(from: Party, to: Party, kind: BNISlip.Kind, isInside: Bool?, tier: UInt8, amount: Double?, ceu: Double?) {
      (self.from, self.to, self.kind, self.isInside) = (from, to, kind, isInside)
      (self.tier, self.amount, self.ceu) = (tier, amount, ceu)
    }
  }

  package struct Mark: Hashable, Codable, Sendable {
    package var day: Day
    package var letter: BNIAttendance.Letter

    package init(day: Day, letter: BNIAttendance.Letter) { (self.day, self.letter) = (day, letter) }
  }

  /// Whom a cell names; the name with single blanks.
  package struct Party: Hashable, Codable, Sendable {
    package var kind: BNIParty.Kind
    package var name: String
    package var isOtherChapter = false

    package init(kind: BNIParty.Kind, name: String, isOtherChapter: Bool = false) {
      (self.kind, self.name, self.isOtherChapter) = (kind, name, isOtherChapter)
    }
  }

  package init(place: Place, head: Head, content: Content) {
    (self.place, self.head, self.content) = (place, head, content)
  }
}
