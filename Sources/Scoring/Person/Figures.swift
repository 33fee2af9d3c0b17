import Foundation
package import Model

/// What a person did in the month of the report alone.
package struct MonthActivity: Hashable, Sendable {
  package let events, newContacts, inboundNew, answeredInTime: Int
  package let referralsGiven, referralsReceived, introductions, oneToOnes: Int

  init(_ reading: Reading) {
    let first = reading.period.month.firstDay
    var (inboundNew, answeredInTime) = (0, 0)
    for inbound in reading.inbounds where inbound.day >= first && inbound.isEvidence && inbound.isFromNew {
      inboundNew += 1
      answeredInTime += inbound.isInTime ? 1 : 0
    }
    (self.inboundNew, self.answeredInTime) = (inboundNew, answeredInTime)
    events = reading.attendedEventCount(since: first) + reading.surplus(\.meetings, since: reading.period.month)
    newContacts = reading.newContactCount(since: first)
    referralsGiven =
      reading.referralCount(incoming: false, since: first) + reading.surplus(\.referralsGiven, since: reading.period.month)
    referralsReceived = reading.referralCount(incoming: true, since: first)
    introductions = reading.introductionCount(since: first)
    oneToOnes = reading.oneToOneCount(since: first) + reading.surplus(\.oneToOnes, since: reading.period.month)
  }
}

/// Known people are answered more readily than new ones by this much.
package struct CourageGap: Hashable, Sendable {
  /// Shares answered in time; nil without evidence, or while the memory is too short to know who is new.
  package let known, new: Double?
  package let knownCount, newCount: Int

  /// Known less new.
  package var gap: Double? { if let known, let new { known - new } else { nil } }

  init(_ reading: Reading) {
    var (known, new) = (Tally(), Tally())
    for inbound in reading.inbounds where inbound.isEvidence && inbound.isDue {
      if inbound.isFromNew { new.add(inbound) } else { known.add(inbound) }
    }
    (knownCount, newCount) = (known.count, new.count)
    let isKnown = !reading.isMemoryShort
    (self.known, self.new) = isKnown ? (known.share, new.share) : (nil, nil)
  }

  private struct Tally {
    private(set) var count = 0
    private var inTime = 0

    /// Nil of none.
    var share: Double? { count > 0 ? Double(inTime) / Double(count) : nil }

    mutating func add(_ inbound: JudgedInbound) {
      count += 1
      inTime += inbound.isInTime ? 1 : 0
    }
  }
}

extension Reading {
  /// The window reaches into the first `new_days` of the person's interactions, in which old acquaintances look new.
  package var isMemoryShort: Bool {
    guard let first = history.firstInteraction, first < period.asOf.microseconds else { return false }
    let newTime = Int64(history.context.activity.organisation.newDays) * 24 * Instant.hour
    return history.context.start(of: period.window.lowerBound) < first + newTime
  }
}

/// Referrals given against those received, in the window.
package struct GiveFirst: Hashable, Sendable {
  package let given, received: Int

  /// From -1, only taken, to 1, only given; nil without any.
  package var balance: Double? { given + received > 0 ? Double(given - received) / Double(given + received) : nil }

  init(_ reading: Reading) {
    given = reading.referralCount(incoming: false)
    received = reading.referralCount(incoming: true)
  }
}

/// An outside contact who waits for an answer.
package struct WaitingContact: Hashable, Sendable {
  package let contact: String
  package let since: Instant
  /// Counted hours so far.
  package let hours: Double

  /// Who waits, each with the position of the earliest message that does, in order of contact.
  static func earliest(_ reading: Reading) -> [(contact: Int32, touch: Int32)] {
    var waiting: [(contact: Int32, touch: Int32)] = []
    for inbound in reading.inbounds where inbound.isEvidence && inbound.isDue && inbound.answer == nil {
      waiting.append((inbound.inbound.contact, inbound.inbound.touch))
    }
    guard waiting.count > 1 else { return waiting }
    waiting.sort(by: <)
    var earliest = [waiting[0]]
    earliest.reserveCapacity(waiting.count)
    for next in waiting where next.contact != earliest[earliest.count - 1].contact { earliest.append(next) }
    return earliest
  }

  /// Who waits, longest first, then by name.
  static func all(_ reading: Reading) -> [WaitingContact] {
    let asOf = reading.period.asOf.microseconds
    let waiting = earliest(reading)
    return zip(reading.names(of: waiting.map(\.contact)), waiting).map { name, waiting in
      let touch = reading.touch(waiting.touch)
      let elapsed = reading.history.calendar.counted(from: touch.instant, on: touch.day, to: asOf, on: reading.period.asOfDay)
      return WaitingContact(
        contact: name, since: Instant(microseconds: touch.instant), hours: Double(elapsed) / Double(Instant.hour))
    }.sorted {
      $0.hours != $1.hours ? $0.hours > $1.hours : $0.contact != $1.contact ? utf8Precedes($0.contact, $1.contact) : $0.since < $1.since
    }
  }
}

/// An outside contact who has not been heard of for long.
package struct DormantContact: Hashable, Sendable {
  package let contact: String
  /// Days since the last row.
  package let days: Int

  /// Half after 110 days: the half-life if nine in ten bridges are gone in a year (Burt 2002), a convention with an origin.
  package static let halfLife = 110
  private static let most = 10

  package var warmth: Double { exp2(-Double(days) / Double(Self.halfLife)) }

  /// Those with at least two rows and none for more than a half-life, warmest first, then by name, at most ten.
  static func all(_ reading: Reading) -> [DormantContact] {
    let (book, all) = (reading.contacts, reading.history.touches)
    let contactOf = book.contactOf
    var dormant: [(contact: Int32, days: Int)] = []
    dormant.reserveCapacity(contactOf.count)
    let (known, today) = (reading.touchCount, reading.period.lastReportedDay)
    for contact in 0..<Int32(contactOf.count) where contactOf[Int(contact)] == contact && book.isOutside(contact: contact) {
      guard let last = book.lastTouch(of: contact, before: known), last.count > 1 else { continue }
      let days = today - all[last.position].day
      if days > halfLife, rowCount(book.touches(of: contact).prefix(last.count), all) > 1 { dormant.append((contact, days)) }
    }
    guard !dormant.isEmpty else { return [] }
    // Names are made only for those who may be printed: the warmest ten and all that tie with the last of them.
    dormant.sort { $0.days < $1.days }
    let limit = dormant[min(most, dormant.count) - 1].days
    let warmest = dormant.prefix { $0.days <= limit }
    var printed = zip(reading.names(of: warmest.map(\.contact)), warmest).map { DormantContact(contact: $0, days: $1.days) }
    printed.sort { $0.days != $1.days ? $0.days < $1.days : utf8Precedes($0.contact, $1.contact) }
    printed.removeLast(max(0, printed.count - most))
    return printed
  }

  /// An introduction of a contact to itself is one row, named twice.
  private static func rowCount(_ positions: ArraySlice<Int32>, _ touches: [Touch]) -> Int {
    var count = positions.count
    for position in positions where touches[Int(position)].isSecond {
      let row = touches[Int(position)].row
      let isTwice = positions.contains {
        let touch = touches[Int($0)]
        return !touch.isSecond && touch.kind == .introduction && touch.row == row
      }
      count -= isTwice ? 1 : 0
    }
    return count
  }
}
