import Model

/// Who sponsored new members of BNI, as the settings name them.
enum Sponsors {
  /// The same by id.
  /// - Throws: Where a name is nobody's of the team list.
  static func byID(_ sponsored: [String: [Month]], _ roster: Roster) throws(IngestError) -> [String: [Month]] {
    var byID: [String: [Month]] = [:]
    for (name, months) in sponsored.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      byID[roster.people[Int(try Owners.person(name, "bni.sponsored", roster))].id, default: []] += months
    }
    return byID
  }
}
