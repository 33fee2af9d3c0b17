/// What kind of file some bytes are, told by how they begin, never by the file's name.
enum Container: Sendable {
  case delimitedText
  /// Sheets that a container of its own makes out.
  case sheets(@Sendable (MappedFile, ReadingOptions) throws(SheetFault) -> [any InputSheet])
  /// A database of SQLite, which is a ledger if it is anything of ours.
  case ledger
  /// Nothing is in it.
  case empty
  /// Recognised, but no reader takes it; the text says what it is and what to do.
  case unread(String)

  /// How many bytes are looked at for signs of a binary file.
  private static let lookAhead = 4096

  static func recognise(_ bytes: UnsafeRawBufferPointer) -> Container {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: Array("SQLite format 3\0".utf8)) { return .ledger }
    for (claims, container) in containers where claims(bytes) { return container }
    for (magic, description) in knownBeginnings where bytes.starts(with: magic) { return .unread(description) }
    if TextEncoding.detect(bytes) != nil { return .delimitedText }
    if bytes.prefix(lookAhead).contains(0) {
      return .unread("is a binary file, no text; export the log as CSV and give that")
    }
    return .delimitedText
  }

  /// Which bytes each container claims, the first that does.
  private static let containers: [(claims: @Sendable (UnsafeRawBufferPointer) -> Bool, Container)] = [
    (OfficeFile.isWorkbook, .sheets(WorkbookFile.sheets)),
    (OfficeFile.isBinaryWorkbook, .unread("is a binary Excel workbook (.xlsb); save it as Excel Workbook (.xlsx) and give that")),
    (OfficeFile.isOpenDocument, .unread("is an OpenDocument file (.ods or alike); save the sheet as Excel 2007-365 (.xlsx) and give that")),
    (OfficeFile.isOtherArchive, .unread("is a zip archive, but no Excel workbook; unpack it and give the files in it")),
    (OldOfficeFile.isLocked, .unread("is protected by a password; open it, save it without one and give that")),
    (
      OldOfficeFile.isWorkbook,
      .unread("is an old Excel workbook (.xls); open it in Excel or LibreOffice, save it as Excel Workbook (.xlsx) and give that")
    ),
    (OldOfficeFile.isAny, .unread("is an old Office file, but no Excel workbook; save what it holds as .xlsx or CSV and give that")),
    (SpreadsheetMLFile.claims, .sheets(SpreadsheetMLFile.sheets)),
    (VCardFile.claims, .sheets { file, _ throws(SheetFault) in [VCardFile(file)] }),
    (CalendarFile.claims, .sheets { file, options throws(SheetFault) in [CalendarFile(file, options)] }),
    (PhoneBackup.claims, .sheets { file, _ throws(SheetFault) in [PhoneBackup(file)] }),
    (JSONLines.isSpread, .unread("is JSON over several lines; write one object a line (JSON Lines, as `jq -c` makes of it)")),
    (JSONLines.claims, .sheets { file, _ throws(SheetFault) in [try JSONLines(file)] }),
    (JSONLines.isList, .unread("is a JSON list; write one object a line (JSON Lines, as `jq -c '.[]'` makes of it)")),
  ]

  private static let knownBeginnings: [([UInt8], String)] = [
    (Array("<?xml".utf8), "is XML, which this version does not read; export the log as CSV"),
    (Array("%PDF".utf8), "is a PDF, no log"),
  ]
}
