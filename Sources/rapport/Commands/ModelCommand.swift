import ArgumentParser
import Ingest
import Reporting
import Scoring

/// `rapport model`: the scoring model as commented YAML.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Print the scoring model as commented YAML.",
    discussion: """
      Put changes of single figures below `model:` in rapport.yaml, or save the whole output as a file and name it there.

      Examples:
        rapport model
        rapport model > model.yaml          then in rapport.yaml: `model: model.yaml`
        rapport model --config rapport.yaml
      """)

  @Option(help: "Print the model as this configuration changes it.")
  var config: String?

  func run() throws {
    try orExit {
      let configuration = try ConfigurationReader.read(config, paths: [])
      Terminal.print(ModelYAML.text(try ScoringModel.standard.applying(configuration.modelOverrides)))
    }
  }
}
