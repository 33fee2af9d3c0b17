import Foundation
import Model
import Yams

/// Reads `rapport.yaml`, checking every key and value.
package struct ConfigurationReader {
  private let path: String
  private var configuration = Configuration()

  /// The configuration of a file, or of `rapport.yaml` in the first folder of `paths`, or the defaults where there is none.
  /// - Throws: `IngestError` naming file and line of an unknown key or a value that cannot be used.
  package static func read(_ file: String?, paths: [String]) throws(IngestError) -> Configuration {
    try read(text(file, paths: paths))
  }

  /// A configuration as it stands, with the path that other paths in it begin at.
  package typealias Text = (path: String, text: String)

  /// The text of the configuration; nil where there is none.
  package static func text(_ file: String?, paths: [String]) throws(IngestError) -> Text? {
    guard let file = file ?? inFirstFolder(of: paths) else { return nil }
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw .missing("The configuration `\(file)` cannot be read; check the path and that it is UTF-8 text.")
    }
    return (file, text)
  }

  /// What a text says, or the defaults.
  package static func read(_ text: Text?) throws(IngestError) -> Configuration {
    guard let text else { return Configuration() }
    var reader = ConfigurationReader(path: text.path)
    try reader.read(text.text)
    return reader.configuration
  }

  private init(path: String) { self.path = path }

  private static func inFirstFolder(of paths: [String]) -> String? {
    var isFolder: ObjCBool = false
    for path in paths where FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue {
      let file = (path.hasSuffix("/") ? path : path + "/") + Configuration.fileName
      return FileManager.default.fileExists(atPath: file) ? file : nil
    }
    return nil
  }

  private mutating func read(_ text: String) throws(IngestError) {
    let root: Node?
    do { root = try Yams.compose(yaml: text, .basic) } catch {
      throw .unusable("`\(path)` is not valid YAML: \("\(error)".split(separator: "\n").first ?? ""); mend it or take it away.")
    }
    guard let root, root.scalar.map({ !$0.string.isEmpty || $0.style != .plain }) ?? true else { return }
    guard let mapping = root.mapping else { throw fault(root, "must hold settings such as `organisation: Our Firm`") }
    for (key, value) in mapping { try read(key, value) }
  }

  private static let knownKeys = [
    "organisation", "time_zone", "weekend", "holidays", "country_code", "currency", "date_order", "window_months", "new_days",
    "min_group", "bni", "sources", "mappings", "aliases", "model", "limits",
  ]

  private mutating func read(_ key: Node, _ value: Node) throws(IngestError) {
    switch key.string ?? "" {
    case "organisation": configuration.organisation.name = try text(value)
    case "time_zone":
      guard let time = LocalTime.named(try text(value)) else {
        throw fault(value, "the time zone `\(try text(value))` is not known; write a name such as Europe/Berlin")
      }
      configuration.organisation.time = time
    case "weekend": configuration.organisation.weekend = try weekend(value)
    case "holidays": configuration.organisation.holidays = Set(try list(value).map { day throws(IngestError) in try self.day(day) })
    case "country_code":
      let digits = try text(value).filter { $0 != "+" }
      guard (1...3).contains(digits.count), digits.utf8.allSatisfy(isDigit) else {
        throw fault(value, "country_code must be one to three digits, such as 1 or 44")
      }
      configuration.organisation.countryCode = digits
    case "currency":
      let code = try text(value)
      guard code.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }) else {
        throw fault(value, "currency must be three capital letters, such as EUR")
      }
      configuration.organisation.currency = code
    case "date_order":
      guard let order = Organisation.DateOrder(rawValue: try text(value)) else { throw fault(value, "date_order must be dmy or mdy") }
      configuration.organisation.dateOrder = order
    case "window_months": configuration.organisation.windowMonths = try count(value, "window_months", 1...24)
    case "new_days": configuration.organisation.newDays = try count(value, "new_days", 1...3650)
    case "min_group": configuration.organisation.minGroup = try count(value, "min_group", 2...1000)
    case "aliases": try readAliases(value)
    case "limits": try readLimits(value)
    case "model": try readModel(value)
    case "sources":
      guard let mapping = value.mapping else { throw fault(value, "sources must be a list by path, such as `ana/*.vcf: ana.silva`") }
      for (pattern, person) in mapping { configuration.sources.append((try text(pattern), try text(person))) }
    case "mappings": configuration.mappings = try mappings(value)
    case "bni": configuration.organisation.bni = try BNISettings(value, in: self)
    default:
      let name = key.string ?? "?"
      throw unknown(key, name, Self.knownKeys)
    }
  }

  /// The fault of a key that is not known, with the nearest that is.
  func unknown(_ key: Node, _ name: String, _ known: [String]) -> IngestError {
    let hint =
      nearest(to: name, among: known).map { "did you mean `\($0)`?" } ?? "known are \(known.joined(separator: ", "))"
    return fault(key, "the key `\(name)` is not known; \(hint)")
  }

  private mutating func readAliases(_ node: Node) throws(IngestError) {
    guard let mapping = node.mapping else { throw fault(node, "aliases must be a list by column, such as `contact: [Kontakt]`") }
    for (key, value) in mapping {
      let name = try text(key)
      guard let known = Vocabulary.aliasKey(name) else {
        let hint =
          nearest(to: name, among: Vocabulary.aliasKeys).map { "; did you mean `\($0)`?" } ?? "; write a column's name, or `list.value`"
        throw fault(key, "aliases: `\(name)` is no column and no value of one\(hint)")
      }
      configuration.aliases[known, default: []] += try list(value).map { name throws(IngestError) in try self.text(name) }
    }
  }

  private mutating func readLimits(_ node: Node) throws(IngestError) {
    guard let mapping = node.mapping else { throw fault(node, "limits must be settings such as `unpacked_megabytes: 2048`") }
    for (key, value) in mapping {
      let name = try text(key)
      switch name {
      case "unpacked_megabytes": configuration.limits.unpackedMegabytes = try count(value, name, 1...1_000_000)
      case "ratio": configuration.limits.ratio = try count(value, name, 10...2000)
      default:
        let near = nearest(to: name, among: ["unpacked_megabytes", "ratio"])
        throw fault(
          key, "limits: the key `\(name)` is not known; \(near.map { "did you mean `\($0)`?" } ?? "known are unpacked_megabytes, ratio")")
      }
    }
  }

  private mutating func readModel(_ node: Node) throws(IngestError) {
    if let file = node.string {
      configuration.modelPath = resolved(file)
      var reader = ConfigurationReader(path: configuration.modelPath!)
      try reader.readModelFile()
      configuration.modelOverrides += reader.configuration.modelOverrides
      return
    }
    try collect(node, path: [])
  }

  private mutating func readModelFile() throws(IngestError) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .missing("The model `\(path)` cannot be read; check the path in \(Configuration.fileName).")
    }
    guard let node = try? Yams.compose(yaml: text, .basic), node.mapping != nil else {
      throw .unusable("The model `\(path)` is not valid YAML; print one with `rapport model`.")
    }
    try collect(node, path: [])
  }

  /// Far more than a model has: anchors of YAML can make a few lines mean millions of them.
  private static let mostOverrides = 10_000

  /// Every number below a node with the keys that lead to it; what is no number must be a text of the printed model.
  private mutating func collect(_ node: Node, path keys: [String]) throws(IngestError) {
    if let mapping = node.mapping {
      for (key, value) in mapping { try collect(value, path: keys + [try text(key)]) }
      return
    }
    guard configuration.modelOverrides.count < Self.mostOverrides else {
      throw fault(node, "the model holds more than \(Self.mostOverrides) figures")
    }
    let place = "\(path.lastComponent):\(node.mark?.line ?? 0)"
    if let number = node.float, number.isFinite {
      configuration.modelOverrides.append(ModelOverride(path: keys, value: number, place: place))
    } else if !["name", "curve"].contains(keys.last) {
      throw fault(node, "`\(keys.joined(separator: "."))` must be a number")
    }
  }

  private func weekend(_ node: Node) throws(IngestError) -> WeekdaySet {
    let words = try list(node).map { day throws(IngestError) in try self.text(day) }
    if words.isEmpty { return WeekdaySet([]) }
    guard let days = WorkdaysReading.read(words.joined(separator: ",")) else {
      throw fault(node, "weekend must be days of the week, such as [Saturday, Sunday]")
    }
    return days
  }

  private func day(_ node: Node) throws(IngestError) -> Day {
    var written = try text(node)
    let reading = written.withUTF8 { DateReading.read(Cell($0)) }
    guard case .date(let date) = reading else { throw fault(node, "`\(written)` is no date; write it as 2026-12-25") }
    return date.day
  }

  private func count(_ node: Node, _ name: String, _ range: ClosedRange<Int>) throws(IngestError) -> Int {
    guard let number = node.int, range.contains(number) else {
      throw fault(node, "\(name) must be a whole number between \(range.lowerBound) and \(range.upperBound)")
    }
    return number
  }

  /// A number of a range, both ends included.
  func number(_ node: Node, _ name: String, _ range: ClosedRange<Double>, such example: String) throws(IngestError) -> Double {
    guard let number = node.float, range.contains(number) else { throw fault(node, "\(name) must be \(example)") }
    return number
  }

  /// A path of the file, which begins at its folder.
  func resolved(_ file: String) -> String {
    let folder = path.contains("/") ? String(path[...path.lastIndex(of: "/")!]) : ""
    return file.hasPrefix("/") ? file : folder + file
  }

  /// The members of a list; a single value is a list of one.
  func list(_ node: Node) throws(IngestError) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    return try text(node).isEmpty ? [] : [node]
  }

  func text(_ node: Node) throws(IngestError) -> String {
    guard let scalar = node.scalar else { throw fault(node, "a single value must stand here") }
    return scalar.string
  }

  func fault(_ node: Node, _ reason: String) -> IngestError {
    .unusable("\(path), line \(node.mark?.line ?? 1): \(reason)\(reason.hasSuffix("?") ? "" : ".")")
  }
}
