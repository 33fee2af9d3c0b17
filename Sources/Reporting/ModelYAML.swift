package import Scoring

/// The scoring model as commented YAML, which `rapport.yaml` can take back.
package enum ModelYAML {
  package static func text(_ model: ScoringModel) -> String {
    var lines = [
      "# The scoring model: what is measured, how values become points, and how points add up.",
      "# Weights are relative: of the dimensions to each other, of the measures inside their dimension.",
      "name: \(model.name)", "version: \(model.version)  # a change of meaning is a new version",
    ]
    for dimension in model.dimensions {
      lines += [
        "", "# \(dimension.title): \(dimension.sentence)", "\(dimension.id):",
        "  weight: \(number(dimension.weight))  # of \(number(model.dimensions.reduce(0) { $0 + $1.weight }))",
      ]
      for measure in dimension.measures { lines += self.lines(measure) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ measure: ScoringModel.Parameters) -> [String] {
    guard let declaration = Measures.named(measure.id)?.declaration else { return [] }
    var lines = ["  # \(declaration.sentence)", "  \(measure.id):", "    weight: \(number(measure.weight))  # inside the dimension"]
    switch measure.curve {
    case .saturating(let half):
      lines += ["    curve: saturating", "    half: \(number(half))  # \(declaration.unit): 50 points here, 75 at twice as much"]
    case .linear(let from, let to):
      lines += [
        "    curve: linear", "    from: \(number(from))  # \(declaration.unit): 0 points",
        "    to: \(number(to))  # \(declaration.unit): 100 points",
      ]
    }
    guard let prior = measure.prior else { return lines }
    return lines + [
      "    r0: \(number(prior.rate))  # what the share is taken to be before there is evidence",
      "    w: \(number(prior.weight))  # how many observations that is worth",
    ]
  }

  private static func number(_ value: Double) -> String { CSVWriter.number(value) }
}
