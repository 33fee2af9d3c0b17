import Foundation
import Model

/// Everybody outside the company, with the spellings that logs have of them, as CSV fields in one block of bytes.
struct Directory {
  enum Field: Int, CaseIterable {
    case name, foldedName, upperName, company, email, phone, otherPhone
  }

  let count: Int
  private let bytes: [UInt8]
  /// Where each field of each entry starts; the end is the next one's start.
  private let starts: [Int32]

  /// A town of outsiders: every name at least once, and eight for each of a large company's people, who so have some in common.
  init(people: Int) {
    count = FullName.outsiders * max(1, (people * 8 + FullName.outsiders - 1) / FullName.outsiders)
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    for index in 0..<count {
      for text in Self.entry(index) {
        bytes += text
        starts.append(Int32(bytes.count))
      }
    }
    self.bytes = bytes
    self.starts = starts
  }

  @inline(__always)
  func text(_ field: Field, of entry: Int) -> ArraySlice<UInt8> {
    let index = entry * Field.allCases.count + field.rawValue
    return bytes[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// True for those whom a message reaches by e-mail, false for those by phone.
  static func prefersEmail(_ entry: Int) -> Bool { entry % 2 == 0 }

  /// The contact with this number of one person: no two of a person are the same as long as they are fewer than the town.
  func entry(ofPerson person: Int, contact number: Int) -> Int {
    // Primes, so that steps reach the whole town and people begin far from each other.
    (person * 7919 + number * 104_729) % count
  }

  private static func entry(_ index: Int) -> [[UInt8]] {
    let name = FullName(index, .outsider)
    // One in twelve works at the firm with a switchboard.
    let isAtSwitchboard = index % 12 == 7
    let firm = isAtSwitchboard ? .switchboard : Firm.all[(index / 3 + index) % Firm.all.count]
    let mailbox = isAtSwitchboard ? "info" : name.plain
    let number = Phone.outsider(index)
    return [
      field(name.written), field(folded(name.written)), field(name.written.uppercased()), field(firm.name),
      field("\(mailbox)@\(firm.domain).example.\(index % 3 == 0 ? "net" : "org")"), field(number.local), field(number.international),
    ]
  }
}

/// A made-up phone number of the United States, which has the exchange 555.
struct Phone {
  let area: Int
  let line: Int

  /// `(414) 555-0142`.
  var local: String { "(\(area)) 555-\(padded(line, to: 4))" }
  /// `+1 414 555 0142`.
  var international: String { "+1 \(area) 555 \(padded(line, to: 4))" }

  /// Outsiders' numbers, away from Illinois.
  static func outsider(_ index: Int) -> Phone { Phone(index, areas: outside) }

  /// Colleagues' numbers, in Illinois; nil when all of the lines reserved for fiction are used.
  static func colleague(_ index: Int) -> Phone? { index < illinois.count * 100 ? Phone(index, areas: illinois) : nil }

  /// Lines 0100 to 0199 come first: they are reserved for fiction.
  private init(_ index: Int, areas: [Int]) {
    area = areas[index % areas.count]
    line = (100 + index / areas.count) % 10_000
  }

  private static let illinois = [217, 224, 309, 312, 331, 618, 630, 708, 773, 779, 815, 847, 872]
  private static let outside = [
    202, 206, 212, 213, 216, 303, 305, 313, 314, 317, 402, 404, 405, 412, 414, 415, 502, 503, 504, 512,
    513, 515, 602, 608, 612, 614, 615, 616, 617, 619, 702, 713, 720, 801, 804, 816, 901, 904, 907, 920,
  ]
}
