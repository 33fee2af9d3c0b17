/// The tables that come with the program, built into it so that it runs from anywhere.
package enum PointTables {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("global-2026", PackageResources.global_2026_json),
    ("power-of-one-us", PackageResources.power_of_one_us_json),
    ("classic-uk-india", PackageResources.classic_uk_india_json),
  ]

  /// Of these, the first where none is chosen.
  package static let names = files.map(\.name)

  /// - Throws: `PointTableError` for a name that is not known.
  package static func named(_ name: String?) throws -> PointTable {
    guard let file = files.first(where: { $0.name == name ?? names[0] }) else { throw PointTableError.unknownTable(name ?? "") }
    return try PointTable(file.bytes, from: file.name)
  }
}
