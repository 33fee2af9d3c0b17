import Foundation

/// Looks for texts in files of any kind, also within workbooks, as JSON and XML write them, and where a line was broken within them.
package struct TextSearch {
  private let needles: [Data]

  package init(_ texts: [String]) {
    let all = texts.filter { !$0.isEmpty }.flatMap { [$0, Self.inXML($0), Self.inJSON($0)] }
    needles = Set(all).map { Array($0.utf8).withUnsafeBytes(Self.inOneLine) }
  }

  /// True where one of the texts stands in the file.
  package func finds(in path: String) -> Bool {
    guard let file = try? MappedFile(path: path) else { return false }
    if holds(file.bytes) { return true }
    guard let names = ZipArchive.names(file.bytes), let archive = try? ZipArchive(file, limits: UnpackingLimits()) else { return false }
    return names.contains { name in
      var content = Data()
      try? archive.read(name) { piece throws(SheetFault) in
        content.append(contentsOf: piece)
        return true
      }
      return content.withUnsafeBytes(holds)
    }
  }

  private func holds(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let text = Self.inOneLine(bytes)
    return needles.contains { text.range(of: $0) != nil }
  }

  /// The text with one blank for all white space that stands together.
  private static func inOneLine(_ bytes: UnsafeRawBufferPointer) -> Data {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank { text.append(byte) } else if text.last != 0x20 { text.append(0x20) }
    }
    return Data(text)
  }

  private static func inXML(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func inJSON(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
