import Model

/// A record that points into the tables of texts and identities.
protocol NumberedRecord: Record {
  var person: PersonIndex { get set }
  /// The record with the ids of the common tables.
  func moved(_ ids: Renumbering) -> Self
}

extension EventRecord: NumberedRecord {
  func moved(_ ids: Renumbering) -> EventRecord {
    var record = self
    (record.event, record.note) = (ids.text(record.event), ids.text(record.note))
    return record
  }
}

extension ContactRecord: NumberedRecord {
  func moved(_ ids: Renumbering) -> ContactRecord {
    var record = self
    (record.contact, record.event, record.note) = (ids.identity(record.contact), ids.text(record.event), ids.text(record.note))
    return record
  }
}

extension InteractionRecord: NumberedRecord {
  func moved(_ ids: Renumbering) -> InteractionRecord {
    var record = self
    (record.contact, record.note) = (ids.identity(record.contact), ids.text(record.note))
    return record
  }
}

extension ReferralRecord: NumberedRecord {
  func moved(_ ids: Renumbering) -> ReferralRecord {
    var record = self
    (record.contact, record.via, record.note) = (ids.identity(record.contact), ids.text(record.via), ids.text(record.note))
    return record
  }
}

extension IntroductionRecord: NumberedRecord {
  func moved(_ ids: Renumbering) -> IntroductionRecord {
    var record = self
    (record.contact, record.otherContact) = (ids.identity(record.contact), ids.identity(record.otherContact))
    record.note = ids.text(record.note)
    return record
  }
}

extension OutcomeRecord: NumberedRecord {
  func moved(_ ids: Renumbering) -> OutcomeRecord {
    var record = self
    (record.contact, record.via, record.note) = (ids.identity(record.contact), ids.text(record.via), ids.text(record.note))
    return record
  }
}

extension BNICostRecord: NumberedRecord {
  func moved(_ ids: Renumbering) -> BNICostRecord {
    var record = self
    record.note = ids.text(record.note)
    return record
  }
}

extension ConnectionRecord: NumberedRecord {
  func moved(_ ids: Renumbering) -> ConnectionRecord {
    var record = self
    (record.contact, record.note) = (ids.identity(record.contact), ids.text(record.note))
    return record
  }
}
