import Model

/// A backup of a phone's messages or calls by SMS Backup & Restore, a row for each message and each other party, or for each call.
/// The texts of messages never leave the parser.
final class PhoneBackup: InputSheet, @unchecked Sendable {
  private let text: TextFile

  static func claims(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let root = rootElement(TextStart.bytes(bytes, count: 8192))
    return root == "smses" || root == "calls"
  }

  init(_ file: MappedFile) { text = TextFile(file) }

  var name: String? { nil }
  var delimiters: [UInt8] { [RowText.delimiter] }
  var linesAreRows: Bool { true }
  var hasOwnHeader: Bool { true }
  var remarks: [String] { text.remarks }

  static let header = ["backup_kind", "date", "type", "number", "contact_name"]

  func read(markingBold: Bool, _ body: (RowStretch) -> Bool) throws(SheetFault) {
    let rows = BackupRows()
    let stream = XMLStream(rows)
    var repair = XMLRepair(text.bytes)
    do throws(XMLFault) {
      while let piece = repair.next() {
        try stream.parse(piece)
        if rows.rows.isFull, !rows.rows.handOn(body) { return }
      }
      try stream.parse(UnsafeRawBufferPointer(start: nil, count: 0), isFinal: true)
    } catch {
      throw Self.fault(error, line: stream.line)
    }
    _ = rows.rows.handOn(body)
  }

  private static func fault(_ fault: XMLFault, line: Int) -> SheetFault {
    let reason =
      switch fault {
      case .malformed(_, let what): "the backup is damaged or breaks off here (\(what)); make it anew"
      case .doctype: "a backup with a DOCTYPE is not read; make it anew with SMS Backup & Restore"
      case .tooDeep: "elements nest deeper than any backup's; make it anew"
      case .tooLarge, .stopped: "a piece of the backup is larger than any message; make it anew"
      }
    return SheetFault(line: UInt32(clamping: line), reason)
  }

  /// The name of the outermost element, behind instructions, comments and a DOCTYPE.
  private static func rootElement(_ start: ArraySlice<UInt8>) -> String? {
    var rest = start
    while let open = rest.firstIndex(of: 0x3C) {
      guard rest[..<open].allSatisfy({ $0 <= 0x20 }) else { return nil }
      rest = rest[(open + 1)...]
      let isComment = rest.starts(with: "!--".utf8)
      var hasSubset = false
      guard rest.first == 0x3F || rest.first == 0x21 else {
        return String(decoding: rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }, as: UTF8.self)
      }
      while let close = rest.firstIndex(of: 0x3E) {
        // A DOCTYPE may hold declarations in brackets.
        hasSubset = hasSubset || !isComment && rest[..<close].contains(0x5B)
        let closing = rest[..<close].reversed()
        let isEnd = isComment ? closing.starts(with: "--".utf8) : !hasSubset || closing.first == 0x5D
        rest = rest[(close + 1)...]
        if isEnd { break }
      }
    }
    return nil
  }
}

/// Makes rows of the elements of a backup.
private final class BackupRows: XMLHandler {
  var rows = RowText()
  private var message: Message?

  /// A message with pictures or several parties, until it is closed.
  private struct Message {
    var line: UInt32
    var date: String
    var box: String
    var address: String
    var contactName: String
    var parties: [(address: String, role: String)] = []
  }

  /// Far more than a phone sends one message to.
  private static let mostParties = 1000

  init() {
    PhoneBackup.header.forEach { rows.append($0) }
    rows.endRow()
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in xml: XMLStream) {
    let line = UInt32(clamping: xml.line)
    func text(_ name: StaticString) -> String { attributes.text(name).map { $0 == "null" ? "" : $0 } ?? "" }
    if name.local.equals("sms") {
      write(line, "sms", text("date"), text("type"), text("address"), text("contact_name"))
    } else if name.local.equals("call") {
      write(line, "call", text("date"), text("type"), text("number"), text("contact_name"))
    } else if name.local.equals("mms") {
      message = Message(
        line: line, date: text("date"), box: text("msg_box"), address: text("address"), contactName: text("contact_name"))
    } else if name.local.equals("addr"), message?.parties.count ?? Self.mostParties < Self.mostParties {
      message?.parties.append((text("address"), text("type")))
    }
  }

  func end(_ name: XMLName, in xml: XMLStream) {
    guard name.local.equals("mms"), let message else { return }
    self.message = nil
    let others = Self.others(message)
    let isOfTwo = others.count == 1 && !message.address.contains("~")
    for other in others {
      // Of several parties the names stand in one text, and nothing tells whose is whose.
      write(message.line, "mms", message.date, message.box, other, isOfTwo ? message.contactName : "")
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// Who sent a message, or to whom it was sent: roles 137 is from, 151, 130 and 129 are to and copies.
  private static func others(_ message: Message) -> [String] {
    let wanted = message.box == "1" ? ["137"] : ["151", "130", "129"]
    let named = message.parties.filter { wanted.contains($0.role) && $0.address != "insert-address-token" }.map(\.address)
    if !named.isEmpty { return named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    let written = message.address.split(separator: "~").map(String.init)
    return written.isEmpty ? [""] : message.box == "1" ? [written[0]] : written
  }

  private func write(_ line: UInt32, _ kind: String, _ date: String, _ type: String, _ number: String, _ name: String) {
    // One below, since the header is no line of the file.
    rows.go(toLine: line + 1)
    for cell in [kind, date, type, number, name] { rows.append(cell) }
    rows.endRow()
  }
}
