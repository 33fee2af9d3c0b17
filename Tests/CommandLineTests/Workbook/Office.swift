import Foundation

/// LibreOffice, which works every formula of a workbook out anew.
enum Office {
  /// Nil where it is not installed.
  static let program = Office.find(["soffice", "libreoffice"]) ?? application
  static let python = Office.find(["python3"])
  /// Whether workbooks can be changed and worked out.
  static var isThere: Bool { program != nil && python != nil }

  private static let application: String? = {
    let path = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  private static func find(_ names: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Always recalculate when a workbook of Excel is opened; otherwise the stored results would be kept.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """

  /// The workbooks as LibreOffice writes them after working them out.
  static func recalculate(_ workbooks: [URL], in folder: URL) throws -> [URL] {
    let profile = folder.appendingPathComponent("profile")
    try FileManager.default.createDirectory(at: profile.appendingPathComponent("user"), withIntermediateDirectories: true)
    try settings.write(to: profile.appendingPathComponent("user/registrymodifications.xcu"), atomically: true, encoding: .utf8)
    let output = folder.appendingPathComponent("recalculated")
    let arguments = [
      "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
      output.path,
    ]
    let result = try Program.run(arguments + workbooks.map(\.path), in: folder, program: program ?? "soffice")
    let made = workbooks.map { output.appendingPathComponent($0.lastPathComponent) }
    guard made.allSatisfy({ FileManager.default.fileExists(atPath: $0.path) }) else {
      throw OfficeError(description: "LibreOffice wrote no workbook: \(result.output) \(result.error)")
    }
    return made
  }

  /// A copy of a workbook with other figures or texts in cells such as `Model!C6`, and the old results in its formulas.
  static func type(_ edits: [String: String], into workbook: URL, as name: String) throws -> URL {
    let copy = workbook.deletingLastPathComponent().appendingPathComponent(name)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("type_in.py")
    let arguments = [script.path, workbook.path, copy.path] + edits.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    let result = try Program.run(arguments, in: workbook.deletingLastPathComponent(), program: python ?? "python3")
    guard result.status == 0 else { throw OfficeError(description: result.error) }
    return copy
  }
}

struct OfficeError: Error, CustomStringConvertible {
  let description: String
}
