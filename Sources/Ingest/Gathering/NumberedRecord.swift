import Model

/// A record that points into the tables of texts and identities.
protocol NumberedRecord: Record {
  var person: PersonIndex { get set }
  /// The record with the ids of the common tables.
  func moved(_ ids: Renumbering.Tables) -> Self
  /// What it is put in order by.
  var key: RowKey { get }
}

/// Whose a row is, when it happened, in microseconds, and where it stood.
struct RowKey {
  let person: PersonIndex
  let instant: Int64
  let place: Place

  @inline(__always)
  init(_ person: PersonIndex, _ moment: Moment, _ place: Place) {
    (self.person, instant, self.place) = (person, moment.instant.microseconds, place)
  }
}

extension EventRecord: NumberedRecord {
  var key: RowKey { RowKey(person, moment, place) }

  func moved(_ ids: Renumbering.Tables) -> EventRecord {
    var record = self
    (record.event, record.note) = (ids.text(record.event), ids.text(record.note))
    return record
  }
}

extension ContactRecord: NumberedRecord {
  var key: RowKey { RowKey(person, moment, place) }

  func moved(_ ids: Renumbering.Tables) -> ContactRecord {
    var record = self
    (record.contact, record.event, record.note) = (ids.identity(record.contact), ids.text(record.event), ids.text(record.note))
    return record
  }
}

extension InteractionRecord: NumberedRecord {
  var key: RowKey { RowKey(person, moment, place) }

  func moved(_ ids: Renumbering.Tables) -> InteractionRecord {
    var record = self
    (record.contact, record.note) = (ids.identity(record.contact), ids.text(record.note))
    return record
  }
}

extension ReferralRecord: NumberedRecord {
  var key: RowKey { RowKey(person, moment, place) }

  func moved(_ ids: Renumbering.Tables) -> ReferralRecord {
    var record = self
    (record.contact, record.via, record.note) = (ids.identity(record.contact), ids.text(record.via), ids.text(record.note))
    return record
  }
}

extension IntroductionRecord: NumberedRecord {
  var key: RowKey { RowKey(person, moment, place) }

  func moved(_ ids: Renumbering.Tables) -> IntroductionRecord {
    var record = self
    (record.contact, record.otherContact) = (ids.identity(record.contact), ids.identity(record.otherContact))
    record.note = ids.text(record.note)
    return record
  }
}

extension OutcomeRecord: NumberedRecord {
  var key: RowKey { RowKey(person, moment, place) }

  func moved(_ ids: Renumbering.Tables) -> OutcomeRecord {
    var record = self
    (record.contact, record.via, record.note) = (ids.identity(record.contact), ids.text(record.via), ids.text(record.note))
    return record
  }
}

extension BNICostRecord: NumberedRecord {
  var key: RowKey { RowKey(person, moment, place) }

  func moved(_ ids: Renumbering.Tables) -> BNICostRecord {
    var record = self
    record.note = ids.text(record.note)
    return record
  }
}

extension ConnectionRecord: NumberedRecord {
  var key: RowKey { RowKey(person, moment, place) }

  func moved(_ ids: Renumbering.Tables) -> ConnectionRecord {
    var record = self
    (record.contact, record.note) = (ids.identity(record.contact), ids.text(record.note))
    return record
  }
}
