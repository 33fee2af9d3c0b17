package import BNI
import Model
package import Scoring

/// The counts, rates and months behind the sheet BNI, which follows what is put into its shaded cells.
package enum BNIInputsSheet: Sheet {
  /// The name on the tab.
  package static let title = "BNI inputs"
  /// What the sheet holds.
  package static let sentence = "The counts, rates and months behind the sheet BNI; change a shaded figure and it follows."
  /// Only a workbook can show it.
  package static let isForWorkbookOnly = true

  /// The sheet from the top down.
  package static func blocks(_ card: Scorecard) -> [Block] { blocks(card, nil) }

  /// The same of a firm with members of BNI.
  package static func blocks(_ card: Scorecard, _ bni: BNICard?) -> [Block] {
    guard let bni else { return [heading(card), .prose(BNISheet.nothing)] }
    return blocks(bni)
  }

  static func blocks(_ card: BNICard) -> [Block] {
    let names = card.names
    return [
      .heading("\(title) to \(card.months.upperBound.title)", level: 1),
      .prose(
        "Change a shaded figure, and points, lights, costs and returns of the sheet BNI follow. Next steps, ranges under other luck and the "
          + "other sheets keep the figures of the report. To keep a rate, write it under bni in rapport.yaml."),
      .heading("Rates"), .table(rates(card)), .heading("What the reports count, \(card.monthsInWords)"), .table(counts(card, names)),
      .prose(
        "P present, A absent, L late, M medical, S substitute, RGI and RGO referrals given inside and outside, V visitors, CEU units of "
          + "education, T testimonials.", .note),
      .heading("What an hour and a deal are worth"), .table(people(card, names)),
    ] + LiveBNIMonths.blocks(card, names) + [
      .heading("The point table \(card.table.name)"), .prose(card.table.title + ". " + card.table.source, .note), .table(steps(card)),
      .table(lights(card)),
    ]
  }

  private static func input(_ number: Double?, _ bounds: ClosedRange<Double>, _ format: NumberFormat = .general) -> Cell {
    .input(now: .figure(number, format), .number(bounds))
  }

  private static let most = 1e15

  private static func rates(_ card: BNICard) -> Table {
    let settings = card.settings
    var rows: [[Cell]] = [
      [.text("margin_rate"), input(settings.marginRate, 0...1), .text("Share of revenue that is left when what was sold is paid for")],
      [.text("meeting_hours"), input(settings.meetingHours, 0...24), .text("Hours that a weekly meeting takes")],
      [.text("one_to_one_hours"), input(settings.oneToOneHours, 0...24), .text("Hours that a one-to-one takes")],
    ]
    switch LiveBNI(card).amounts {
    case .unit?:
      rows.append([.text("tyfcb_unit"), input(settings.tyfcbUnit, 0...most), .text("Amount in multiples of which TYFCB is counted")])
    case .steps?:
      for step in 0..<LiveBNI(card).amountCount {
        let amount = settings.tyfcbSteps.indices.contains(step) ? settings.tyfcbSteps[step] : nil
        rows.append([.text("tyfcb_steps \(step + 1)"), input(amount, 0...most), .text("Amount of TYFCB that gives points")])
      }
    case nil: break
    }
    return Table(
      label: LiveBNI.rates.label, columns: [.words("Rate"), .figures(LiveBNI.Column.value), .over("What it is")], rows: rows, empty: "")
  }

  private static func counts(_ card: BNICard, _ names: [PersonIndex: String]) -> Table {
    let live = LiveBNI(card)
    return Table(
      label: LiveBNI.counts.label,
      columns: [.words("Member", most: 28)] + LiveBNI.Count.allCases.map { .figures($0.rawValue) } + [.figures(LiveBNI.Column.weeks)],
      rows: card.members.map { member in
        [.word(names[member.person], .strong)]
          + LiveBNI.Count.allCases.map { input(member.counts.flatMap($0.figure), 0...most, $0 == .tyfcb ? .amount : .general) }
          + [.formula(live.weeks, now: .figure(member.counts.map { Points.weeks($0, card.table) }, .general), .general)]
      }, empty: "Nobody of the team list is a member.")
  }

  private static func steps(_ card: BNICard) -> Table {
    Table(
      label: LiveBNI.steps.label,
      columns: [.words("Part"), .words("Counted"), .words("Points if"), .figures(LiveBNI.Column.limit), .figures(LiveBNI.Column.points)],
      rows: card.table.parts.flatMap { part in
        part.steps.map { step in
          [
            .text(BNIWords.title(part.figure)), .text(BNIWords.unit(part)), .text(BNIWords.condition(step.limit)),
            .number(LiveBNI.limit(step.limit), .general), .number(step.points, .general),
          ]
        }
      }, empty: "")
  }

  private static func lights(_ card: BNICard) -> Table {
    Table(
      label: LiveBNI.lights.label, columns: [.words("Light"), .figures(LiveBNI.Column.from)],
      rows: LiveBNI.limitedLights.map { [.text(BNIWords.marked($0)), .number(card.table.lights[$0] ?? 0, .general)] }, empty: "")
  }

  private static func people(_ card: BNICard, _ names: [PersonIndex: String]) -> Table {
    Table(
      label: LiveBNIValue.people.label,
      columns: [
        .words("Member", most: 28), .figures(LiveBNIValue.Column.hourly), .figures(LiveBNIValue.Column.median),
        .figures(LiveBNIValue.Column.lowRevenue), .figures(LiveBNIValue.Column.highRevenue),
      ],
      rows: card.value.map { value in
        [
          .word(names[value.person], .strong), input(value.hourlyCost, 0...most), input(value.medianDeal, 0...most, .amount),
          .figure(value.luck?.lowerBound, .amount), .figure(value.luck?.upperBound, .amount),
        ]
      }, empty: "Nobody's cost is known.")
  }
}
