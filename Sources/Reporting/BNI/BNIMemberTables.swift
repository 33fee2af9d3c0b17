import BNI
import Model

/// Who stands where: a line a member, and each part of the points.
enum BNIMemberTables {
  static func blocks(_ card: BNICard) -> [Block] {
    let names = card.names
    return [.table(members(card, names))] + Block.pair(MemberPoints.block(card, names), CostAndReturn.block(card, names))
      + [.heading("What the points come from"), .table(parts(card, names))] + missing(card)
  }

  private static func members(_ card: BNICard, _ names: [PersonIndex: String]) -> Table {
    let live = LiveBNI(card)
    typealias Column = LiveBNI.Column
    typealias Value = LiveBNIValue.Column
    let places = Dictionary(uniqueKeysWithValues: card.value.enumerated().map { ($1.person, $0) })
    let rows = card.members.map { member -> [Cell] in
      let place = places[member.person]
      func money(_ column: String, _ figure: (MemberValue) -> Double?) -> Cell {
        guard let place else { return .unknown }
        return .formula(Formula(LiveBNIValue.costs.cell(column, place)), now: .figure(figure(card.value[place]), .amount), .amount)
      }
      return [
        .word(names[member.person], .strong), .formula(live.light, now: .word(member.light.map(BNIWords.marked)), nil),
        .formula(live.points, now: .figure(member.points?.total, .whole), .whole),
        .formula(live.reachable, now: .figure(member.points?.reachable, .whole), .whole),
        member.official.map { .number($0.score, .general) } ?? .blank, money(Value.cost, \.cost), money(Value.gain, \.gain),
        money(Value.net, \.net), .word(BNIWords.remark(member, card)),
      ]
    }
    return Table(
      LiveBNI.members.label,
      columns: [
        .words("Member", most: 28), .words("Light"), .figures(Column.points), .figures(Column.of), .figures(Column.official),
        .figures(Value.cost), .figures(Value.gain), .figures(Value.net), .over("Remark"),
      ], rows: rows, empty: "Nobody of the team list is a member.", isSortable: false)
  }

  private static func parts(_ card: BNICard, _ names: [PersonIndex: String]) -> Table {
    let live = LiveBNI(card)
    var first = 0
    let points = card.table.parts.map { part in
      defer { first += part.steps.count }
      return live.points(part, firstStep: first)
    }
    let rows = card.members.enumerated().flatMap { row, member -> [[Cell]] in
      card.table.parts.indices.map { index -> [Cell] in
        let (part, score) = (card.table.parts[index], member.points?.parts[index])
        let format = BNIWords.format(part)
        return [
          .word(names[member.person], .strong), .text(BNIWords.title(part.figure)),
          .formula(live.figure(part, row: row), now: .figure(score?.figure, format), format),
          .formula(points[index], now: .figure(score?.points, .general), .general), .number(part.most, .general),
          .text(BNIWords.unit(part), .quiet),
        ]
      }
    }
    return Table(
      LiveBNI.parts.label,
      columns: [
        .words("Member", most: 28), .words("Part"), .figures(LiveBNI.Column.figure), .figures(LiveBNI.Column.points),
        .figures(LiveBNI.Column.of), .words("Figure is"),
      ], rows: rows, empty: "Nobody of the team list is a member.", isSortable: false)
  }

  /// Why parts are not scored, each reason once, with whose they are.
  private static func missing(_ card: BNICard) -> [Block] {
    let members = card.members.filter { $0.points != nil }
    let reasons = card.table.parts.indices.compactMap { index -> String? in
      let lacking = members.filter { $0.points?.parts[index].points == nil }
      guard let part = lacking.first?.points?.parts[index] else { return nil }
      let whose = lacking.count == members.count ? "" : " (\(Figure.names(lacking.map { card.name($0.person) }, most: 5)))"
      return BNIWords.missing(part) + whose
    }
    return reasons.isEmpty ? [] : [.prose("Not scored: \(reasons.joined(separator: "; ")).", .note)]
  }
}
