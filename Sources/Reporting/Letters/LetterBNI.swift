import BNI
import Model

/// The part of a letter to a member of BNI.
struct LetterBNI {
  private let member: MemberCard
  private let card: BNICard

  /// By id of the person.
  static func all(_ card: BNICard?) -> [String: LetterBNI] {
    guard let card else { return [:] }
    return Dictionary(uniqueKeysWithValues: card.members.map { (card.people[Int($0.person)].id, LetterBNI(member: $0, card: card)) })
  }

  /// So many names of the chapter are listed.
  private static let mostNames = 6

  var blocks: [Block] {
    let points = member.points == nil && member.official == nil ? [] : [Block.prose(BNIPoints.verdict(member, card) + " " + basis)]
    return [.heading("Your BNI membership")] + points + BNIPoints.standing(member) + BNIPoints.seat(member) + BNIPoints.nextStep(member)
      + BNIPoints.leaving(member) + value + difference + partners
  }

  private var basis: String { "Counted over \(card.monthsInWords) by \(card.table.name), an unofficial reconstruction." }

  private var value: [Block] {
    guard let value = card.value.first(where: { $0.person == member.person }) else { return [] }
    return [.prose(BNIValue.verdict(value, card)), BNIValue.costs(value, card)]
  }

  private var difference: [Block] {
    card.differences.filter { $0.person == member.person }.map {
      .prose("New contacts and events outside BNI: \(BNIBlocks.sentence($0)) That is no proof: keen people join, and low spells end.")
    }
  }

  private var partners: [Block] {
    guard let partners = card.partners.first(where: { $0.person == member.person }) else { return [] }
    return BNIWords.nobodyYet(partners, most: Self.mostNames).map {
      [.prose("In your chapter you have had no one-to-one and no referral yet with \($0).")]
    } ?? []
  }
}
