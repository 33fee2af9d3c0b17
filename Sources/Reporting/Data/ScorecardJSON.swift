package import Model
package import Scoring

/// `scorecard.json`: everything as data, keys in order, figures unrounded. Members that the scorecard does not hold yet are null or empty.
package enum ScorecardJSON {
  /// The version of the schema.
  private static let schema = 1

  /// The file as UTF-8 bytes, with a line end.
  package static func bytes(_ card: Scorecard) -> [UInt8] {
    let people = mapInParallel(card.people.count) { PersonJSON.bytes(card.people[$0], card) }
    var json = JSONWriter()
    json.object { json in
      json.write("as_of", card.organisation.time.iso(card.period.asOf))
      bni(&json)
      GroupJSON.comparison(card, &json)
      data(card.report, &json)
      funnel(&json)
      leadership(&json)
      json.object("model", inline: true) { json in
        json.write("name", card.model.name)
        json.write("version", card.model.version)
      }
      json.write("month", card.period.month.description)
      json.write("organisation", card.organisation.name.isEmpty ? nil : card.organisation.name)
      json.array("outcomes") { _ in }
      json.array("people") { $0.append(people) }
      json.object("pods", inline: true) { json in
        json.array("by_colleagues") { _ in }
        json.array("events") { _ in }
      }
      json.write("schema", schema)
      GroupJSON.teams(card, &json)
      json.array("trend") { _ in }
      json.object("window", inline: true) { json in
        json.write("from", card.period.window.lowerBound.description)
        json.write("to", card.period.window.upperBound.description)
      }
    }
    return json.bytes + [0x0A]
  }

  private static func bni(_ json: inout JSONWriter) {
    json.object("bni", inline: true) { json in
      json.array("difference") { _ in }
      json.write("from", nil as String?)
      json.array("members") { _ in }
      json.write("table", nil as String?)
      json.write("to", nil as String?)
      json.array("value") { _ in }
    }
  }

  private static func funnel(_ json: inout JSONWriter) {
    json.object("funnel") { json in
      for group in ["executives", "staff"] as [StaticString] {
        json.object(group, inline: true) { json in
          for key in ["answered", "became", "came_back", "came_back_with_card", "direct_card", "met"] as [StaticString] {
            json.write(key, nil as Int?)
          }
        }
      }
    }
  }

  private static func leadership(_ json: inout JSONWriter) {
    json.object("leadership", inline: true) { json in
      for key in ["months", "p", "sentence", "slope", "teams"] as [StaticString] { json.write(key, nil as String?) }
    }
  }

  /// The part that `rapport check --json` prints alone.
  package static func data(_ report: ImportReport) -> [UInt8] {
    var json = JSONWriter()
    json.object { data(report, members: &$0) }
    return json.bytes + [0x0A]
  }

  private static func data(_ report: ImportReport, _ json: inout JSONWriter) {
    json.object("data") { data(report, members: &$0) }
  }

  private static func data(_ report: ImportReport, members json: inout JSONWriter) {
    json.array("files") { json in
      for file in report.files {
        json.object(inline: true) { json in
          json.write("duplicates", file.duplicates)
          json.write("file", file.path)
          json.write("reader", file.reader)
          json.write("records", file.records)
          json.write("rejected", file.rejected)
        }
      }
    }
    json.write("records", report.recordCount)
    json.write("rejected", report.rejects.count)
    json.array("warnings") { json in
      for warning in report.warnings { json.write(nil, warning.message) }
    }
  }
}
