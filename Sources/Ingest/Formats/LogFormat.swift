import Model

/// The columns of a format, in an order of their own; the raw value is the name of the case.
protocol LogColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension LogColumn {
  /// The name in files: the case in snake_case.
  var name: String {
    guard rawValue.utf8.contains(where: { (65...90).contains($0) }) else { return rawValue }
    let bytes = rawValue.utf8.reduce(into: [UInt8]()) { $0 += (65...90).contains($1) ? [0x5F, $1 + 32] : [$1] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The place among the columns, which is how a case without a payload is kept; a test holds it to that.
  @inline(__always)
  var index: Int { withUnsafeBytes(of: self) { $0.isEmpty ? 0 : Int($0[0]) } }
}

/// What turns the rows of one sheet into records.
protocol RowFormat: Sendable {
  /// What the reader of a report should know of the sheet, in sentences.
  var remarks: [String] { get }
  /// Turns a row into records of the batch, or says why not.
  func read(_ row: LogRow, into batch: inout Batch) throws(RowFault)
  /// Does so for the rows of a block.
  func read(_ block: borrowing RowBlock, of map: Int, for reader: RowReader, into batch: inout Batch) throws(RowFault)
}

/// A kind of table that can be read: how its header is known, and what a row of it says. It sees rows alone, whatever file they are from.
protocol LogFormat: RowFormat {
  associatedtype Column: LogColumn
  /// The id in reports and after `--as`.
  static var id: String { get }
  /// What it is, for `rapport formats`.
  static var description: FormatDescription { get }
  /// The columns without which a header is not this format's.
  static var required: [Column] { get }
  /// Other names of columns; those of native logs stand in `Words`.
  static var otherNames: KeyValuePairs<Column, [String]> { get }
  /// Bold means something: bold cells begin with `RowText.boldMark`.
  static var marksBold: Bool { get }
  /// Asks what the names of columns alone cannot tell. `header` is in normal form, with an empty text for a blank cell.
  static func claims(_ header: [String]) -> Bool
  /// Takes what stands above the rows.
  /// - Throws: What is missing to read the sheet at all, and what to do.
  init(_ head: SheetHead) throws(SheetFault)
}

extension LogFormat {
  static var otherNames: KeyValuePairs<Column, [String]> { [:] }
  static func otherNames(of column: Column) -> [String] { otherNames.first { $0.key == column }?.value ?? [] }
  static var marksBold: Bool { false }
  static func claims(_ header: [String]) -> Bool { true }
  var remarks: [String] { [] }
}

/// The formats that can be read, for those who list them.
package enum LogFormats {
  /// The ids, each once, in order of declaration.
  package static let ids: [String] = ["native"] + FormatDeclaration.foreign.map(\.id) + [MappedLog.id]
}

/// What `rapport formats` says of a format.
package struct FormatDescription: Sendable {
  /// What the program that writes it calls it, such as `LinkedIn Connections.csv`.
  package var title: String
  /// What is made of it, such as `connections`; one or more words for lists.
  package var yields: [String]
  /// What it cannot know, in a sentence.
  package var cannotKnow: String
  /// How its files are known; empty where that is by the columns it needs.
  package var knownBy = ""
}

/// What is known of a sheet before its first row is read.
struct SheetHead {
  /// The path of the file.
  var path: String
  var sheet: String?
  /// The rows above the header, each with its cells.
  var preamble: [[String]]
  /// The header as it stands.
  var header: [String]
  /// The line of the header.
  var line: UInt32
  /// Whose export it is, where that was said.
  var owner: PersonIndex?
  /// What the user says of files that don't say it themselves.
  var options: ReadingOptions
  /// Of slash dates above the rows, as the organisation writes them.
  var dateOrder: Organisation.DateOrder?
}

extension SheetHead {
  /// Whose export it is.
  /// - Throws: Where nobody said so, how to say it.
  func requiredOwner() throws(SheetFault) -> PersonIndex {
    guard let owner else {
      throw SheetFault("the file does not say whose it is; give --person ID, or name the person under `sources` in rapport.yaml")
    }
    return owner
  }
}

/// What a reader needs of a format, without its type.
struct FormatDeclaration: Sendable {
  let format: any LogFormat.Type
  var id: String
  /// Of a native log.
  let activity: ActivityKind?
  let columns: [String]
  /// The same in normal form.
  let normalColumns: [String]
  let required: Set<Int>
  /// In normal form, by column.
  let otherNames: [Set<String>]
  /// How another program's table becomes this log.
  var mapping: Mapping?

  init<Format: NativeLog>(_ format: Format.Type) { self.init(format, activity: Format.activity) }

  init<Format: LogFormat>(_ format: Format.Type) { self.init(format, activity: nil) }

  private init<Format: LogFormat>(_ format: Format.Type, activity: ActivityKind?) {
    self.format = format
    id = Format.id
    self.activity = activity
    columns = Format.Column.allCases.map { $0.name }
    normalColumns = columns.map(Vocabulary.normal)
    required = Set(Format.required.map { $0.index })
    otherNames = Format.Column.allCases.map { Set(Format.otherNames(of: $0).map(Vocabulary.normal)) }
  }

  /// Makes ready to read the rows of a sheet.
  func open(_ head: SheetHead) throws(SheetFault) -> any RowFormat {
    if let mapping { return try MappedLog(mapping, head) }
    return try format.init(head)
  }

  /// What its rows are, in words.
  var yields: [String] { activity.map { [$0.word] } ?? format.description.yields }

  /// Every native log, written by hand; a test compares it with the folder.
  static let native: [FormatDeclaration] = [
    FormatDeclaration(TeamLog.self), FormatDeclaration(LeaveLog.self), FormatDeclaration(EventLog.self),
    FormatDeclaration(ContactLog.self), FormatDeclaration(InteractionLog.self), FormatDeclaration(ReferralLog.self),
    FormatDeclaration(IntroductionLog.self), FormatDeclaration(OutcomeLog.self), FormatDeclaration(BNICostLog.self),
    FormatDeclaration(ConnectionLog.self), FormatDeclaration(AnnotationLog.self),
  ]

  /// Every format of other programs, written by hand; a test compares it with the folders.
  static let foreign: [FormatDeclaration] = [
    FormatDeclaration(PALMSSummary.self), FormatDeclaration(SlipsAudit.self), FormatDeclaration(AttendanceReport.self),
    FormatDeclaration(OfficialLights.self), FormatDeclaration(LinkedInConnections.self), FormatDeclaration(EventbriteAttendees.self),
    FormatDeclaration(VCard.self), FormatDeclaration(GoogleContacts.self), FormatDeclaration(OutlookContacts.self),
    FormatDeclaration(SMSBackup.self), FormatDeclaration(ICalendar.self), FormatDeclaration(OutlookCalendar.self),
  ]
}
