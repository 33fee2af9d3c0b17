package import Model

/// What new people sent in the window, by channel, and how long it waited: of one person, or of a group.
package struct NewInbound: Sendable {
  /// A row for each channel and one for none given, in the order of `Channel`, none last.
  package private(set) var channels = none
  /// Waits of those that are due and have times.
  package private(set) var waits: [Wait] = []

  package struct Row: Hashable, Sendable {
    package let channel: Channel?
    /// All that is evidence, exchanges left out.
    package fileprivate(set) var count = 0
    /// Those whose time is up, and those of them that were answered in time.
    package fileprivate(set) var due = 0
    package fileprivate(set) var inTime = 0
  }

  private static let none: [Row] = Channel.allCases.map { Row(channel: $0) } + [Row(channel: nil)]

  init(_ reading: Reading) {
    waits = reading.newAnswers.waits
    for inbound in reading.inbounds where inbound.isEvidence && inbound.isFromNew {
      let index = reading.touch(inbound.inbound.touch).channel.map { Int($0.rawValue) } ?? channels.count - 1
      channels[index].count += 1
      guard inbound.isDue else { continue }
      channels[index].due += 1
      channels[index].inTime += inbound.isInTime ? 1 : 0
    }
  }

  /// The sum over persons.
  init(_ cards: [PersonCard]) {
    for card in cards {
      let inbound = card.contribution.inbound
      for index in channels.indices {
        channels[index].count += inbound.channels[index].count
        channels[index].due += inbound.channels[index].due
        channels[index].inTime += inbound.channels[index].inTime
      }
      waits += inbound.waits
    }
  }

  /// The share still waiting after so many counted hours, as observed: without pseudo-waits.
  package var curve: KaplanMeier { KaplanMeier(waits) }
}
