import Model

extension Scorecard {
  /// The same figures with numbers for persons, contacts, events, sources and files. Teams, the organisation and BNI keep their names.
  /// Every text that somebody typed and that might name a person goes; a member added to the scorecard has to be decided on here.
  package func pseudonymous(_ pseudonyms: Pseudonyms) -> Scorecard {
    let order = people.indices.map { (index: $0, card: people[$0].pseudonymous(pseudonyms)) }
      .sorted { utf8Precedes($0.card.person.id, $1.card.person.id) }
    return Scorecard(
      issue: .pseudonymous, organisation: organisation, period: period, model: model, people: order.map(\.card),
      comparison: comparison.pseudonymous(pseudonyms), teams: teams.map { $0.pseudonymous(pseudonyms) }, leadership: leadership,
      pods: pods.pseudonymous(pseudonyms), funnel: funnel, outcomes: OutcomeLine.pseudonymous(outcomes, pseudonyms), inbound: inbound,
      trend: Trend(months: trend.months, scores: order.map { trend.scores[$0.index] }), report: report.pseudonymous(pseudonyms),
      annotations: annotations.map { NamedAnnotation(person: pseudonyms.name($0.person), annotation: $0.annotation) }
        .sorted { utf8Precedes($0.person, $1.person) }, encounters: [])
  }
}

extension PersonCard {
  func pseudonymous(_ pseudonyms: Pseudonyms) -> PersonCard {
    var contacts = ContactPseudonyms()
    let (waiting, reconnect) = (waiting.map { contacts.waiting($0) }, reconnect.map { contacts.dormant($0) })
    let steps = nextSteps.map { NextStep(action: contacts.action($0.action), measure: $0.measure, gain: $0.gain) }
    return PersonCard(
      person: pseudonyms.person(person), score: score, restsOnOneDay: restsOnOneDay, change: change, dimensionsBefore: dimensionsBefore,
      activity: activity, monthBefore: monthBefore, courageGap: courageGap, giveFirst: giveFirst, waiting: waiting, reconnect: reconnect,
      isMemoryShort: isMemoryShort, nextSteps: steps, missing: missing, contribution: contribution)
  }
}

extension Comparison {
  func pseudonymous(_ pseudonyms: Pseudonyms) -> Comparison {
    var comparison = self
    comparison.leftOut = leftOut.map { (pseudonyms.person($0.person), $0.status) }.sorted { utf8Precedes($0.0.id, $1.0.id) }
    return comparison
  }
}

extension TeamCard {
  func pseudonymous(_ pseudonyms: Pseudonyms) -> TeamCard {
    TeamCard(
      team: team, count: count, median: median, leader: leader.map(pseudonyms.person), leaderScore: leaderScore, gap: gap, streak: streak)
  }
}

extension Pods {
  /// Events by number: the name of one may hold that of its host.
  func pseudonymous(_ pseudonyms: Pseudonyms) -> Pods {
    let shuffled = Dictionary(grouping: events, by: \.day).sorted { $0.key < $1.key }.flatMap { pseudonyms.shuffled($1, \.name) }
    let numbered = shuffled.enumerated().map { index, event in
      Event(
        name: Pseudonyms.numbered("Event", index + 1, of: events.count), day: event.day, people: event.people,
        conversations: event.conversations, newPeople: event.newPeople, knownShare: event.knownShare)
    }
    return Pods(events: numbered, byColleagues: byColleagues)
  }
}

extension OutcomeLine {
  /// Sources are typed freely, and may name whoever brought the outcome; BNI is the one that is known.
  static func pseudonymous(_ lines: [OutcomeLine], _ pseudonyms: Pseudonyms) -> [OutcomeLine] {
    let sources = pseudonyms.shuffled(Set(lines.compactMap(\.source)).filter { folded($0) != "bni" }, \.self)
    let names = Dictionary(
      uniqueKeysWithValues: sources.enumerated().map { ($1, Pseudonyms.numbered("Source", $0 + 1, of: sources.count)) })
    return lines.map { line in
      OutcomeLine(
        person: pseudonyms.name(line.person), outcome: line.outcome, source: line.source.map { names[$0] ?? "bni" }, count: line.count,
        value: line.value)
    }.sorted { a, b in
      if a.person != b.person { return utf8Precedes(a.person, b.person) }
      if a.outcome != b.outcome { return utf8Precedes(a.outcome.word, b.outcome.word) }
      return utf8Precedes(a.source ?? "", b.source ?? "")
    }
  }
}

extension ImportReport {
  /// Only how many files, rows and remarks there are: names of files, rows and remarks quote what was typed.
  func pseudonymous(_ pseudonyms: Pseudonyms) -> ImportReport {
    var report = self
    let order = pseudonyms.shuffled(files.indices) { files[$0].path }
    report.files = order.enumerated().map { number, index in
      var file = files[index]
      // The name's ending tells whether it looked like a log.
      file.isUnusable = file.isUnusable || file.isMissed
      file.path = Pseudonyms.numbered("File", number + 1, of: files.count)
      return file
    }
    report.rejects = rejects.map {
      Reject(place: Place(file: 0, line: 1), fields: $0.fields.isEmpty ? [] : [""], reason: "It stands in the named issue.")
    }
    if !warnings.isEmpty {
      let remarks = warnings.count == 1 ? "1 remark on the logs stands" : "\(warnings.count) remarks on the logs stand"
      report.warnings = [Warning("\(remarks) in the named issue alone, since they quote what was typed.")]
    }
    return report
  }
}
