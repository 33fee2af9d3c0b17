import Foundation

/// Looks for texts in files of any kind, also within workbooks, and as JSON and XML write them.
package struct TextSearch {
  private let needles: [Data]

  package init(_ texts: [String]) {
    let all = texts.filter { !$0.isEmpty }.flatMap { [$0, Self.inXML($0), Self.inJSON($0)] }
    needles = Set(all).map { Data($0.utf8) }
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
    guard let start = bytes.baseAddress else { return false }
    let data = Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none)
    return needles.contains { data.range(of: $0) != nil }
  }

  private static func inXML(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func inJSON(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
