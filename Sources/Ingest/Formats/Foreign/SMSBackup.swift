import Model

/// Messages and calls of an Android phone, as SMS Backup & Restore writes them.
struct SMSBackup: LogFormat {
  enum Column: String, LogColumn {
    case backupKind, date, type, number, contactName
  }

  static let id = "sms_backup"
  static let description = FormatDescription(
    title: "SMS Backup & Restore (XML)", yields: ["interactions"],
    cannotKnow: "Which messages needed no answer, but for senders without a number of their own (short codes, names, withheld numbers), "
      + "which never do; messages of other apps are not in it.",
    knownBy: "XML whose outermost element is smses or calls")
  static let required = Column.allCases

  private let owner: PersonIndex

  init(_ head: SheetHead) throws(SheetFault) { owner = try head.requiredOwner() }

  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault) {
    guard let (direction, channel) = try kind(row, &batch) else { return }
    let moment = try Self.moment(row[Column.date])
    let party = Party(number: row[Column.number], name: row[Column.contactName])
    guard !party.isNobody else { return batch.setAside(row, "messages and calls without a number") }
    let contact = try batch.identity(row, contact: party.name, email: party.email, phone: party.phone)
    batch.records.interactions.append(
      InteractionRecord(
        person: owner, moment: moment, place: row.place, contact: contact, direction: direction, channel: channel,
        needsAnswer: party.takesNoAnswer ? false : nil))
  }

  /// Which way and by what; nil for what is left aside.
  private func kind(_ row: LogRow, _ batch: inout Batch) throws(RowFault) -> (Direction, Channel)? {
    let isCall = row[Column.backupKind].text == "call"
    switch (isCall, row[Column.type].text) {
    case (false, "1"): return (.incoming, .text)
    case (false, "2"): return (.outgoing, .text)
    case (false, "3"), (false, "4"), (false, "5"), (false, "6"): batch.setAside(row, "messages that were not sent (drafts, failed)")
    // Answered here, or on another device.
    case (true, "1"), (true, "7"): return (.incoming, .call)
    case (true, "2"): return (.outgoing, .call)
    // Missed, left on the voicemail, refused.
    case (true, "3"), (true, "4"), (true, "5"): return (.incoming, .missedCall)
    case (true, "6"): batch.setAside(row, "calls from numbers that the owner blocks")
    default: throw .rejected("the type `\(excerpt(row[Column.type]))` is none that SMS Backup & Restore writes")
    }
    return nil
  }

  /// Milliseconds since 1970.
  private static func moment(_ cell: Cell) throws(RowFault) -> Moment {
    guard !cell.isEmpty else { throw .rejected("the date is missing") }
    guard let milliseconds = Int64(cell.text), (0...7_258_118_400_000).contains(milliseconds) else {
      throw .rejected("date: `\(excerpt(cell))` is no date; it must be milliseconds since 1970")
    }
    return Moment(Instant(microseconds: milliseconds * 1000))
  }

  /// The other side of a message or call.
  private struct Party {
    private(set) var name: Cell
    private(set) var email = Cell.none
    private(set) var phone = Cell.none
    /// A machine, or somebody without a number of their own.
    private(set) var takesNoAnswer = false

    init(number: Cell, name: Cell) {
      let known = name.text
      self.name = known == "(Unknown)" || known == "null" ? .none : name
      if number.isEmpty || number[0] == 0x2D || number.text == "null" {
        takesNoAnswer = true
      } else if ContactDetails.mayBeEmail(number) {
        email = number
        takesNoAnswer = number.text.lowercased().filter { $0 != "-" && $0 != "_" }.hasPrefix("noreply")
      } else if number.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) || !number.contains(where: isDigit) {
        // A name that a firm sends under.
        if self.name.isEmpty { self.name = number }
        takesNoAnswer = true
      } else {
        phone = number
        // Short codes have three to six digits.
        takesNoAnswer = number[0] != 0x2B && number.filter(isDigit).count <= 6
      }
    }

    var isNobody: Bool { name.isEmpty && email.isEmpty && phone.isEmpty }
  }
}
