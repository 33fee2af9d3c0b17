/// What a row of a Summary PALMS counts; nil where its cell is blank.
package struct PALMSFigures: Hashable, BitwiseCopyable, Codable, Sendable {
  /// Meetings. For the rows of visitors and of BNI `present` is how many meetings there were.
  package var present, absent, late, medical, substitute: Int32?
  package var givenInside, givenOutside, receivedInside, receivedOutside: Int32?
  package var visitors, oneToOnes, testimonials: Int32?
  /// Thank-you-for-closed-business, credited to who gave the referral; never the company's own revenue.
  package var tyfcb: Double?
  /// Units of education.
  package var ceu: Double?

  package init() {}

  /// Meetings attended: present or late.
  package var attended: Int { Int(present ?? 0) + Int(late ?? 0) }
  package var given: Int { Int(givenInside ?? 0) + Int(givenOutside ?? 0) }
  package var received: Int { Int(receivedInside ?? 0) + Int(receivedOutside ?? 0) }
}

/// A row of a Summary PALMS.
package struct PALMSRow: Hashable, BitwiseCopyable, Sendable {
  /// Index in `BNIRecords.reports`.
  package var report: Int32
  package var place: Place
  package var party: BNIParty
  package var figures: PALMSFigures

  package init(report: Int32, place: Place, party: BNIParty, figures: PALMSFigures) {
    (self.report, self.place, self.party, self.figures) = (report, place, party, figures)
  }
}

/// A slip: something that members gave each other.
package struct BNISlip: Hashable, BitwiseCopyable, Sendable {
  package enum Kind: UInt8, CaseIterable, BitwiseCopyable, Codable, Sendable {
    case referral, oneToOne, ceu, tyfcb, visitor
  }

  /// Index in `BNIRecords.reports`.
  package var report: Int32
  package var place: Place
  package var from: BNIParty
  package var to: BNIParty
  package var kind: Kind
  /// Within the chapter's own business, or beyond it; nil where the slip does not say.
  package var isInside: Bool?
  /// 1 and up; 0 where none is given.
  package var tier: UInt8
  package var amount: Double?
  package var ceu: Double?

  package init(
    report: Int32, place: Place, from: BNIParty, to: BNIParty, kind: Kind, isInside: Bool?, tier: UInt8, amount: Double?, ceu: Double?
  ) {
    (self.report, self.place, self.from, self.to, self.kind) = (report, place, from, to, kind)
    (self.isInside, self.tier, self.amount, self.ceu) = (isInside, tier, amount, ceu)
  }
}

/// Whether a member was at one meeting.
package struct BNIAttendance: Hashable, BitwiseCopyable, Sendable {
  package enum Letter: UInt8, CaseIterable, BitwiseCopyable, Codable, Sendable {
    case present, absent, late, medical, substitute
  }

  /// Index in `BNIRecords.reports`.
  package var report: Int32
  package var place: Place
  package var party: BNIParty
  package var day: Day
  package var letter: Letter

  package init(report: Int32, place: Place, party: BNIParty, day: Day, letter: Letter) {
    (self.report, self.place, self.party, self.day, self.letter) = (report, place, party, day, letter)
  }

  /// Present or late.
  package var isAttended: Bool { letter == .present || letter == .late }
}

/// A score that BNI itself gave.
package struct OfficialLight: Hashable, BitwiseCopyable, Sendable {
  /// Index in `BNIRecords.reports`.
  package var report: Int32
  package var place: Place
  package var party: BNIParty
  /// Points, usually of 100.
  package var score: Double

  package init(report: Int32, place: Place, party: BNIParty, score: Double) {
    (self.report, self.place, self.party, self.score) = (report, place, party, score)
  }
}
