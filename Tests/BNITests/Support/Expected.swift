import Foundation

/// A file of expectations that an independent script made.
func expected<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Expected/\(name)")
  return try JSONDecoder().decode(type, from: Data(contentsOf: file))
}
