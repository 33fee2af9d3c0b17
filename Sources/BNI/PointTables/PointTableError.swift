import Model

/// What is wrong with a point table: a sentence that names the table and the place in it.
package struct PointTableError: Error, Hashable {
  package let message: String

  init(_ table: String, _ place: String, _ reason: String) {
    let place = place.isEmpty ? "" : ", \(place)"
    message = "The point table \(table)\(place): \(reason)\(reason.hasSuffix("?") ? "" : ".")"
  }

  /// A name that is not known, with the nearest that is.
  package static func unknownTable(_ name: String) -> PointTableError {
    let hint = nearest(to: name, among: PointTables.names).map { "did you mean `\($0)`?" }
    let known = "known are \(PointTables.names.joined(separator: ", ")), or the path of a .json file"
    return PointTableError("`\(name)`", "", "there is none of this name; \(hint ?? known)")
  }

  static func hint(_ name: String, _ known: [String]) -> String {
    nearest(to: name, among: known).map { "did you mean `\($0)`?" } ?? "known are \(known.joined(separator: ", "))"
  }
}
