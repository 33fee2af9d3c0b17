import Model

/// Cards with cell number and e-mail.
enum DirectCards: Measure {
  static let declaration = MeasureDeclaration(
    id: "direct_cards", title: "Direct cards", question: "Did new people get the card with cell number and e-mail?",
    unit: "share",
    sentence: "New contacts who were given a card with cell number and e-mail, as a share of those with a mark about cards, "
      + "drawn towards one half by two pseudo-contacts.",
    dimension: "open_door", weight: 1, curve: .linear(from: 0, to: 1), prior: ScoringModel.Prior(rate: 0.5, weight: 2),
    advice: "Carry cards with your cell number and e-mail, and give one to everybody you meet.",
    examples: [
      Example(
        "Direct, none, and no mark: (1 + 1) / 4.",
        log: """
          activity,date,person,contact,company,card
          contact,2026-08-05,p,Iris Vale,Vale Ltd,direct
          contact,2026-08-06,p,Tom Reed,Reed Co,none
          contact,2026-08-07,p,Ada Moor,Moor & Co,
          """, value: 0.5, n: 2),
      Example(
        "The best card ever given counts.",
        log: """
          activity,date,person,contact,company,card
          contact,2026-08-05,p,Iris Vale,Vale Ltd,card
          contact,2026-08-19,p,Iris Vale,Vale Ltd,direct
          """, value: 2.0 / 3, n: 1),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    reading.rateOfNewContacts { reading.card($0).map { $0 == .direct } }
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.newContacts.compactMap { met in
      guard let card = reading.card(met) else { return nil }
      let word = card == .direct ? "card with cell number and e-mail" : card == .card ? "card without" : "no card"
      return reading.reference(reading.touch(met.touch), word)
    }
  }

  /// The first row that gives a contact each card, whenever one looks.
  struct Given {
    /// Position of the touch; by `Card.rawValue`, the largest where there is none.
    private var first: (Int32, Int32, Int32) = (.max, .max, .max)

    /// - Parameter positions: Those of all touches of a contact.
    init(_ positions: Span<Int32>, _ touches: Span<Touch>) {
      for index in positions.indices {
        let position = positions[index]
        switch touches[Int(position)].card {
        case .direct: first.2 = min(first.2, position)
        case .card: first.1 = min(first.1, position)
        case .some(.none): first.0 = min(first.0, position)
        case nil: break
        }
      }
    }

    /// The best card among the first so many touches; nil where no row says.
    func best(before count: Int) -> Card? {
      first.2 < count ? .direct : first.1 < count ? .card : first.0 < count ? Card.none : nil
    }
  }
}
