import BNI
import Model

/// What is read first: how the members stand and what membership is worth, with what the points rest on.
enum BNIHead {
  static func blocks(_ card: BNICard) -> [Block] {
    [.heading("BNI to \(card.months.upperBound.title)", level: 1), .prose(verdict(card), .lead)] + [worth(card)].compactMap { $0 }
      + basis(card)
  }

  /// `4 members: 1 green, 1 yellow and 1 red; 1 has left.`
  static func verdict(_ card: BNICard) -> String {
    let left = card.members.count { if case .left = $0.standing { true } else { false } }
    let present = card.members.filter { if case .left = $0.standing { false } else { true } }
    let lights = Light.allCases.compactMap { light -> String? in
      let count = present.count { $0.light == light }
      return count > 0 ? "\(count) \(light.rawValue)" : nil
    }
    let unknown = present.count { $0.light == nil }
    let words = lights + (unknown > 0 ? ["\(unknown) without points"] : [])
    let gone = left > 0 ? "\(left) \(left == 1 ? "has" : "have") left" : nil
    let stand = [words.isEmpty ? nil : Figure.listed(words), gone].compactMap { $0 }.joined(separator: "; ")
    return "\(Figure.count(card.members.count, "member", "members")): \(stand)."
  }

  /// Cost and return of all together; nil where no cost is known.
  static func worth(_ card: BNICard) -> Block? {
    guard !card.value.isEmpty else { return nil }
    let cost = card.value.reduce(0) { $0 + $1.cost }
    let gains = card.value.compactMap(\.gain)
    guard gains.count == card.value.count else {
      let revenue = card.value.reduce(0) { $0 + $1.revenue }
      return .prose(
        "Membership has cost \(card.money(cost)) and brought revenue of \(card.money(revenue)). What that earned needs bni: margin_rate in "
          + "rapport.yaml.")
    }
    let gain = gains.reduce(0, +)
    return .prose(
      "Membership has cost \(card.money(cost)), time counted, and the business received leaves \(card.money(gain)): "
        + "net \(card.money(gain - cost)). That is luck as well as work, and never enters a score.")
  }

  /// Which table, that it is unofficial, and what it takes for granted.
  static func basis(_ card: BNICard) -> [Block] {
    let lights = Light.allCases.compactMap { light in
      card.table.lights[light].map { "\(light.rawValue) from \(NumberFormat.general.text($0))" }
    }
    return [
      .prose(
        "Points of \(card.monthsInWords) together, by \(card.table.name): \(card.table.title). BNI, PALMS and Power of One are names of BNI. "
          + "Lights: \(lights.joined(separator: ", ")).",
        .note)
    ] + (card.table.assumption.map { [.prose($0, .note)] } ?? [])
  }
}

extension BNICard {
  /// `May to October 2026`
  var monthsInWords: String {
    let (first, last) = (months.lowerBound, months.upperBound)
    let from = first.year == last.year ? Month.names[first.ofYear - 1] : first.title
    return first == last ? last.title : "\(from) to \(last.title)"
  }

  /// Names of the members, with the id where two are alike.
  var names: [PersonIndex: String] {
    let all = Set(members.map(\.person) + value.map(\.person) + differences.map(\.person))
    let counts = Dictionary(all.map { (people[Int($0)].foldedName, 1) }, uniquingKeysWith: +)
    return Dictionary(
      uniqueKeysWithValues: all.map { index in
        let person = people[Int(index)]
        return (index, counts[person.foldedName, default: 1] > 1 ? "\(person.name) (\(person.id))" : person.name)
      })
  }
}
