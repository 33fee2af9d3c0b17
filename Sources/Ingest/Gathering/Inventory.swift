import Model

/// The files found, each recognised as a log or set down with why it is none.
struct Inventory {
  private(set) var logs: [LogFile] = []
  /// Databases that may be ledgers.
  private(set) var ledgers: [FileFinder.Found] = []
  var report = ImportReport()

  let vocabulary: Vocabulary
  private let dateOrder: Organisation.DateOrder?
  private var options: ReadingOptions
  private let formats: [FormatDeclaration]
  private let trustsHeads: Bool

  /// - Parameter trustsHeads: A text whose beginning is UTF-8 is taken for UTF-8; whether it is shows when it is read.
  init(
    _ found: [FileFinder.Found], _ configuration: Configuration, _ options: ReadingOptions, trustsHeads: Bool = false
  ) throws(IngestError) {
    self.trustsHeads = trustsHeads
    vocabulary = Vocabulary(aliases: configuration.aliases)
    dateOrder = configuration.organisation.dateOrder
    self.options = options
    self.options.limits = configuration.limits
    formats = FormatDeclaration.native + FormatDeclaration.foreign + configuration.mappings.map { FormatDeclaration($0) }
    for file in found {
      guard file.isNamed || MappedFile.isOrdinary(file.path) else {
        setAside(file, "is no ordinary file, or a link to a folder or to nothing; give what it stands for by its own path")
        continue
      }
      take(file, try MappedFile(path: file.path))
    }
  }

  /// Takes the logs among the sheets of a file, or the file as one that is none.
  private mutating func take(_ file: FileFinder.Found, _ mapped: MappedFile) {
    switch Container.recognise(mapped.bytes) {
    case .empty: return setAside(file, "is empty")
    case .ledger: ledgers.append(file)
    case .unread(let reason): return setAside(file, reason)
    case .delimitedText: return takeText(file, mapped)
    case .sheets(let open):
      do throws(SheetFault) {
        take(try split(try open(mapped, options)), file, size: mapped.bytes.count)
      } catch {
        reject(file, error)
      }
    }
  }

  /// A table of rejects is as many sheets as it tells of.
  private func split(_ sheets: [any InputSheet]) throws(SheetFault) -> [any InputSheet] {
    var all: [any InputSheet] = []
    for sheet in sheets { all += try RejectedRows.sheets(in: sheet) ?? [sheet] }
    return all
  }

  /// Takes down what is wrong with a file that no sheet could be made of.
  private mutating func reject(_ file: FileFinder.Found, _ fault: SheetFault) {
    let index = UInt32(report.files.count)
    report.files.append(ReadFile(path: file.path))
    reject(Reject(place: Place(file: index, line: fault.line), fields: [], reason: fault.reason))
  }

  /// The head is looked at first, so that a huge file that is no log costs nothing.
  private mutating func takeText(_ file: FileFinder.Found, _ mapped: MappedFile) {
    let head = TextFile(mapped, headOnly: true)
    let isWhole = mapped.bytes.count <= TextFile.headSize
    if RejectedRows.claims(head) {
      do throws(SheetFault) {
        return take(try split([isWhole ? head : TextFile(mapped)]), file, size: mapped.bytes.count)
      } catch {
        return reject(file, error)
      }
    }
    let first = recognise(head, file)
    if case .notALog(let reason, _) = first { return setAside(file, "is no log: \(reason)") }
    let text = isWhole ? head : TextFile(mapped, onTrust: trustsHeads && head.encoding == .utf8)
    take(text, as: isWhole ? first : recognise(text, file), file, size: mapped.bytes.count)
  }

  /// Takes the logs among the sheets of a workbook, or of a file that is a single sheet.
  private mutating func take(_ sheets: [any InputSheet], _ file: FileFinder.Found, size: Int) {
    var reasons: [(sheet: String?, reason: String, comesNear: Bool)] = []
    for sheet in sheets {
      let result = recognise(sheet, file)
      if case .notALog(let reason, let comesNear) = result {
        if isOfTemplate(sheet) { continue }
        reasons.append((sheet.name, reason, comesNear))
      } else {
        take(sheet, as: result, file, size: size / sheets.count)
      }
    }
    if reasons.count == sheets.count {
      return setAside(file, sheets.count == 1 ? "is no log: \(reasons[0].reason)" : "holds no log on any of its \(sheets.count) sheets")
    }
    for (sheet, reason, comesNear) in reasons {
      // Meant as a log it is missed like a file; else it is only said.
      if comesNear { report.files.append(ReadFile(path: file.path, sheet: sheet)) }
      report.warnings.append(Warning("The sheet `\(sheet ?? "")` of `\(file.path.lastComponent)` was not read: \(reason)."))
    }
  }

