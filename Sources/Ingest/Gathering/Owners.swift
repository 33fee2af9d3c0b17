import Foundation
import Model

/// Whose the personal exports are, as far as the user has said.
struct Owners {
  private let everyFile: PersonIndex?
  private let byPattern: [(pattern: String, person: PersonIndex)]

  /// - Throws: Where a name is nobody's of the team list.
  init(_ configuration: Configuration, _ options: ReadingOptions, _ roster: Roster) throws(IngestError) {
    everyFile = try options.person.map { name throws(IngestError) in try Self.person(name, "--person", roster) }
    var owners: [(String, PersonIndex)] = []
    for source in configuration.sources { owners.append((source.pattern, try Self.person(source.person, "sources", roster))) }
    byPattern = owners
  }

  static func person(_ name: String, _ place: String, _ roster: Roster) throws(IngestError) -> PersonIndex {
    switch roster.person(called: name) {
    case .found(let person): return person
    case .fault(let reason, _): throw .unusable("\(place): \(reason).")
    }
  }

  /// The owner of a file: by the first pattern of `sources` that its path fits, else the one given for all.
  subscript(path: String) -> PersonIndex? {
    byPattern.first { Self.fits(path, $0.pattern) }?.person ?? everyFile
  }

  /// True where a path, or the end of it behind a slash, fits a pattern in which `*` stands for any text and `?` for any character.
  static func fits(_ path: String, _ pattern: String) -> Bool {
    fnmatch(pattern, path, 0) == 0 || fnmatch("*/" + pattern, path, 0) == 0
  }
}
