import Model

/// A value that a column takes from a fixed list of words.
protocol NamedChoice: RawRepresentable<UInt8> {
  static var list: WordList { get }
}

extension NamedChoice {
  /// The case with a number of the list. A case without a payload is kept as its place among the cases, which is its raw value and its
  /// place in the list; a test holds every choice to that.
  @inline(__always)
  init(number: UInt8) { self = unsafeBitCast(number, to: Self.self) }
}

/// The lists of words, each the values of one kind of column.
enum WordList: Int, CaseIterable, Sendable {
  case activity, role, kind, status, card, yesNo, direction, channel, referralStatus, outcome, item, reason, calendar

  /// The name in messages and in `aliases`.
  var name: String {
    switch self {
    case .yesNo: "yes or no"
    case .referralStatus: "referral status"
    default: String(describing: self)
    }
  }
}

/// What words mean: the headers of columns and the values of enumerations, with the organisation's own aliases.
struct Vocabulary: Sendable {
  /// For each list the normal form of every word with the number of its value.
  private var values: [WordList: [String: UInt8]] = [:]
  /// The normal form of every alias of a column.
  private var headers: [String: Set<String>] = [:]

  /// `aliases` has keys such as `contact` for a column, or `channel.text` for a value of a list.
  init(aliases: [String: [String]] = [:]) {
    self = Self.standard
    for (key, spellings) in aliases.sorted(by: { utf8Precedes($0.key, $1.key) }) { add(spellings, to: key) }
  }

  /// What words mean without any aliases.
  private static let standard = Vocabulary(Words.values, Words.headers)

  private init(_ words: [WordList: [[String]]], _ names: [String: [String]]) {
    for (list, words) in words {
      for (value, spellings) in words.enumerated() {
        for spelling in spellings { values[list, default: [:]][Self.normal(spelling)] = UInt8(value) }
      }
    }
    for (column, names) in names { headers[column] = Set(names.map(Self.normal)) }
  }

  /// What `aliases` may name: every column, and every value as `list.value`.
  static let aliasKeys: [String] =
    Set(FormatDeclaration.native.flatMap(\.columns) + ["activity"]).sorted()
    + WordList.allCases.flatMap { list in Words.values[list]!.map { "\(list.name).\($0[0])" } }

  /// The key of `aliases` that a text means; nil where it means none.
  static func aliasKey(_ text: String) -> String? {
    aliasKeys.first { normal($0) == normal(text) }
  }

  private mutating func add(_ spellings: [String], to key: String) {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    for spelling in spellings.map(Self.normal) {
      if parts.count == 1 {
        headers[key, default: []].insert(spelling)
      } else if let list = WordList.allCases.first(where: { $0.name == parts[0] }), let value = values[list]?[Self.normal(parts[1])] {
        values[list]![spelling] = value
      }
    }
  }

  /// Text without what does not matter in a header or a word: case, diacritics, spaces, underscores and hyphens.
  static func normal(_ text: String) -> String {
    let text = folded(text)
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.filter { $0 != " " && $0 != "_" && $0 != "-" } }
    return String(decoding: text.utf8.filter { $0 != 0x20 && $0 != 0x5F && $0 != 0x2D }, as: UTF8.self)
  }

  /// The number of the value that a word means.
  func value(of word: String, in list: WordList) -> UInt8? { values[list]?[Self.normal(word)] }

  /// What a column is called by other names, in normal form.
  func aliases(of column: String) -> Set<String> { headers[column] ?? [] }

  /// What to say of a word that is in no list.
  func unknownWord(_ word: String, in list: WordList) -> RowFault {
    let allowed = Words.values[list]!.map { $0[0] }
    let near = nearest(to: word, among: allowed)
    let hint = near.map { "; did you mean `\($0)`?" } ?? ""
    return .rejected(
      reason: "unknown \(list.name) `\(word.prefix(40))`\(hint) (\(allowed.joined(separator: ", ")))", suggestion: near)
  }
}

enum YesNo: UInt8, NamedChoice {
  case no, yes
  static var list: WordList { .yesNo }
}

extension Role: NamedChoice { static var list: WordList { .role } }
extension EventKind: NamedChoice { static var list: WordList { .kind } }
extension Attendance: NamedChoice { static var list: WordList { .status } }
extension Card: NamedChoice { static var list: WordList { .card } }
extension Direction: NamedChoice { static var list: WordList { .direction } }
extension Channel: NamedChoice { static var list: WordList { .channel } }
extension ReferralStatus: NamedChoice { static var list: WordList { .referralStatus } }
extension OutcomeKind: NamedChoice { static var list: WordList { .outcome } }
extension BNICostItem: NamedChoice { static var list: WordList { .item } }
