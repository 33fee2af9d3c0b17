import Model

/// What later identities change of what was known before.
extension ContactResolver {
  /// For each number of identities whether the first so many, alone, are told apart as all together tell them apart; nil behind a
  /// switchboard, where going through them once cannot say.
  ///
  /// - Parameter contactOf: The contact of each identity as all together tell.
  func settled(_ contactOf: [Int32]) -> [Bool]? {
    guard switchboards.isEmpty else { return nil }
    var sets = DisjointSets(identities.count)
    var changes = Changes(count: identities.count)
    let counterparts = counterparts(contactOf, &changes)
    for number in 0..<Int32(identities.count) {
      let index = Int(number)
      changes.note(sets.join(number, emails.before[index]), until: number)
      changes.note(sets.join(number, phones.before[index]), until: number)
      changes.note(sets.join(number, companies.before[index]), until: number)
      changes.note(sets.join(number, alone.before[index]), until: number)
      changes.note(sets.join(number, counterparts[index]), until: number)
    }
    noteSides(contactOf, &changes)
    return changes.settled
  }

  /// For the identity that brings a name alone and the one contact of that name together, the one that it meets; -1 for all others.
  /// Where there are several contacts of a name in the end, name alone and contact are one only until the second comes.
  private func counterparts(_ contactOf: [Int32], _ changes: inout Changes) -> [Int32] {
    var counterparts = [Int32](repeating: -1, count: identities.count)
    for end in mixedNames {
      // Going back from the last, what is set last is the first.
      var (alone, contact, second, number): (Int32, Int32, Int32, Int32) = (-1, -1, -1, end)
      while number >= 0 {
        if identities[Int(number)].isNameAlone { alone = number } else { contact = number }
        number = names.before[Int(number)]
      }
      number = end
      while number >= 0 {
        if !identities[Int(number)].isNameAlone, contactOf[Int(number)] != contactOf[Int(contact)] { second = number }
        number = names.before[Int(number)]
      }
      if second >= 0 {
        changes.note(max(alone, contact), until: second)
      } else {
        counterparts[Int(max(alone, contact))] = min(alone, contact)
      }
    }
    return counterparts
  }

  /// A contact is outside, or another colleague, until the identity that settles it comes: the first of its colleague of lowest id.
  private func noteSides(_ contactOf: [Int32], _ changes: inout Changes) {
    guard named.contains(where: { $0 != .outsider }) else { return }
    var settling = [Int32](repeating: -1, count: identities.count)
    func rank(_ identity: Int32) -> PersonIndex {
      if case .colleague(let person, _) = named[Int(identity)] { person } else { .max }
    }
    for number in 0..<Int32(identities.count) where named[Int(number)] != .outsider {
      let contact = Int(contactOf[Int(number)])
      if settling[contact] < 0 || rank(number) < rank(settling[contact]) { settling[contact] = number }
    }
    for contact in 0..<Int32(identities.count) where settling[Int(contact)] >= 0 { changes.note(contact, until: settling[Int(contact)]) }
  }

  /// Spans of numbers of identities in which some contact is not yet what it will be.
  private struct Changes {
    /// How many such contacts there are more than with one identity fewer.
    private var differences: [Int32]

    init(count: Int) { differences = [Int32](repeating: 0, count: count + 2) }

    /// - Parameter first: The identity from which on something was otherwise than in the end, until a further identity came.
    mutating func note(_ first: Int32?, until identity: Int32) {
      guard let first, first < identity else { return }
      differences[Int(first) + 1] += 1
      differences[Int(identity) + 1] -= 1
    }

    var settled: [Bool] {
      var open: Int32 = 0
      return differences.dropLast().map { difference in
        open += difference
        return open == 0
      }
    }
  }
}
