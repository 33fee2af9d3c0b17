/// From people met to people who became something to the firm.
enum OpenDoorFunnel {
  /// The steps of the funnel in order. What somebody became is counted of all met.
  static let steps = ["Met", "Got the direct card", "Came back", "Were answered in time", "Became employee, customer or vendor"]

  /// The chart, or a sentence where nobody was met.
  /// - Parameters: Counts of people, one a step.
  static func block(executives: [Int], staff: [Int], steps: [String] = steps) -> Block {
    let groups = [
      Chart.Funnel.Group(name: "Executives", mark: .circle, counts: executives),
      Chart.Funnel.Group(name: "Staff and managers", mark: .diamond, counts: staff),
    ].filter { ($0.counts.first ?? 0) > 0 && $0.counts.count == steps.count }
    guard !groups.isEmpty else { return .prose("There is no open-door funnel: nobody new was met.", .note) }
    return .chart(
      Chart(
        "How far does the open door lead?",
        alternative: groups.map { group in
          "\(group.name): " + zip(steps, group.counts).map { "\($0.lowercased()) \($1)" }.joined(separator: ", ") + "."
        }.joined(separator: " "),
        figures: table(steps, groups), .funnel(Chart.Funnel(steps: steps, groups: groups))))
  }

  /// The table of the figures, in columns that find room beside each other.
  private static func table(_ steps: [String], _ groups: [Chart.Funnel.Group]) -> Table {
    Table(
      columns: [.words("Step", most: 40)] + groups.flatMap { [.figures($0.mark.group), .figures("\($0.mark.group), share")] },
      rows: steps.enumerated().map { step, name in
        [.text(name)] + groups.flatMap { [.count($0.counts[step]), .figure($0.share(step), .share)] }
      }, empty: "")
  }
}

extension Chart.Mark {
  /// The short name of the group that has this mark.
  fileprivate var group: String { self == .circle ? "Executives" : "Staff" }
}