  /// A sheet of the template that holds no log says so in its first cell.
  private func isOfTemplate(_ sheet: any InputSheet) -> Bool {
    var isMarked = false
    try? sheet.read(markingBold: false) { stretch in
      let text = stretch.text.first == 0x22 ? UnsafeRawBufferPointer(rebasing: stretch.text.dropFirst()) : stretch.text
      isMarked = text.starts(with: Array(TemplateMarks.title.utf8))
      return false
    }
    return isMarked
  }

  /// Looks for a header in the first stretch of a sheet.
  private func recognise(_ sheet: any InputSheet, _ file: FileFinder.Found) -> Recognition.Result {
    let recognition = Recognition(
      vocabulary: vocabulary, fileName: file.path.lastComponent + (sheet.name ?? ""), formats: formats(for: file),
      delimiters: sheet.delimiters, linesAreRows: sheet.linesAreRows)
    var result = Recognition.Result.notALog("nothing is in it", comesNear: false)
    do throws(SheetFault) {
      try sheet.read(markingBold: false) { stretch in
        result = recognition.recognise(stretch.text)
        return false
      }
    } catch {
      return .fault(line: error.line, reason: error.reason)
    }
    return result
  }

  /// All formats, or the one that the user says the file is of.
  private func formats(for file: FileFinder.Found) -> [FormatDeclaration] {
    options.formats[file.path].map { id in formats.filter { $0.id == id } } ?? formats
  }

  private mutating func take(_ sheet: any InputSheet, as result: Recognition.Result, _ file: FileFinder.Found, size: Int) {
    let index = UInt32(report.files.count)
    switch result {
    case .notALog(let reason, _): setAside(file, "is no log: \(reason)")
    case .fault(let line, let reason):
      report.files.append(ReadFile(path: file.path, sheet: sheet.name))
      reject(Reject(place: Place(file: index, line: line), fields: [], reason: reason))
    case .log(let log):
      report.files.append(ReadFile(path: file.path, sheet: sheet.name))
      report.files[Int(index)].reader = log.maps[0].declaration.id
      report.files[Int(index)].activities = log.maps.flatMap(\.declaration.yields)
      report.files[Int(index)].header = log.headers
      for warning in log.warnings { warn(warning, index) }
      logs.append(LogFile(index: index, path: file.path, size: size, sheet: sheet, log: log, dateOrder: dateOrder))
    }
  }

  private mutating func warn(_ message: String, _ index: UInt32) {
    report.warnings.append(Warning(message, places: [report.files[Int(index)].title]))
  }

  /// Takes down what container and format say of a sheet that has been read.
  mutating func noteRemarks(of file: LogFile) {
    for remark in file.sheet.remarks(below: file.log.headerLines, file.log.headers) + file.formats.flatMap(\.remarks) {
      warn(remark, file.index)
    }
  }

  /// A file that is no log: a reject where the user named it, else only said, since a folder may hold other things.
  mutating func setAside(_ file: FileFinder.Found, _ reason: String) {
    let index = UInt32(report.files.count)
    report.files.append(ReadFile(path: file.path))
    let name = file.path.lastComponent
    if ["rapport.yml", Configuration.fileName].contains(name.lowercased()) {
      report.warnings.append(Warning("`\(name)` was not read as settings; rename it to `\(Configuration.fileName)`."))
    } else if file.isNamed {
      reject(Reject(place: Place(file: index, line: 1), fields: [], reason: reason))
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

  /// Takes down rows of the team list that are in order but of no use.
  mutating func leaveAside(_ aside: Aside, _ count: Int) {
    report.files[Int(aside.file)].leftAside += count
    report.warnings.append(aside.warning(count, in: report.files))
  }

  /// Puts the files of a ledger behind the others of the report; returns how many stand before them.
  mutating func add(_ ledger: LedgerContents, path: String) -> UInt32 {
    let first = UInt32(report.files.count)
    for var file in ledger.files {
      file.ledger = path
      report.files.append(file)
    }
    report.warnings += ledger.warnings
    return first
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
