import Foundation
import Model

/// A value of a point table's JSON with where it stands, so that every fault names its place.
struct TableNode {
  private let value: Value
  private let table: String
  /// As `parts[2].steps[0]`; empty for the whole.
  private let path: String

  private indirect enum Value: Decodable {
    case text(String), number(Double), list([Value]), object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }
  }

  init(_ bytes: [UInt8], from table: String) throws {
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else {
      throw PointTableError("`\(table)`", "", "it is no JSON of texts, numbers, lists and objects; see the tables that come with Rapport")
    }
    (self.value, self.table, path) = (value, table, "")
  }

  private init(_ value: Value, _ table: String, _ path: String) { (self.value, self.table, self.path) = (value, table, path) }

  func fault(_ reason: String) -> PointTableError { PointTableError("`\(table)`", path, reason) }

  /// The members of an object, all of which have to be known.
  func members(_ known: [String]) throws -> [String: TableNode] {
    guard case .object(let object) = value else { throw fault("an object must stand here") }
    for key in object.keys.sorted() where !known.contains(key) {
      throw fault("the key `\(key)` is not known; \(PointTableError.hint(key, known))")
    }
    return Dictionary(
      uniqueKeysWithValues: object.map { key, value in (key, TableNode(value, table, path.isEmpty ? key : "\(path).\(key)")) })
  }

  func list() throws -> [TableNode] {
    guard case .list(let list) = value, !list.isEmpty else { throw fault("a list must stand here that is not empty") }
    return list.enumerated().map { TableNode($1, table, "\(path)[\($0)]") }
  }

  func text() throws -> String {
    guard case .text(let text) = value, !text.isEmpty else { throw fault("a text must stand here") }
    return text
  }

  /// A text that is one of a vocabulary.
  func word<Word: RawRepresentable & CaseIterable>(of type: Word.Type) throws -> Word where Word.RawValue == String {
    let text = try text()
    guard let word = Word(rawValue: text) else {
      throw fault("`\(text)` is not known; \(PointTableError.hint(text, type.allCases.map(\.rawValue)))")
    }
    return word
  }

  /// A number of at least 0, also as a fraction such as `12/52`.
  func number() throws -> Double {
    switch value {
    case .number(let number) where number.isFinite && number >= 0: return number
    case .text(let text):
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
      if parts.count == 2, let over = parts[0], let under = parts[1], over >= 0, under > 0, over.isFinite { return over / under }
    default: break
    }
    throw fault("a number of at least 0 must stand here, such as 0.75 or \"12/52\"")
  }
}

extension [String: TableNode] {
  /// A member that has to be there.
  func needed(_ key: String, of node: TableNode) throws -> TableNode {
    guard let member = self[key] else { throw node.fault("`\(key)` is missing") }
    return member
  }
}
