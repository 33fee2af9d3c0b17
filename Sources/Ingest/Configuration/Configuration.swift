package import Model

/// What `rapport.yaml` says.
package struct Configuration: Sendable {
  package var organisation = Organisation()
  /// Changes to the scoring model, in the order of the file.
  package var modelOverrides: [ModelOverride] = []
  /// The path of a whole model instead of single changes.
  package var modelPath: String?
  /// Whose the personal exports are: a pattern of paths and the person, in the order of the file.
  package var sources: [(pattern: String, person: String)] = []
  /// How tables of other programs are read, in the order of the file.
  package var mappings: [Mapping] = []
  /// Further names: of a column by its name, of a value by `list.value`.
  package var aliases: [String: [String]] = [:]
  /// How much packed files may hold.
  package var limits = UnpackingLimits()

  package init() {}

  /// The file's name, looked for in the first folder given.
  package static let fileName = "rapport.yaml"
}
