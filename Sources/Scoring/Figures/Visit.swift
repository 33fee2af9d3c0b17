import Model

/// A row that says that somebody was at an outside event.
struct Visit: Sendable {
  var day: Day
  /// Number of the event's folded name, by which rows are told to be of one event.
  var event: UInt32
  /// Id of the name as written.
  var spelling: TextPool.ID
  /// Talks, and talks with new people; nil unless the row gives both.
  var talks: (all: Int, new: Int)?
  /// The share of people in the room whom the person knew.
  var knownShare: Double?

  /// The visits of the window, in order of time.
  static func all(_ reading: Reading) -> [Visit] {
    let names = reading.history.context.eventNames
    var visits: [Visit] = []
    visits.reserveCapacity(reading.events.count)
    for row in reading.events where reading.isAttendedInWindow(row) {
      let record = reading.event(row)
      var visit = Visit(day: row.day, event: names[record.event], spelling: record.event, knownShare: record.knownShare)
      if let all = record.conversations, let new = record.newPeople { visit.talks = (Int(all), Int(new)) }
      visits.append(visit)
    }
    return visits
  }
}
