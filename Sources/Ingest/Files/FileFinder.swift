import Foundation

/// Finds the files that paths stand for: a file is itself, a folder all files below it, in order of path.
enum FileFinder {
  struct Found {
    var path: String
    /// The user named this very file.
    var isNamed: Bool
  }

  /// Names of our own outputs and settings, which are no logs.
  private static let notLogs: Set<String> = [
    "rapport.yaml", "scorecard.json", "summary.txt", "summary.md", "report.html", "measures.csv", "scorecard.xlsx",
  ]
  /// Read where somebody has put it among the logs, corrected, but not as it was left in the folder of a report.
  private static let rejects = "rejects.csv"

  static func files(in paths: [String], except output: String?) throws(IngestError) -> [Found] {
    var found: [Found] = []
    var seen: Set<String> = []
    for path in paths {
      for file in try files(at: path, except: output) where seen.insert(canonical(file.path)).inserted {
        found.append(file)
      }
    }
    return found
  }

  private static func files(at path: String, except output: String?) throws(IngestError) -> [Found] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing("There is no file or folder `\(path)`; check the spelling, or give the folder that holds your logs.")
    }
    guard isFolder.boolValue else { return [Found(path: path, isNamed: true)] }
    return try walk(path, except: output.map(canonical)).sorted().map { Found(path: $0, isNamed: false) }
  }

  /// Goes into folders by itself, so that a folder that may not be read is an error and links are not followed in circles.
  private static func walk(_ folder: String, except output: String?) throws(IngestError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .missing("The folder `\(folder)` may not be read; ask for the right to read it, or give another one.")
    }
    var paths: [String] = []
    let isReport = names.contains { notLogs.contains($0) && $0 != Configuration.fileName }
    for name in names
    where !name.hasPrefix(".") && !name.hasPrefix("~$") && !notLogs.contains(name) && !isPartOfLedger(name)
      && !(isReport && name == rejects)
    {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        if canonical(path) != output { paths += try walk(path, except: output) }
      } else {
        paths.append(path)
      }
    }
    return paths
  }

  /// True where two paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool { canonical(path) == canonical(other) }

  /// What SQLite keeps beside a ledger while somebody uses it.
  private static func isPartOfLedger(_ name: String) -> Bool {
    ["-wal", "-shm", "-journal"].contains { name.hasSuffix($0) }
  }

  private static func canonical(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path }
    defer { free(real) }
    return String(cString: real)
  }
}
