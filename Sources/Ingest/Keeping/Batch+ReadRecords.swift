import Model

extension Batch {
  /// Takes the records out, with the contacts and texts that are new since there were so many of them.
  mutating func takeRecords(contacts firstContact: Int, texts firstText: Int) -> ReadRecords {
    var read = ReadRecords()
    (read.team, read.leave, read.annotations) = (records.team, records.leave, records.annotations)
    (read.bni, read.rejects, read.asides) = (records.bni, records.rejects, records.asides)
    Self.swapRows(&records, &read)
    records = RawRecords()
    read.malformedEmails = malformedEmails
    malformedEmails = []
    (read.firstContact, read.firstText) = (firstContact, firstText)
    for cells in identities.cells.elements[firstContact...] { contacts.append(cells, to: &read.contactTexts) }
    for index in firstText..<texts.count { read.texts.append(texts[UInt32(index)]) }
    return read
  }

  /// Takes in the records of a ledger, as the first of this batch.
  /// - Parameter files: How many files stand before the ledger's in the report.
  mutating func adopt(_ kept: consuming ReadRecords, files: UInt32) {
    let adoption = Adoption(
      ids: Renumbering(texts: (0..<kept.texts.count).map { text(kept.texts[$0]) }, identities: adoptContacts(kept.contactTexts)),
      persons: kept.persons.map { person(withID: $0) }, files: files)
    records.bni = kept.bni
    for index in records.bni.indices { records.bni[index].place.file += files }
    records.rejects = kept.rejects
    for index in records.rejects.indices { records.rejects[index].place.file += files }
    for (aside, count) in kept.asides { records.asides[Aside(file: aside.file + files, reason: aside.reason)] = count }
    records.leave = adoption.moved(kept.leave, \.person, kept.persons, &records.rejects)
    records.annotations = adoption.moved(kept.annotations, \.person, kept.persons, &records.rejects)
    malformedEmails = kept.malformedEmails
    Self.swapRows(&records, &kept)
    renumber(adoption, names: kept.persons)
  }

  private static func swapRows(_ raw: inout RawRecords, _ read: inout ReadRecords) {
    swap(&raw.events, &read.events)
    swap(&raw.contacts, &read.contacts)
    swap(&raw.interactions, &read.interactions)
    swap(&raw.referrals, &read.referrals)
    swap(&raw.introductions, &read.introductions)
    swap(&raw.outcomes, &read.outcomes)
    swap(&raw.bniCosts, &read.bniCosts)
    swap(&raw.connections, &read.connections)
    swap(&raw.cards, &read.cards)
  }

  private mutating func adoptContacts(_ texts: borrowing TextList) -> [IdentityID] {
    let width = ContactText.allCases.count
    var ids: [IdentityID] = []
    ids.reserveCapacity(texts.count / width)
    for first in stride(from: 0, to: texts.count, by: width) {
      let cells = contacts.cells(contact: texts[first], company: texts[first + 1], email: texts[first + 2], phone: texts[first + 3])
      let number = identities.number(of: cells)
      ids.append((number > 0 ? number : identities.add(cells)) - 1)
    }
    return ids
  }

  /// -1 where nobody of the team list has the id any more.
  private func person(withID id: String) -> PersonIndex {
    if case .found(let person) = roster.person(called: id, suggesting: false) { person } else { -1 }
  }

  private mutating func renumber(_ adoption: Adoption, names: [String]) {
    adoption.renumber(&records.events, names, &records.rejects)
    adoption.renumber(&records.contacts, names, &records.rejects)
    adoption.renumber(&records.interactions, names, &records.rejects)
    adoption.renumber(&records.referrals, names, &records.rejects)
    adoption.renumber(&records.introductions, names, &records.rejects)
    adoption.renumber(&records.outcomes, names, &records.rejects)
    adoption.renumber(&records.bniCosts, names, &records.rejects)
    adoption.renumber(&records.connections, names, &records.rejects)
    for index in 0..<records.cards.count {
      var card = records.cards[index]
      (card.owner, card.identity) = (adoption.person(card.owner), adoption.ids.identity(card.identity))
      card.place.file += adoption.files
      records.cards[index] = card
    }
  }
}

/// What becomes of a ledger's ids in a batch.
private struct Adoption {
  let ids: Renumbering
  /// By the ledger's person; -1 where the team list has nobody of the id.
  let persons: [PersonIndex]
  let files: UInt32

  func person(_ kept: PersonIndex) -> PersonIndex { kept < 0 ? -1 : persons[Int(kept)] }

  /// Rows of people who are not in the team list are rejected, as if they were read from their file again.
  func moved<Value>(
    _ rows: [Placed<Value>], _ person: WritableKeyPath<Value, PersonIndex>, _ names: [String], _ rejects: inout [Reject]
  ) -> [Placed<Value>] {
    var moved: [Placed<Value>] = []
    for var row in rows {
      row.place.file += files
      let kept = Int(row.value[keyPath: person])
      row.value[keyPath: person] = persons[kept]
      if persons[kept] < 0 { rejects.append(reject(row.place, names[kept])) } else { moved.append(row) }
    }
    return moved
  }

  private func reject(_ place: Place, _ name: String) -> Reject {
    Reject(
      place: place, fields: [name], reason: "unknown person `\(name.prefix(60))`; add the person to the team list, or mend the name")
  }

  /// The same for rows that point into the tables.
  func renumber<Row: NumberedRecord>(_ rows: inout Column<Row>, _ names: [String], _ rejects: inout [Reject]) {
    var count = 0
    ids.withTables { ids in
      for index in 0..<rows.count {
        var row = rows[index].moved(ids)
        row.place.file += files
        let person = persons[Int(row.person)]
        guard person >= 0 else {
          rejects.append(reject(row.place, names[Int(row.person)]))
          continue
        }
        row.person = person
        rows[count] = row
        count += 1
      }
    }
    rows.truncate(to: count)
  }
}
