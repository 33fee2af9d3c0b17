import GRDB
import Model

/// By what a contact is looked for.
package enum ContactKey: Hashable, Sendable {
  case name(String)
  /// Case-folded.
  case email(String)
  /// In the one form of the ledger.
  case phone(String)
}

/// Finds all rows of the table of identities that are one contact, as contacts are told apart: by what they share.
struct ContactSearch {
  private let rows: [(id: Int64, texts: IdentityTexts)]
  /// Where each e-mail, phone and folded name with company occurs.
  private var places: [String: [Int]] = [:]
  /// E-mails and phones that are a switchboard's and nobody's own.
  private(set) var shared: Set<String> = []

  init(_ db: Database) throws {
    rows = try Row.fetchAll(db, sql: "SELECT * FROM identity WHERE identity > 0").map {
      ($0["identity"], IdentityTexts(name: $0["name"], company: $0["company"], email: $0["email"], phone: $0["phone"]))
    }
    for (index, row) in rows.enumerated() { for key in Self.keys(row.texts) { places[key, default: []].append(index) } }
    for (key, members) in places where !key.hasPrefix("k") && isSwitchboard(members) { shared.insert(String(key.dropFirst())) }
  }

  /// What rows of one contact share.
  private static func keys(_ texts: IdentityTexts) -> [String] {
    var keys: [String] = []
    if !texts.email.isEmpty { keys.append("e" + texts.email) }
    if !texts.phone.isEmpty { keys.append("p" + texts.phone) }
    let folded = texts.foldedName
    if !folded.isEmpty, !texts.isCompanyBlank { keys.append("k\(folded)\n\(texts.company)") }
    return keys
  }

  /// Three names that share no word pairwise are three people.
  private func isSwitchboard(_ members: [Int]) -> Bool {
    guard members.count > 2 else { return false }
    let names = Set(members.map { rows[$0].texts.foldedName }).filter { !$0.isEmpty }.map { Set($0.split(separator: " ")) }
    guard names.count > 2 else { return false }
    for first in names.indices {
      for second in names.indices where second > first && names[first].isDisjoint(with: names[second]) {
        for third in names.indices where third > second {
          if names[first].isDisjoint(with: names[third]), names[second].isDisjoint(with: names[third]) { return true }
        }
      }
    }
    return false
  }

  /// The rows of a contact, and how many rows name it alone that may be somebody else's.
  func find(_ key: ContactKey) -> (found: [(id: Int64, texts: IdentityTexts)], doubtful: Int) {
    var found: Set<Int> = []
    var waiting = rows.indices.filter { index in
      switch key {
      case .name(let name): rows[index].texts.foldedName == folded(name)
      case .email(let email): rows[index].texts.email == email
      case .phone(let phone): rows[index].texts.phone == phone
      }
    }
    while let index = waiting.popLast() {
      guard found.insert(index).inserted else { continue }
      for key in Self.keys(rows[index].texts) where !shared.contains(String(key.dropFirst())) {
        waiting += (places[key] ?? []).filter { !found.contains($0) }
      }
    }
    let names = Set(found.map { rows[$0].texts.foldedName }).filter { !$0.isEmpty }
    // A name alone is of the one contact who has it; where another one has it too, it may be of either.
    let others = Set(rows.indices.filter { !found.contains($0) && !rows[$0].texts.isNameAlone }.map { rows[$0].texts.foldedName })
    let alone = rows.indices.filter { rows[$0].texts.isNameAlone && names.contains(rows[$0].texts.foldedName) && !found.contains($0) }
    found.formUnion(alone.filter { !others.contains(rows[$0].texts.foldedName) })
    return (found.sorted().map { rows[$0] }, alone.filter { others.contains(rows[$0].texts.foldedName) }.count)
  }
}
