import Foundation
import Testing

/// The architecture diagram that can't go stale: what each module may import, and how large its pieces may be.
@Suite struct ArchitectureTests {
  static let allowed: [String: Set<String>] = [
    "rapport": ["ArgumentParser", "Foundation", "Model", "Ingest", "Ledger", "Scoring", "BNI", "Reporting", "Sample"],
    "Sample": ["Foundation", "Model"],
    "Reporting": ["Foundation", "Model", "Scoring", "BNI", "XLSX"],
    "BNI": ["Foundation", "Model", "Scoring"],
    "Ledger": ["Foundation", "Model", "GRDB", "GRDBSQLite"],
    "Scoring": ["Foundation", "Model"],
    "Ingest": ["Foundation", "Model", "Yams", "CZip", "CExpat", "CICal", "_Builtin_intrinsics.intel.sse2"],
    "XLSX": ["CXLSXWriter"],
    "CXLSXWriter": [],
    "CZip": [],
    "CExpat": [],
    "CICal": [],
    "Model": ["Crypto", "Foundation", "Dispatch"],
  ]

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file below a folder of the package, with its text.
  static func files(in folder: String) throws -> [(path: String, text: String)] {
    let root = package.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      (folder + "/" + $0, try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
    }
  }

  @Test func everyModuleIsListed() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: Self.package.appendingPathComponent("Sources").path)
    #expect(Set(modules) == Set(Self.allowed.keys))
  }

  @Test func nothingElseLiesAtTheTop() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.package.path)
    let expected: Set = ["Package.swift", "README.md", "Makefile", "Sources", "Tests", "Reports", "SampleData"]
    #expect(Set(names.filter { !$0.hasPrefix(".") }).subtracting(["Package.resolved"]) == expected)
  }

  @Test func modulesImportOnlyWhatIsBelowThem() throws {
    for (module, allowed) in Self.allowed {
      for (path, text) in try Self.files(in: "Sources/\(module)") {
        let imports = text.split(separator: "\n").compactMap { line -> String? in
          let words = line.split(separator: " ")
          guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else { return nil }
          // An example of a help text may say `rapport import Logs`.
          guard index == 0 || ["package", "public", "internal", "@testable"].contains(words[0]) else { return nil }
          return String(words[index + 1])
        }
        for name in imports { #expect(allowed.contains(name), "\(path) imports \(name)") }
      }
    }
  }

  @Test func scoringAndBNIHaveNoClockFilesOrLocale() throws {
    for (path, text) in try Self.files(in: "Sources/Scoring") + Self.files(in: "Sources/BNI") {
      for word in ["FileManager", "Date()", "Locale", "contentsOfFile", "FileHandle"] {
        #expect(text.range(of: word) == nil, "\(path) uses \(word)")
      }
    }
  }

  @Test func filesAreSmall() throws {
    let lengths = try Self.files(in: "Sources").map { ($0.path, $0.text.split(separator: "\n", omittingEmptySubsequences: false).count) }
    for (path, length) in lengths { #expect(length <= 400, "\(path) has \(length) lines") }
    let sorted = lengths.map(\.1).sorted()
    #expect(sorted[sorted.count / 2] <= 90)
    #expect(sorted[sorted.count * 9 / 10] <= 250)
  }

  /// A function runs from its `func` or `init` to the line that closes it at the same indentation.
  @Test func functionsAreShort() throws {
    for (path, text) in try Self.files(in: "Sources") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for (index, line) in lines.enumerated() {
        let body = line.drop { $0 == " " }
        let words = body.split(whereSeparator: { " (<".contains($0) })
        guard body.hasSuffix("{") || body.hasSuffix("("), words.contains("func") || words.contains("init") || words.contains("init?") else {
          continue
        }
        let end = String(repeating: " ", count: line.count - body.count) + "}"
        guard let close = lines[index...].firstIndex(of: end) else { continue }
        #expect(close - index + 1 <= 50, "\(path):\(index + 1) is a function of \(close - index + 1) lines")
      }
    }
  }

  @Test func nothingInTheHouseTraps() throws {
    for (path, text) in try Self.files(in: "Sources") {
      for word in ["fatalError(", "try!", "as!"] { #expect(text.range(of: word) == nil, "\(path) holds \(word)") }
    }
  }
}
