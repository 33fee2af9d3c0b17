package import Model

/// Why a model cannot be used: a sentence that names the place.
package struct ModelError: Error, Sendable {
  package let message: String
}

extension ScoringModel {
  /// The model with changes from `rapport.yaml`. Its name says that it was adapted where a figure differs.
  /// - Throws: `ModelError` for an unknown key, weights that add up to nothing, or a curve that is upside down.
  package func applying(_ overrides: [ModelOverride]) throws(ModelError) -> ScoringModel {
    var model = self
    for override in overrides { try model.apply(override) }
    try model.check(against: self)
    if model != self { model.name += " (adapted)" }
    return model
  }

  private mutating func apply(_ override: ModelOverride) throws(ModelError) {
    let path = override.path
    // A printed model given back holds its version and may hold everything below one key.
    if path == ["version"] { return }
    guard let dimension = dimensions.firstIndex(where: { $0.id == path[0] }) else {
      throw unknown(path[0], among: dimensions.map(\.id), "dimension", override)
    }
    if path.count == 2, path[1] == "weight" {
      dimensions[dimension].weight = try weight(override)
      return
    }
    guard path.count > 1 else {
      throw ModelError(
        message: "\(override.place): a number cannot stand for `\(path[0])`; write `\(path[0]): {weight: \(override.value)}`.")
    }
    guard path.count == 3 else {
      throw unknown(path.last!, among: ["weight"] + dimensions[dimension].measures.map(\.id), "setting", override)
    }
    guard let measure = dimensions[dimension].measures.firstIndex(where: { $0.id == path[1] }) else {
      throw unknown(path[1], among: dimensions[dimension].measures.map(\.id), "measure", override)
    }
    try dimensions[dimension].measures[measure].apply(override, self)
  }

  fileprivate func unknown(_ key: String, among known: [String], _ what: String, _ override: ModelOverride) -> ModelError {
    let hint = nearest(to: key, among: known).map { "did you mean `\($0)`?" } ?? "known are \(known.joined(separator: ", "))"
    return ModelError(message: "\(override.place): `\(key)` is no \(what) of the model; \(hint)\(hint.hasSuffix("?") ? "" : ".")")
  }

  fileprivate func weight(_ override: ModelOverride) throws(ModelError) -> Double {
    guard override.value >= 0, override.value <= 1_000_000 else {
      throw ModelError(message: "\(override.place): a weight must be 0 or more.")
    }
    return override.value
  }

  private func check(against standard: ScoringModel) throws(ModelError) {
    guard dimensions.contains(where: { $0.weight > 0 }) else {
      throw ModelError(message: "The weights of the dimensions add up to nothing; give at least one of them a weight above 0.")
    }
    for dimension in dimensions where dimension.weight > 0 && !dimension.measures.contains(where: { $0.weight > 0 }) {
      throw ModelError(
        message: "The weights of the measures in `\(dimension.id)` add up to nothing; give one a weight above 0, or the dimension weight 0."
      )
    }
    for (dimension, original) in zip(dimensions, standard.dimensions) {
      for (measure, original) in zip(dimension.measures, original.measures) { try measure.check(against: original) }
    }
  }
}

extension ScoringModel.Parameters {
  fileprivate mutating func apply(_ override: ModelOverride, _ model: ScoringModel) throws(ModelError) {
    switch (override.path[2], curve, prior) {
    case ("weight", _, _): weight = try model.weight(override)
    case ("half", .saturating, _): curve = .saturating(half: override.value)
    case ("from", .linear(_, let to), _): curve = .linear(from: override.value, to: to)
    case ("to", .linear(let from, _), _): curve = .linear(from: from, to: override.value)
    case ("r0", _, .some): prior!.rate = override.value
    case ("w", _, .some): prior!.weight = override.value
    default: throw model.unknown(override.path[2], among: keys, "parameter of `\(id)`", override)
    }
  }

  /// The keys under which this measure's figures stand in YAML.
  private var keys: [String] {
    var keys = ["weight"]
    if case .saturating = curve { keys.append("half") } else { keys += ["from", "to"] }
    return keys + (prior == nil ? [] : ["r0", "w"])
  }

  fileprivate func check(against original: ScoringModel.Parameters) throws(ModelError) {
    switch (curve, original.curve) {
    case (.saturating(let half), _):
      guard half > 0, half.isFinite else { throw ModelError(message: "The curve of `\(id)` needs a half above 0.") }
    case (.linear(let from, let to), .linear(let standardFrom, let standardTo)):
      guard from.isFinite, to.isFinite else { throw ModelError(message: "The curve of `\(id)` needs numbers for from and to.") }
      guard from != to, (from < to) == (standardFrom < standardTo) else {
        throw ModelError(message: "The curve of `\(id)` is upside down: `from` and `to` would reward less for more; swap them.")
      }
    default: break
    }
    guard let prior else { return }
    guard (0...1).contains(prior.rate), prior.weight > 0, prior.weight <= 1_000_000 else {
      throw ModelError(message: "`\(id)` needs r0 between 0 and 1 and w above 0.")
    }
  }
}
