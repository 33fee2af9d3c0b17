package import Model

extension ActivityKind {
  /// The list of words from which a column of this activity takes its values; nil where it takes any.
  func words(of column: String) -> WordList? {
    switch column {
    case "kind", "card", "direction", "channel", "item", "reason": WordList.allCases.first { $0.name == column }
    case "role": self == .team ? .role : nil
    case "outcome": self == .outcome ? .outcome : nil
    case "pitched", "needs_answer": .yesNo
    case "status": self == .referral ? .referralStatus : .status
    default: nil
    }
  }

  /// What fits into a column.
  func kind(of column: String) -> LogLayout.Kind {
    if let list = words(of: column) { return .words(wordsAsSpoken(list)) }
    switch column {
    case "person": return self == .team ? .text : .person
    case "reports_to": return .person
    case "date", "from", "to", "start_date", "end_date", "bni_joined": return .day
    case "at", "answered_at": return .moment
    case "conversations", "new_people", "hours": return .number(0...1000)
    case "tier": return .number(1...3)
    case "fte": return .number(0...1)
    case "known_share": return .share
    case "cost", "hourly_cost", "revenue", "value", "amount": return .number(0...1e12)
    default: return .text
    }
  }

  /// Referrals are given and received, everything else goes in and out.
  private func wordsAsSpoken(_ list: WordList) -> [String] {
    if self == .referral, list == .direction { return ["given", "received"] }
    return Words.values[list]!.map { $0[0] }
  }
}

extension LogFormats {
  /// The columns of every native log, in order of declaration.
  package static let layouts: [LogLayout] = FormatDeclaration.native.compactMap { declaration in
    declaration.activity.map { activity in
      LogLayout(
        activity: activity.word,
        columns: declaration.columns.enumerated().map { place, name in
          LogLayout.Column(name, isRequired: declaration.required.contains(place), activity.kind(of: name))
        })
    }
  }
}
