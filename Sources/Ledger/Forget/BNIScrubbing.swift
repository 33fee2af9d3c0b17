import Foundation
import GRDB
import Model

extension BNILine {
  /// The line without people who asked to be forgotten.
  func scrubbed(_ scrubber: TextScrubber) -> BNILine {
    var line = self
    line.head.chapter = scrubber.scrubbed(head.chapter) ?? head.chapter
    switch content {
    case .palms(let party, let figures): line.content = .palms(party.scrubbed(scrubber), figures)
    case .attendance(let party, let marks): line.content = .attendance(party.scrubbed(scrubber), marks)
    case .light(let party, let score): line.content = .light(party.scrubbed(scrubber), score)
    case .slip(var slip):
      (slip.from, slip.to) = (slip.from.scrubbed(scrubber), slip.to.scrubbed(scrubber))
      line.content = .slip(slip)
    }
    return line
  }
}

extension BNILine.Party {
  fileprivate func scrubbed(_ scrubber: TextScrubber) -> BNILine.Party {
    BNILine.Party(kind: kind, name: scrubber.scrubbed(name) ?? name, isOtherChapter: isOtherChapter)
  }
}

/// Takes a contact out of BNI's reports, which then have another digest.
struct BNIScrubbing {
  private let db: Database
  private let scrubber: TextScrubber

  init(_ db: Database, _ scrubber: TextScrubber) { (self.db, self.scrubber) = (db, scrubber) }

  func run() throws {
    for (record, lines) in try BNIRows.all(db) {
      let scrubbed = lines.map { $0.scrubbed(scrubber) }
      guard zip(lines, scrubbed).contains(where: { $0.content != $1.content || $0.head != $1.head }) else { continue }
      try db.execute(
        sql: "UPDATE bni_report SET chapter = ?, digest = ? WHERE record = ?",
        arguments: [scrubbed[0].head.chapter, try BNIRows.digest(scrubbed), record])
      for (ordinal, line) in scrubbed.enumerated() {
        try db.execute(
          sql: "UPDATE bni_line SET content = ? WHERE record = ? AND ordinal = ?", arguments: [try BNIRows.json(line), record, ordinal])
      }
    }
  }
}
