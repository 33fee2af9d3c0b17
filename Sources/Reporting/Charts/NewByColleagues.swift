import Scoring

/// New people met at an event by how many colleagues were there too.
enum NewByColleagues {
  /// The chart with its figures, or a sentence where nobody counted talks.
  static func block(_ companies: [Pods.Company]) -> Block {
    let known = companies.filter { $0.newPerEvent != nil }
    guard !known.isEmpty else { return .prose("There is no picture of colleagues: no row of an event counts talks and new people.", .note) }
    let values = known.compactMap(\.newPerEvent)
    let words = known.map { "\(name($0).lowercased()) \(NumberFormat.hours.text($0.newPerEvent ?? 0))" }.joined(separator: ", ")
    return .chart(
      Chart(
        "Whom do people meet when colleagues are there?",
        alternative: "New people for each person and event: \(words).",
        figures: Table(
          columns: [.words("At an event"), .figures("New people a person"), .figures("Persons and events")],
          rows: companies.map { [.text(name($0)), .figure($0.newPerEvent, .hours), .count($0.count)] }, empty: ""),
        .bars(
          Chart.Bars(
            categories: known.map(name), axis: .upTo(values.max() ?? 1, "New people for each person and event", format: .hours),
            series: [Chart.Series(name: "New people", mark: .circle, values: values)]))))
  }

  private static func name(_ company: Pods.Company) -> String {
    switch company.colleagues {
    case 0: "Alone"
    case 1: "With one colleague"
    case 2: "With two"
    default: "With three or more"
    }
  }
}
