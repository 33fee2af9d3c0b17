import Model
package import Scoring

/// Who keeps to the pod of comfort at events.
package enum PodsSheet: Sheet {
  /// The name on the tab.
  package static let title = "Pods"
  /// What the sheet holds.
  package static let sentence = "Events with the share of talks with new people, and whom people meet when colleagues are there."

  /// Of more events than these the latest are shown.
  private static let mostEvents = 500

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let pods = card.pods
    guard !pods.events.isEmpty else {
      return [heading(card), .prose("Nobody was at an outside event in \(PeriodWords.window(card.period)).")]
    }
    return [heading(card), .prose(lead(pods), .lead)] + Block.chartWithTable(NewByColleagues.block(pods.byColleagues)) + [
      .prose(
        "Association only: who goes alone may be bolder to begin with, and some rooms hold more strangers than others. Alone means "
          + "without anybody of the team list who logged the same event.", .note),
      .heading("Events"),
    ] + cut(pods.events.count) + [
      .table(events(pods)),
      .prose(
        "New share: talks with new people of all talks, over rows that give both. Pod ratio: how much oftener than by chance people "
          + "talked with those they knew, where somebody logged the share of the room they knew. 1 is what chance makes, as if talks were "
          + "dealt out; above 1 people keep to their pod, 1.5 as in the mixer of Ingram and Morris (2007); below 1 they seek out "
          + "strangers.", .note),
    ]
  }

  private static func lead(_ pods: Pods) -> String {
    let counted = pods.events.filter { $0.newShare != nil }
    let (talks, new) = (counted.reduce(0) { $0 + ($1.conversations ?? 0) }, counted.reduce(0) { $0 + ($1.newPeople ?? 0) })
    let events = Figure.count(pods.events.count, "outside event", "outside events")
    guard talks > 0 else { return "People were at \(events), and nobody counted talks and new people." }
    return "At \(events) \(new) of \(talks) talks were with new people: \(Figure.percent(Double(new) / Double(talks)))."
  }

  private static func cut(_ count: Int) -> [Block] {
    count > mostEvents ? [.prose("The latest \(mostEvents) of \(count); all stand in scorecard.json under pods.")] : []
  }

  private static func events(_ pods: Pods) -> Table {
    Table(
      "Events",
      columns: [
        .words("Event", most: 40), .figures("Date"), .figures("People there"), .figures("Talks"), .figures("New people"),
        .bars("New share, %"),
        .figures("Pod ratio"),
      ],
      rows: pods.events.suffix(mostEvents).reversed().map { event in
        [
          .text(event.name), .date(event.day), .count(event.people), .figure(event.conversations.map(Double.init), .whole),
          .figure(event.newPeople.map(Double.init), .whole), .figure(event.newShare.map { $0 * 100 }, .whole),
          .figure(event.podRatio, .value),
        ]
      }, empty: "")
  }
}
