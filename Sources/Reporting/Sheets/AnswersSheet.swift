import Model
package import Scoring

/// Whether new people are answered.
package enum AnswersSheet: Sheet {
  /// The name on the tab.
  package static let title = "Answers"
  /// What the sheet holds.
  package static let sentence = "What new people sent and how soon they were answered, the courage gap, and who waits."

  /// Of more people who wait than these the others stand in scorecard.json.
  private static let mostWaiting = 50

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] {
    let inbound = card.inbound
    var blocks = [heading(card), .prose(lead(card), .lead)]
    if hasAny(inbound) {
      blocks += Block.chartWithTable(AnswerCurves.block(executives: curve(inbound.executives), staff: curve(inbound.staff)))
      blocks.append(
        .prose(
          "Kaplan-Meier: a message that is not answered yet counts as long as it has waited. Hours are counted hours, without weekends, "
            + "holidays and leave.", .note))
    }
    blocks += [.heading("Courage gap"), .table(gaps(card)), .prose(gapNote, .note)]
    if let young = GroupWords.youngLogs(card) { blocks.append(.prose(young, .note)) }
    if hasAny(inbound) {
      blocks += [
        .heading("By channel"), .table(channels(inbound)),
        .prose("Received: what asks for an answer. Due: 24 counted hours have passed. In time: answered within them.", .note),
      ]
    }
    return blocks + waiting(card)
  }

  private static let gapNote =
    "Means over people with a score who have due messages both of known and of new people; two of them at least. Gap: points by which "
    + "known people are answered in time more often than new ones."

  private static func hasAny(_ inbound: ByGroup<NewInbound>) -> Bool {
    (inbound.executives.channels + inbound.staff.channels).contains { $0.count > 0 }
  }

  private static func curve(_ inbound: NewInbound) -> AnswerCurves.Curve { inbound.curve.steps.map { ($0.hours, $0.share) } }

  private static func lead(_ card: Scorecard) -> String {
    let (executives, staff) = (sum(card.inbound.executives), sum(card.inbound.staff))
    guard hasAny(card.inbound) else { return "No new person wrote or called in \(PeriodWords.window(card.period))." }
    return "Of new people's messages that were due, executives answered \(words(executives)) in time, staff and managers \(words(staff))."
  }

  private static func sum(_ inbound: NewInbound) -> (due: Int, inTime: Int) {
    (inbound.channels.reduce(0) { $0 + $1.due }, inbound.channels.reduce(0) { $0 + $1.inTime })
  }

  /// `31 of 40 (78 %)`
  private static func words(_ sum: (due: Int, inTime: Int)) -> String {
    sum.due == 0 ? "none of none" : "\(sum.inTime) of \(sum.due) (\(Figure.percent(Double(sum.inTime) / Double(sum.due))))"
  }

  private static func channels(_ inbound: ByGroup<NewInbound>) -> Table {
    let rows = zip(inbound.executives.channels, inbound.staff.channels).filter { $0.count + $1.count > 0 }
    func cells(_ rows: [NewInbound.Row]) -> [Cell] {
      let (count, due, inTime) = (rows.reduce(0) { $0 + $1.count }, rows.reduce(0) { $0 + $1.due }, rows.reduce(0) { $0 + $1.inTime })
      return [.count(count), .count(due), .count(inTime), .figure(due > 0 ? Double(inTime) / Double(due) : nil, .share)]
    }
    return Table(
      "Channels",
      columns: [.words("Channel")]
        + ["Executives", "Staff"].flatMap { group in
          [.figures("\(group): received"), .figures("\(group): due"), .figures("\(group): in time"), .figures("\(group): share")]
        },
      rows: rows.map { [.text($0.channel?.title ?? "not said")] + cells([$0]) + cells([$1]) }
        + [[.text("all", .strong)] + cells(rows.map(\.0)) + cells(rows.map(\.1))], empty: "")
  }

  private static func gaps(_ card: Scorecard) -> Table {
    func row(_ title: String, _ people: [PersonCard]) -> [Cell] {
      let gaps = people.map(\.courageGap).filter { $0.gap != nil }
      func mean(_ values: [Double]) -> Double? { gaps.count < 2 ? nil : values.reduce(0, +) / Double(values.count) }
      return [
        .text(title), .count(gaps.count), .figure(mean(gaps.compactMap(\.known)), .share), .figure(mean(gaps.compactMap(\.new)), .share),
        .figure(mean(gaps.compactMap(\.gap)).map { $0 * 100 }, .signed),
      ]
    }
    let scored = card.scored
    return Table(
      columns: [.words("Group"), .figures("People"), .figures("Known in time"), .figures("New in time"), .figures("Gap")],
      rows: [
        row("Executives", scored.filter { $0.person.role == .executive }),
        row("Staff and managers", scored.filter { $0.person.role != .executive }),
      ], empty: "")
  }

  private static func waiting(_ card: Scorecard) -> [Block] {
    let count = card.people.reduce(0) { $0 + $1.waiting.count }
    let cut =
      count > mostWaiting ? [Block.prose("The \(mostWaiting) who have waited longest of \(count); all stand in scorecard.json.")] : []
    return [.heading("Who waits")] + cut + [.table(Waiting.table(card, most: mostWaiting))]
  }
}

extension Channel {
  /// The word for people.
  var title: String {
    switch self {
    case .call: "call"
    case .missedCall: "missed call"
    case .text: "text"
    case .email: "e-mail"
    case .meeting: "meeting"
    case .oneToOne: "one-to-one"
    case .social: "social network"
    case .letter: "letter"
    }
  }
}
