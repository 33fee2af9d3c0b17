import Model

/// The time zones that a calendar names: by IANA's names, by those of Windows, else by what the file itself says of them.
final class CalendarZones: @unchecked Sendable {
  /// More descriptions than there are zones are none.
  private static let mostDescriptions = 600

  /// All zones of a file are described by no more parts than these; working one out takes up to 0.1 s.
  private static let mostParts = 200

  private var descriptions: [String: String] = [:]
  private var parts = 0
  private var known: [String: CalendarZone?] = [:]

  /// - Parameter text: A VTIMEZONE.
  func describe(_ identifier: String, _ text: String) {
    if descriptions.count < Self.mostDescriptions { descriptions[identifier] = text }
  }

  /// The zone of a name; nil where nothing tells what it is.
  subscript(identifier: String) -> CalendarZone? {
    if let zone = known[identifier] { return zone }
    let zone = find(identifier)
    if known.count < Self.mostDescriptions { known.updateValue(zone, forKey: identifier) }
    return zone
  }

  private func find(_ identifier: String) -> CalendarZone? {
    for name in Self.names(identifier) {
      if let time = LocalTime.named(WindowsZones.names[name] ?? name) { return .named(time) }
    }
    guard parts < Self.mostParts, let zone = descriptions[identifier].flatMap({ DescribedZone($0) }) else { return nil }
    parts += zone.parts
    return .described(zone)
  }

  /// The name itself, and what some programs put a path before: `/citadel.org/20260101/Europe/Berlin`.
  private static func names(_ identifier: String) -> [String] {
    let parts = identifier.split(separator: "/")
    guard identifier.hasPrefix("/"), parts.count > 2 else { return identifier.count < 64 ? [identifier] : [] }
    return [3, 2].map { parts.suffix($0).joined(separator: "/") }
  }
}
