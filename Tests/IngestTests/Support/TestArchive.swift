import Foundation

@testable import Ingest

/// Zip archives whose every byte a test decides; entries are stored as they are.
struct TestArchive {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// Other than the right one.
    var checksum: UInt32?
    /// What the headers claim of the size.
    var claimedSize: UInt32?
    var isEncrypted = false
  }

  var entries: [Entry] = []

  init(_ entries: [Entry] = []) { self.entries = entries }

  init(_ texts: KeyValuePairs<String, String>) { entries = texts.map { Entry(name: $0.key, bytes: Array($0.value.utf8)) } }

  subscript(name: String) -> [UInt8]? {
    get { entries.first { $0.name == name }?.bytes }
    set {
      entries.removeAll { $0.name == name }
      if let newValue { entries.append(Entry(name: name, bytes: newValue)) }
    }
  }

  /// The archive as a file.
  var bytes: [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let offset = file.count
      let common = Self.common(entry)
      let name = Array(entry.name.utf8)
      file += [0x50, 0x4B, 3, 4] + common + Self.two(0) + name + entry.bytes
      directory += [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0)
      directory += Self.four(0) + Self.four(offset) + name
    }
    let end = Self.two(0) + Self.two(0) + Self.two(entries.count) + Self.two(entries.count)
    return file + directory + [0x50, 0x4B, 5, 6] + end + Self.four(directory.count) + Self.four(file.count) + Self.two(0)
  }

  /// What the two headers of an entry have in common.
  private static func common(_ entry: Entry) -> [UInt8] {
    let checksum = entry.checksum ?? checksum(entry.bytes)
    return two(20) + two(entry.isEncrypted ? 1 : 0) + two(0) + four(0x5CA1_0000) + four(Int(checksum)) + four(entry.bytes.count)
      + four(Int(entry.claimedSize ?? UInt32(entry.bytes.count))) + two(entry.name.utf8.count)
  }

  private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
  private static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16) }

  /// CRC-32 of ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { register, _ in register >> 1 ^ (register & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  /// The entries of an archive that another program made, each under its name.
  init(unpacking bytes: [UInt8]) throws {
    let file = try TestFile(bytes)
    let archive = try ZipArchive(try MappedFile(path: file.path), limits: UnpackingLimits())
    let names = bytes.withUnsafeBytes { ZipArchive.names($0) } ?? []
    for name in names.sorted() {
      var content: [UInt8] = []
      try archive.read(name) { piece in
        content += piece
        return true
      }
      entries.append(Entry(name: name, bytes: content))
    }
  }
}

/// A file that is there for one test.
final class TestFile {
  let path = NSTemporaryDirectory() + "ingest-\(UUID().uuidString)"

  init(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A workbook with one sheet, as far as a test does not say otherwise.
struct TestWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  var archive: TestArchive

  /// - Parameters:
  ///   - rows: What stands within `sheetData`.
  ///   - before: What stands before that.
  ///   - after: What follows it.
  init(
    rows: String, before: String = "", after: String = "", strings: String = "", styles: String = "", workbook: String? = nil,
    uses1904: Bool = false
  ) {
    let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
    let sheets = workbook ?? #"<sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets>"#
    archive = TestArchive([
      "[Content_Types].xml": head + "<Types/>",
      "xl/workbook.xml":
        "\(head)<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(relationships)\"><workbookPr date1904=\"\(uses1904)\"/>\(sheets)</workbook>",
      "xl/_rels/workbook.xml.rels": """
      \(head)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="\(relationships)/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="\(relationships)/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="rId3" Type="\(relationships)/styles" Target="styles.xml"/></Relationships>
      """,
      "xl/worksheets/sheet1.xml": "\(head)<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>",
      "xl/sharedStrings.xml": "\(head)<sst xmlns=\"\(Self.main)\">\(strings)</sst>",
      "xl/styles.xml": "\(head)<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>",
    ])
  }
}

/// The sheets of a file as rows of cells.
struct ReadSheets {
  var sheets: [(name: String?, rows: [[String]], remarks: [String], problems: [String])] = []
  /// What is wrong with the file or one of its sheets.
  var fault: String?

  init(_ bytes: [UInt8], markingBold: Bool = false, limits: UnpackingLimits = UnpackingLimits()) throws {
    let file = try TestFile(bytes)
    let mapped = try MappedFile(path: file.path)
    guard case .sheets(let open) = Container.recognise(mapped.bytes) else {
      fault = "no workbook"
      return
    }
    var options = ReadingOptions()
    options.limits = limits
    do throws(SheetFault) {
      for sheet in try open(mapped, options) {
        var (rows, problems): ([[String]], [String]) = ([], [])
        try sheet.read(markingBold: markingBold) { stretch in
          rows += Self.rows(stretch.text)
          problems += stretch.problems.map { "\($0.line): \($0.reason)" }
          return true
        }
        sheets.append((sheet.name, rows, sheet.remarks, problems))
      }
    } catch {
      fault = error.reason
    }
  }

  init(_ workbook: TestWorkbook, markingBold: Bool = false) throws { try self.init(workbook.archive.bytes, markingBold: markingBold) }

  static func rows(_ text: UnsafeRawBufferPointer) -> [[String]] {
    var scanner = RowScanner(text, delimiter: RowText.delimiter, linesAreRows: true)
    var rows: [[String]] = []
    while (try? scanner.next(before: text.count)) == true { rows.append(scanner.row.map(\.text)) }
    return rows
  }
}
