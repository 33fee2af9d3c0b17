import Model

extension Diary {
  /// How this person writes a time.
  var style: TimeStyle { [.local, .offset, .spaced][person.index % 3] }

  /// Writes the month's interactions in the order of time.
  mutating func writeTouches() throws {
    // The place in the list in the low bits settles ties and finds the row again.
    let order = touches.indices.map { Int64(touches[$0].minute) << 32 | Int64($0) }.sorted()
    for key in order {
      let touch = touches[Int(key & 0xFFFF_FFFF)]
      let form = random
      try write(touch, to: logs.interactions, person: person.idCell)
      let next = random
      if touch.isDoubled { try again(touch, form, to: logs.interactions, person: person.idCell) }
      if touch.isExported { try again(touch, form, to: logs.export, person: person.emailCell) }
      random = next
    }
  }

  /// Writes a row with the same draws as before.
  private mutating func again(_ touch: Touch, _ form: SplitMix64, to file: ByteFile, person: [UInt8]) throws {
    random = form
    try write(touch, to: file, person: person)
  }

  private mutating func write(_ touch: Touch, to file: ByteFile, person: [UInt8]) throws {
    // One row in 16 has no time.
    file.field(touch.minute, random.below(16) == 0 ? .day : style, period)
    file.field(person)
    switch touch.who {
    case .outsider(let entry): writeOutsider(Int(entry), touch, to: file)
    case .colleague(let index): writeColleague(setting.roster.employees[Int(index)], touch, to: file)
    }
    try file.endRow()
  }

  /// Direction, channel, answer, and whether one is needed.
  private func writeFacts(_ touch: Touch, to file: ByteFile) {
    file.field(touch.direction == .incoming ? "in" : "out")
    // One in eight people calls texts by another name.
    if touch.channel == .text, person.index % 8 == 3 { file.field("SMS") } else { file.field(touch.channel.word) }
    if let answered = touch.answered { file.field(answered, style, period) } else { file.blank() }
    switch touch.needsAnswer {
    case .unsaid: file.blank()
    case .yes: file.field("yes")
    case .no: file.field("no")
    }
  }

  /// A colleague by id, name or e-mail.
  private mutating func writeColleague(_ colleague: Employee, _ touch: Touch, to file: ByteFile) {
    let form = random.below(10)
    if form < 5 { file.field(colleague.idCell) } else if form < 8 { file.field(colleague.nameCell) } else { file.blank() }
    writeFacts(touch, to: file)
    file.blank()
    if form < 8 { file.blank() } else { file.field(colleague.emailCell) }
    file.blank()
  }

  /// Somebody outside, in one of many ways: half are reached by e-mail and half by phone, alone or with a name; or only the name is given.
  private mutating func writeOutsider(_ entry: Int, _ touch: Touch, to file: ByteFile) {
    let directory = setting.directory
    let draw = random.below(100)
    let isByEmail = Directory.prefersEmail(entry)
    let detail = directory.text(isByEmail ? .email : draw % 2 == 0 ? .phone : .otherPhone, of: entry)
    // 6 % without a name, half of them in the contact's cell; 34 % with a name alone.
    switch draw {
    case ..<3: file.field(detail)
    case ..<6: file.blank()
    default: writeName(of: entry, to: file)
    }
    writeFacts(touch, to: file)
    if draw >= 40, draw < 66 { file.field(directory.text(.company, of: entry)) } else { file.blank() }
    let hasDetail = (3..<6).contains(draw) || draw >= 40
    if hasDetail && isByEmail { file.field(detail) } else { file.blank() }
    if hasDetail && !isByEmail { file.field(detail) } else { file.blank() }
  }

  /// The name, in one case of twelve in small or capital letters or without its accents.
  private mutating func writeName(of entry: Int, to file: ByteFile) {
    switch random.below(24) {
    case 0: file.field(setting.directory.text(.foldedName, of: entry))
    case 1: file.field(setting.directory.text(.upperName, of: entry))
    default: file.field(setting.directory.text(.name, of: entry))
    }
  }
}
