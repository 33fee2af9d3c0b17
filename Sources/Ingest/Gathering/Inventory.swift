import Model

/// The files found, each recognised as a log or set down with why it is none.
struct Inventory {
  private(set) var logs: [LogFile] = []
  var report = ImportReport()

  private let dateOrder: Organisation.DateOrder?

  init(_ found: [FileFinder.Found], vocabulary: Vocabulary, dateOrder: Organisation.DateOrder?) throws(IngestError) {
    self.dateOrder = dateOrder
    for (index, file) in found.enumerated() {
      report.files.append(ReadFile(path: file.path))
      guard file.isNamed || MappedFile.isOrdinary(file.path) else {
        setAside(index, "is no ordinary file, or a link to a folder or to nothing; give what it stands for by its own path", isNamed: false)
        continue
      }
      let mapped = try MappedFile(path: file.path)
      switch Container.recognise(mapped.bytes) {
      case .empty: setAside(index, "is empty", isNamed: file.isNamed)
      case .unread(let reason): setAside(index, reason, isNamed: file.isNamed)
      case .delimitedText: recognise(mapped, index, Recognition(vocabulary: vocabulary, fileName: file.path.lastComponent), file.isNamed)
      }
    }
  }

  /// The head is looked at first, so that a huge file that is no log costs nothing.
  private mutating func recognise(_ file: MappedFile, _ index: Int, _ recognition: Recognition, _ isNamed: Bool) {
    let head = TextFile(file, headOnly: true)
    // The bytes live no longer than the text file.
    let first = withExtendedLifetime(head) { recognition.recognise(head.bytes) }
    if case .notALog(let reason) = first { return setAside(index, "is no log: \(reason)", isNamed: isNamed) }
    let isWhole = file.bytes.count <= TextFile.headSize
    let text = isWhole ? head : TextFile(file)
    switch isWhole ? first : withExtendedLifetime(text, { recognition.recognise(text.bytes) }) {
    case .log(let log):
      report.files[index].reader = "native"
      report.files[index].activities = log.maps.map { $0.declaration.activity.word }
      for warning in log.warnings { warn(warning, index) }
      if text.encoding != .utf8 { warn("A text was read as \(text.encoding.rawValue), since it is not UTF-8.", index) }
      logs.append(LogFile(index: UInt32(index), text: text, log: log, dateOrder: dateOrder))
    case .notALog(let reason): setAside(index, "is no log: \(reason)", isNamed: isNamed)
    case .fault(let line, let reason): reject(Reject(place: Place(file: UInt32(index), line: line), fields: [], reason: reason))
    }
  }

  private mutating func warn(_ message: String, _ index: Int) {
    report.warnings.append(Warning(message, places: [report.files[index].path]))
  }

  /// A file that is no log: a reject where the user named it, else only said, since a folder may hold other things.
  private mutating func setAside(_ index: Int, _ reason: String, isNamed: Bool) {
    let name = report.files[index].path.lastComponent
    if ["rapport.yml", Configuration.fileName].contains(name.lowercased()) {
      report.warnings.append(Warning("`\(name)` was not read as settings; rename it to `\(Configuration.fileName)`."))
    } else if isNamed {
      reject(Reject(place: Place(file: UInt32(index), line: 1), fields: [], reason: reason))
    } else {
      report.warnings.append(Warning("`\(name)` was not read: it \(reason)."))
    }
  }

  /// Takes down a row, or a whole file, that cannot be used.
  mutating func reject(_ reject: Reject) {
    report.rejects.append(reject)
    report.files[Int(reject.place.file)].rejected += 1
    if reject.isWholeFile { report.files[Int(reject.place.file)].isUnusable = true }
  }

  /// Takes down what is wrong with a file as a whole.
  mutating func note(_ fault: Reject?) {
    if let fault { reject(fault) }
  }

  /// Lets go of the files' memory.
  mutating func forget() { logs = [] }
}

extension String {
  /// What stands behind the last slash.
  var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
