/// First meetings without a sales pitch.
enum NoPitch: Measure {
  static let declaration = MeasureDeclaration(
    id: "no_pitch", title: "No pitch", question: "Were new people met without selling to them?",
    unit: "share",
    sentence: "First meetings not marked as a pitch, as a share of the marked ones, drawn towards 0.8 by two pseudo-meetings.",
    dimension: "trust", weight: 1, curve: .linear(from: 0.5, to: 1), prior: ScoringModel.Prior(rate: 0.8, weight: 2),
    advice: "Ask what the other one needs, and leave the offer for another day.",
    examples: [
      Example(
        "One pitch in two marked meetings: (1 + 1.6) / 4.",
        log: """
          activity,date,person,contact,company,pitched
          contact,2026-08-05,p,Iris Vale,Vale Ltd,yes
          contact,2026-08-06,p,Tom Reed,Reed Co,no
          contact,2026-08-07,p,Ada Moor,Moor & Co,
          """, value: 0.65, n: 2),
      Example(
        "The first mark counts.",
        log: """
          activity,date,person,contact,company,pitched
          contact,2026-08-05,p,Iris Vale,Vale Ltd,no
          contact,2026-08-09,p,Iris Vale,Vale Ltd,yes
          """, value: (1 + 1.6) / 3, n: 1),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    reading.rateOfNewContacts { reading.pitched($0).map { !$0 } }
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.newContacts.compactMap { met in
      reading.pitched(met).map { reading.reference(reading.touch(met.touch), $0 ? "pitched" : "no pitch") }
    }
  }

  /// The first meeting with a contact that says whether it was a pitch; of two at one instant yes holds.
  struct Mark {
    let touch: Int32
    let isPitch: Bool

    /// Nil where none says so.
    ///
    /// - Parameter positions: Those of all touches of a contact.
    init?(_ positions: Span<Int32>, _ touches: Span<Touch>) {
      guard let first = positions.indices.first(where: { touches[Int(positions[$0])].isPitch != nil }) else { return nil }
      touch = positions[first]
      let instant = touches[Int(touch)].instant
      var isPitch = false
      for index in first..<positions.count {
        guard touches[Int(positions[index])].instant == instant else { break }
        isPitch = isPitch || touches[Int(positions[index])].isPitch == true
      }
      self.isPitch = isPitch
    }
  }
}
