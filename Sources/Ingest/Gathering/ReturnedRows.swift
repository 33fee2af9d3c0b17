import Model

/// Rows that had been rejected and are given back in a table of rejects. Where one is in order now, it is no longer said that the row in
/// the log, as it first stood, is not.
struct ReturnedRows {
  /// Where a row first stood, and why it could not be used there. Folders may have been moved since, and lines been taken out.
  private struct Origin: Hashable {
    var file: String
    var sheet: String
    var line: UInt32
    var reason: String
  }

  private var places: [Origin: [Place]] = [:]
  /// The same the other way round: a table may be given that tells of the row as it was.
  private var origins: [Place: Origin] = [:]

  init(_ logs: [LogFile]) {
    for log in logs {
      guard let table = log.sheet as? RejectedSheet else { continue }
      for row in table.rows {
        let place = Place(file: log.index, line: row.line)
        origins[place] = Origin(file: table.file.lastComponent, sheet: table.sheet, line: row.origin, reason: row.reason)
        places[origins[place]!, default: []].append(place)
      }
    }
  }

  /// Why a row is left aside.
  static let reason = "given back with corrections"

  /// The rejects that still hold, and how many rows of each file are given back in order.
  func settle(_ rejects: [Reject], _ files: [ReadFile]) -> (kept: [Reject], mended: [UInt32: Int]) {
    guard !places.isEmpty else { return (rejects, [:]) }
    let wrong = Set(rejects.map(\.place))
    var (kept, mended): ([Reject], [UInt32: Int]) = ([], [:])
    for reject in rejects {
      let file = files[Int(reject.place.file)]
      let origin =
        origins[reject.place]
        ?? Origin(file: file.path.lastComponent, sheet: file.sheet ?? "", line: reject.place.line, reason: reject.reason)
      let isMended = (places[origin] ?? []).contains { !wrong.contains($0) && !files[Int($0.file)].isUnusable }
      if isMended { mended[reject.place.file, default: 0] += 1 } else { kept.append(reject) }
    }
    return (kept, mended)
  }
}

extension FileReading {
  /// Leaves aside rejected rows that are given back in order.
  func leaveAside(_ returned: ReturnedRows, _ files: [ReadFile]) {
    let (kept, mended) = returned.settle(workers.flatMap { $0.batch.records.rejects }, files)
    for worker in workers { worker.batch.records.rejects = [] }
    workers[0].batch.records.rejects = kept
    for (file, count) in mended { for _ in 0..<count { workers[0].batch.setAside(file, ReturnedRows.reason) } }
  }
}
