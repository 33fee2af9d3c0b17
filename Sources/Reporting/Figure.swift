import Foundation

/// Figures as people read them: the one place where numbers are rounded.
package enum Figure {
  /// Half away from zero, as Excel rounds.
  package static func rounded(_ number: Double, places: Int) -> Double {
    let unit = pow(10, Double(places))
    let scaled = (number * unit).rounded(.toNearestOrAwayFromZero)
    return scaled == 0 ? 0 : scaled / unit
  }

  /// A number with a fixed count of decimals: `3.10`.
  package static func decimal(_ number: Double, places: Int) -> String {
    let unit = Int(pow(10, Double(places)))
    let scaled = Int((abs(number) * Double(unit)).rounded(.toNearestOrAwayFromZero))
    let sign = number < 0 && scaled != 0 ? "-" : ""
    guard places > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % unit)
    return sign + "\(scaled / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// Points without decimals: `58`.
  package static func points(_ number: Double) -> String { decimal(number, places: 0) }

  /// An amount without decimals, its thousands set apart: `12,400`.
  package static func grouped(_ number: Double) -> String {
    let digits = decimal(abs(number), places: 0)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return number < 0 && text != "0" ? "-" + text : text
  }

  /// A difference of points with its sign: `+6`, `-3`, `0`.
  package static func signed(_ number: Double) -> String {
    let text = decimal(number, places: 0)
    return text.hasPrefix("-") || text == "0" ? text : "+" + text
  }

  /// A share: `62 %`.
  package static func percent(_ share: Double) -> String { decimal(share * 100, places: 0) + " %" }

  /// What is not known.
  package static let unknown = "–"

  /// A number of things with the word for them: `1 person`, `3 people`.
  package static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  /// Some of many names in a row: `Ana, Ben and 3 more`.
  static func names(_ names: [String], most: Int) -> String { Self.names(names, most: most) { $0 } }

  /// The same, putting only those into words that are said.
  static func names<Item>(_ items: [Item], most: Int, _ name: (Item) -> String) -> String {
    var text = ""
    for (index, item) in items.prefix(most).enumerated() {
      if index > 0 { text += index == items.count - 1 ? " and " : ", " }
      text += name(item)
    }
    return items.count > most ? text + " and \(items.count - most) more" : text
  }

  /// Names in a row: `Ana, Ben and Carla`.
  static func listed(_ names: [String]) -> String { Self.names(names, most: names.count) }
}
