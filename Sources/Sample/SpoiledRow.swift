import Model

/// A row that no reader can use, with the reason.
enum SpoiledRow: Int, CaseIterable {
  case misspeltPerson, impossibleDay, answeredBeforeAsked, moreNewThanTalks, missingContact
  case unknownChannel, strangerAtEvent, missingPerson, missingDirection, impossibleTime

  /// Writes the row into the file where it belongs.
  func write(_ person: Employee, _ month: Month, to logs: Logs) throws {
    let id = person.id
    let day = (month.firstDay + 5).description
    switch self {
    case .misspeltPerson:
      try logs.interactions.row("\(day)T10:12,\(Self.misspelt(id)),Ulf Kranz,in,email,,,,ulf.kranz@kestrel.example.org,")
    case .impossibleDay:
      try logs.contacts.row("\(month.year)-02-30,\(id),Tuva Friis,Redwing Freight,,(303) 555-0177,Founders Over Coffee,card,no")
    case .answeredBeforeAsked:
      try logs.interactions.row("\(day)T15:40,\(id),Gareth Sorley,in,text,\(day)T09:05,,,,")
    case .moreNewThanTalks:
      try logs.events.row("\(day),\(id),Harbor Makers Meet-Up,industry,attended,2,,4,9,0.30")
    case .missingContact:
      try logs.interactions.row("\(day)T11:30,\(id),,out,call,,,Halyard Legal,,")
    case .unknownChannel:
      try logs.interactions.row("\(day)T16:20,\(id),Emre Bozkurt,in,pager,,no,,,")
    case .strangerAtEvent:
      try logs.events.row("\(day),\(Self.misspelt(id)),Gallery Walk & Talk,community,attended,2,,6,2,")
    case .missingPerson:
      try logs.contacts.row("\(day),,Chinwe Iwuala,Heron Insurance,chinwe.iwuala@heron.example.net,,Young Owners Circle,direct,no")
    case .missingDirection:
      try logs.referrals.row("\(day),\(id),,Rhys Trewin,1,open,,")
    case .impossibleTime:
      try logs.interactions.row("\(day)T25:10,\(id),Veit Tietze,out,call,,,,,")
    }
  }

  /// The id without its second letter.
  private static func misspelt(_ id: String) -> String {
    var id = id
    id.remove(at: id.index(after: id.startIndex))
    return id
  }
}

extension ByteFile {
  /// Adds a whole row.
  fileprivate func row(_ text: String) throws {
    field(text.utf8)
    try endRow()
  }
}
