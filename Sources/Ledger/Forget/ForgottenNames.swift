import Foundation
import GRDB
import Model

/// What people who asked to be forgotten were called, as keyed hashes: enough to know them again, not to read them.
///
/// Each text has a token of its own, so that rows that shared a name or an e-mail still do, and nobody's score changes.
struct ForgottenNames {
  /// What a hash is of.
  enum Kind: String {
    /// Texts of an identity, each with its token.
    case name, foldedName, company, email, phone
    /// What tells that a row is of somebody: a folded name with a company, or one that stands alone.
    case nameWithCompany, nameAlone
    /// An e-mail or phone that others share, which stays.
    case shared
    /// A name or a phone number within a text.
    case words, digits
  }

  private struct Entry {
    let token: String
    let erasure: Int64
  }

  private let secret: [UInt8]
  private var entries: [[UInt8]: Entry] = [:]
  private var filter = [Bool](repeating: false, count: 4096)
  /// How many scalars the names have that are looked for within texts.
  private(set) var lengths: Set<Int> = []

  /// Nil where nobody has been forgotten.
  init?(_ db: Database) throws {
    guard let secret = try Data.fetchOne(db, sql: "SELECT secret FROM ledger") else { return nil }
    self.secret = Array(secret)
    for row in try Row.fetchAll(db, sql: "SELECT * FROM forgotten") {
      entries[Array(row["hash"] as Data)] = Entry(token: row["token"], erasure: row["erasure"])
      filter[row["filter"]] = true
      if row["length"] > 0 { lengths.insert(row["length"]) }
    }
    if entries.isEmpty { return nil }
  }

  /// Writes down a text that is to be known again.
  static func add(_ text: String, _ kind: Kind, token: String, length: Int = 0, erasure: Int64, _ db: Database) throws {
    let secret = Array(try Data.fetchOne(db, sql: "SELECT secret FROM ledger") ?? Data())
    let bytes = self.bytes(kind, text)
    try db.execute(
      sql: "INSERT INTO forgotten VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [Data(Digest.of(bytes, key: secret)), filterBits(bytes, secret), length, erasure, token])
  }

  func token(_ kind: Kind, _ text: String) -> String? { entry(kind, text)?.token }

  private func entry(_ kind: Kind, _ text: String) -> Entry? {
    let bytes = Self.bytes(kind, text)
    guard !text.isEmpty, filter[Self.filterBits(bytes, secret)] else { return nil }
    return entries[Digest.of(bytes, key: secret)]
  }

  private static func bytes(_ kind: Kind, _ text: String) -> [UInt8] { Array(kind.rawValue.utf8) + [0] + Array(text.utf8) }

  /// Twelve bits of an FNV-1a hash that begins with the secret.
  private static func filterBits(_ bytes: [UInt8], _ secret: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in secret { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0xFFF)
  }

  /// The texts of an identity with tokens for what was forgotten; nil where it is of nobody who was.
  func replaced(_ identity: IdentityTexts) -> IdentityTexts? {
    guard let erasure = erasure(of: identity) else { return nil }
    let token = Self.token(erasure)
    var texts = identity
    let folded = identity.foldedName
    if !folded.isEmpty { texts.name = self.token(.name, identity.name) ?? self.token(.foldedName, folded) ?? token }
    if !identity.isCompanyBlank { texts.company = self.token(.company, identity.company) ?? token }
    if !identity.email.isEmpty, entry(.shared, identity.email) == nil {
      texts.email = self.token(.email, identity.email) ?? Self.emailToken(erasure, 0)
    }
    if !identity.phone.isEmpty, entry(.shared, identity.phone) == nil {
      texts.phone = self.token(.phone, identity.phone) ?? Self.phoneToken(erasure, 0)
    }
    return texts
  }

  private func erasure(of identity: IdentityTexts) -> Int64? {
    if let found = entry(.email, identity.email) ?? entry(.phone, identity.phone) { return found.erasure }
    let folded = identity.foldedName
    guard !folded.isEmpty else { return nil }
    if identity.isNameAlone { return entry(.nameAlone, folded)?.erasure }
    return identity.isCompanyBlank ? nil : entry(.nameWithCompany, "\(folded)\n\(identity.company)")?.erasure
  }

  /// One word, so that it shares none with any name.
  static func token(_ erasure: Int64) -> String { "(forgotten-\(erasure))" }

  /// The token in a spelling of its own that folds to the same.
  static func token(_ token: String, spelling: Int) -> String {
    var bit = 0
    return String(
      token.map { letter in
        guard letter.isLetter else { return letter }
        defer { bit += 1 }
        return spelling >> bit & 1 == 1 ? Character(letter.uppercased()) : letter
      })
  }

  static func emailToken(_ erasure: Int64, _ number: Int) -> String { "forgotten-\(erasure).\(number)@forgotten.invalid" }

  /// No number of a real country begins like this.
  static func phoneToken(_ erasure: Int64, _ number: Int) -> String { "+000\(padded(Int(erasure), to: 6))\(padded(number, to: 3))" }
}

/// What an identity is called.
struct IdentityTexts: Hashable {
  var name: String
  var company: String
  var email: String
  var phone: String

  /// In the order of `ContactText`.
  var list: [String] { [name, company, email, phone] }
  var foldedName: String { folded(name) }
  /// No company, or one of nothing but marks that folding takes away.
  var isCompanyBlank: Bool { folded(company).isEmpty }
  var isNameAlone: Bool { company.isEmpty && email.isEmpty && phone.isEmpty }
}
