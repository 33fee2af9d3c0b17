import Foundation
import Sample

/// The files that a sample company wrote, read back the simple way.
struct Folder {
  let files: [String: Data]

  /// Writes the company into a fresh folder, which is removed again.
  init(_ company: SampleCompany) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try company.write(to: folder.path)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }
    files = try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }

  /// The lines of a file, header included.
  func lines(_ name: String) -> [String] {
    String(decoding: files["\(name).csv"] ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The rows of a file as dictionaries by column.
  func rows(_ name: String) -> [[String: String]] {
    let lines = lines(name)
    guard let header = lines.first?.split(separator: ",").map(String.init) else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, Self.cells($0))) }
  }

  /// Rows of all activity files together.
  var recordCount: Int {
    let others: Set = ["team.csv", "leave.csv", "annotations.csv", "rapport.yaml"]
    return files.filter { !others.contains($0.key) && !$0.key.hasPrefix("BNI/") }.values.reduce(0) { sum, file in
      sum + file.count { $0 == 0x0A } - 1
    }
  }

  /// The cells of a line without line ends inside quotes.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
