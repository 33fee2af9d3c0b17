/// Tells files of office programs apart by what they hold.
enum OfficeFile {
  /// A workbook that can be read, or an archive so damaged that nothing can be told.
  static let isWorkbook: @Sendable (UnsafeRawBufferPointer) -> Bool = { bytes in
    guard isArchive(bytes) else { return false }
    guard let names = ZipArchive.names(bytes) else { return true }
    let isOffice = names.contains("[content_types].xml") || names.contains("xl/workbook.xml")
    return isOffice
      && !names.contains { $0 == "xl/workbook.bin" || $0.hasPrefix("word/") || $0.hasPrefix("ppt/") || $0.hasPrefix("visio/") }
  }

  static let isBinaryWorkbook: @Sendable (UnsafeRawBufferPointer) -> Bool = { bytes in
    isArchive(bytes) && ZipArchive.names(bytes)?.contains("xl/workbook.bin") == true
  }

  static let isOpenDocument: @Sendable (UnsafeRawBufferPointer) -> Bool = { bytes in
    guard isArchive(bytes), let names = ZipArchive.names(bytes) else { return false }
    return names.contains("mimetype") && names.contains("content.xml")
  }

  static let isOtherArchive: @Sendable (UnsafeRawBufferPointer) -> Bool = { isArchive($0) }

  private static func isArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }
}

/// Tells the compound files of older office programs apart, in which a protected workbook of today is wrapped as well.
enum OldOfficeFile {
  static let isAny: @Sendable (UnsafeRawBufferPointer) -> Bool = { $0.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  static let isLocked: @Sendable (UnsafeRawBufferPointer) -> Bool = { isAny($0) && holdsStream("EncryptedPackage", $0) }

  static let isWorkbook: @Sendable (UnsafeRawBufferPointer) -> Bool = { bytes in
    isAny(bytes) && (holdsStream("Workbook", bytes) || holdsStream("Book", bytes))
  }

  /// The names of streams stand in UTF-16, padded with zeros, in the file's directory.
  private static func holdsStream(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.holds(name.utf8.flatMap { [$0, 0] } + [0, 0])
  }
}
