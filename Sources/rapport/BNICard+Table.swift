import BNI
import Foundation
import Model
import Scoring

extension BNICard {
  /// The card of what was read, by the table that the configuration names; nil where nothing has to do with BNI.
  static func make(
    _ activity: Activity, _ period: Period, _ encounters: [Encounters], table name: String? = nil, whatIf: [Supposal] = []
  ) throws -> BNICard? {
    BNICard(activity, period, try table(name ?? activity.organisation.bni.pointTable), encounters, whatIf: whatIf)
  }

  /// A table of the program by its name, or one's own by the path of a .json file.
  private static func table(_ name: String?) throws -> PointTable {
    do {
      guard let name, name.hasSuffix(".json") else { return try PointTables.named(name) }
      guard let bytes = FileManager.default.contents(atPath: name) else {
        throw Failure(.noInput, "The point table `\(name)` cannot be read; check its path.")
      }
      return try PointTable(Array(bytes), from: name)
    } catch let error as PointTableError {
      throw Failure(.data, error.message)
    }
  }
}
