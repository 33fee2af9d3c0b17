import Foundation
import Model

/// What ids stand for, as a native log writes it.
struct NamesByID {
  private let records: RecordStretch
  private let time: LocalTime

  init(_ records: RecordStretch, _ time: LocalTime) { (self.records, self.time) = (records, time) }

  func person(_ index: PersonIndex) -> String { records.records.persons[Int(index)] }

  func text(_ id: TextPool.ID) -> String { string(records.records.texts[Int(id)]) }

  /// Name, company, e-mail and phone.
  func contact(_ id: IdentityID) -> [String] {
    ContactText.allCases.map { text in
      id == .none ? "" : string(records.records.contactTexts[Int(id) * ContactText.allCases.count + text.rawValue])
    }
  }

  /// The one cell of logs that have no others: name, e-mail or phone.
  func contactCell(_ id: IdentityID) -> String {
    let texts = contact(id)
    return [ContactText.name, .email, .phone].lazy.map { texts[$0.rawValue] }.first { !$0.isEmpty } ?? ""
  }

  /// A day, or an instant with its offset.
  func moment(_ moment: Moment) -> String {
    moment.isBareDate ? time.day(of: moment.instant).description : time.iso(moment.instant)
  }

  private func string(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// The word of a value in files, which is its case in snake_case; empty for none.
func word<Word>(_ value: Word?) -> String {
  value.map { value in
    String(describing: value).reduce(into: "") { word, letter in word += letter.isUppercase ? "_" + letter.lowercased() : String(letter) }
  } ?? ""
}

func yesNo(_ value: Bool?) -> String { value.map { $0 ? "yes" : "no" } ?? "" }

/// A number without an exponent, and never with three decimals, which might be thousands.
func number(_ value: Double?) -> String {
  guard let value else { return "" }
  let text = Decimal(string: "\(value)").map { "\($0)" } ?? "\(value)"
  guard let point = text.firstIndex(of: ".") else { return text }
  return text[point...].count == 4 ? text + "0" : text
}
