import Model

/// The batches of all workers as one set of records with one set of ids.
struct Merged {
  private(set) var records: RawRecords
  private(set) var texts: TextPool
  private var table: IdentityTable
  private(set) var malformedEmails: Set<String>

  var identities: [Identity] { table.identities }

  init(_ batches: [Batch]) {
    records = batches[0].records
    texts = batches[0].texts
    table = batches[0].identities
    malformedEmails = batches[0].malformedEmails
    for batch in batches.dropFirst() where batch.records.counts.contains(where: { $0 > 0 }) { add(batch) }
  }

  private mutating func add(_ batch: Batch) {
    let textIDs = texts.merge(batch.texts)
    let identityIDs = batch.identities.identities.map { table.add($0.moved(textIDs)) }
    malformedEmails.formUnion(batch.malformedEmails)
    append(batch.records, Renumbering(texts: textIDs, identities: identityIDs))
  }

  private mutating func append(_ other: RawRecords, _ ids: Renumbering) {
    records.leave += other.leave
    records.annotations += other.annotations
    records.rejects += other.rejects
    records.events += other.events.map(ids.moved)
    records.contacts += other.contacts.map(ids.moved)
    records.interactions += other.interactions.map(ids.moved)
    records.referrals += other.referrals.map(ids.moved)
    records.introductions += other.introductions.map(ids.moved)
    records.outcomes += other.outcomes.map(ids.moved)
    records.bniCosts += other.bniCosts.map(ids.moved)
    records.connections += other.connections.map(ids.moved)
  }
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
