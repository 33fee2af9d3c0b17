import Model

/// The batches of all workers as one set of records with one set of ids.
struct Merged {
  var records: RawRecords
  private(set) var texts: TextPool
  private var table: IdentityTable
  private(set) var malformedEmails: Set<String>

  var identities: [Identity] { table.identities }

  /// Takes what the batches hold out of them, so that nothing is in memory twice.
  init(emptying batches: inout [Batch]) {
    malformedEmails = batches.reduce(into: []) { $0.formUnion($1.malformedEmails) }
    records = taken(&batches[0].records, leaving: RawRecords())
    texts = taken(&batches[0].texts, leaving: TextPool())
    table = taken(&batches[0].identities, leaving: IdentityTable())
    table.forgetCells()
    for index in batches.indices.dropFirst() where batches[index].records.counts.contains(where: { $0 > 0 }) {
      let textIDs = texts.merge(taken(&batches[index].texts, leaving: TextPool()))
      let other = taken(&batches[index].identities, leaving: IdentityTable())
      let identityIDs = other.identities.map { table.add($0.moved(textIDs)) }
      append(taken(&batches[index].records, leaving: RawRecords()), Renumbering(texts: textIDs, identities: identityIDs))
    }
  }

  private mutating func append(_ other: consuming RawRecords, _ ids: Renumbering) {
    records.leave += other.leave
    records.annotations += other.annotations
    records.rejects += other.rejects
    records.events += taken(&other.events, leaving: []).lazy.map(ids.moved)
    records.contacts += taken(&other.contacts, leaving: []).lazy.map(ids.moved)
    records.interactions += taken(&other.interactions, leaving: []).lazy.map(ids.moved)
    records.referrals += taken(&other.referrals, leaving: []).lazy.map(ids.moved)
    records.introductions += taken(&other.introductions, leaving: []).lazy.map(ids.moved)
    records.outcomes += taken(&other.outcomes, leaving: []).lazy.map(ids.moved)
    records.bniCosts += taken(&other.bniCosts, leaving: []).lazy.map(ids.moved)
    records.connections += taken(&other.connections, leaving: []).lazy.map(ids.moved)
  }
}

/// Takes a value out of where it stands, without a copy of what it holds.
func taken<Value>(_ value: inout Value, leaving empty: Value) -> Value {
  var result = empty
  swap(&result, &value)
  return result
}

extension Identity {
  fileprivate func moved(_ texts: [TextPool.ID]) -> Identity {
    var identity = Identity(
      name: texts[Int(name)], foldedName: texts[Int(foldedName)], company: texts[Int(company)],
      email: texts[Int(email)], phone: texts[Int(phone)])
    identity.colleague = colleague
    return identity
  }
}

/// The ids of one worker's tables as ids of the common ones.
private struct Renumbering {
  let texts: [TextPool.ID]
  let identities: [IdentityID]

  private func text(_ id: TextPool.ID) -> TextPool.ID { texts[Int(id)] }
  private func identity(_ id: IdentityID) -> IdentityID { id == .none ? .none : identities[Int(id)] }

  func moved(_ record: EventRecord) -> EventRecord {
    var record = record
    (record.event, record.note) = (text(record.event), text(record.note))
    return record
  }

  func moved(_ record: ContactRecord) -> ContactRecord {
    var record = record
    (record.contact, record.event, record.note) = (identity(record.contact), text(record.event), text(record.note))
    return record
  }

  func moved(_ record: InteractionRecord) -> InteractionRecord {
    var record = record
    (record.contact, record.note) = (identity(record.contact), text(record.note))
    return record
  }

  func moved(_ record: ReferralRecord) -> ReferralRecord {
    var record = record
    (record.contact, record.via, record.note) = (identity(record.contact), text(record.via), text(record.note))
    return record
  }

  func moved(_ record: IntroductionRecord) -> IntroductionRecord {
    var record = record
    (record.contact, record.otherContact) = (identity(record.contact), identity(record.otherContact))
    record.note = text(record.note)
    return record
  }

  func moved(_ record: OutcomeRecord) -> OutcomeRecord {
    var record = record
    (record.contact, record.via, record.note) = (identity(record.contact), text(record.via), text(record.note))
    return record
  }

  func moved(_ record: BNICostRecord) -> BNICostRecord {
    var record = record
    record.note = text(record.note)
    return record
  }

  func moved(_ record: ConnectionRecord) -> ConnectionRecord {
    var record = record
    (record.contact, record.note) = (identity(record.contact), text(record.note))
    return record
  }
}
