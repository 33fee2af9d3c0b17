import Ledger
import Model
import Reporting

/// Whom `rapport forget` found, in words.
enum ForgetText {
  static func found(_ found: FoundContact, _ time: LocalTime) -> String {
    var lines = [
      line("names", found.names), line("companies", found.companies), line("e-mails", found.emails), line("phones", found.phones),
    ].compactMap { $0 }
    if !found.shared.isEmpty {
      lines.append("Stays, since others share it: \(found.shared.joined(separator: ", "))")
    }
    let span = found.first.flatMap { first in found.last.map { " from \(time.day(of: first)) to \(time.day(of: $0))" } } ?? ""
    lines.append(
      "\(Figure.count(found.records, "record", "records"))\(span), logged by \(Figure.count(found.people, "person", "people")).")
    if found.doubtful > 0 {
      lines.append("Others have the same name; rows that give the name alone may be theirs and stay. Give the name to erase these too.")
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ word: String, _ texts: [String]) -> String? {
    texts.isEmpty ? nil : "\(word): \(texts.joined(separator: ", "))"
  }
}
