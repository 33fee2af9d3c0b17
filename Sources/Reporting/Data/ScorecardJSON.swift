package import BNI
package import Model
package import Scoring

/// `scorecard.json`: everything as data, keys in order, figures unrounded. Members that the scorecard does not hold yet are null or empty.
package enum ScorecardJSON {
  /// The version of the schema.
  static let schema = 1

  /// Hands out the file as UTF-8 bytes, with a line end, piece by piece in order.
  /// - Parameters:
  ///   - bni: Nil where nothing that was read has to do with BNI.
  ///   - take: Is called by one thread at a time.
  package static func write(_ card: Scorecard, bni: BNICard? = nil, to take: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    var json = JSONWriter(to: take)
    json.object { json in
      json.write("as_of", card.organisation.time.iso(card.period.asOf))
      BNIJSON.bni(bni, &json)
      GroupJSON.comparison(card, &json)
      data(card.report, &json)
      FiguresJSON.funnel(card, &json)
      FiguresJSON.leadership(card, &json)
      json.object("model", inline: true) { json in
        json.write("name", card.model.name)
        json.write("version", card.model.version)
      }
      json.write("month", card.period.month.description)
      json.write("organisation", card.organisation.name.isEmpty ? nil : card.organisation.name)
      FiguresJSON.outcomes(card, &json)
      json.array("people") { PersonJSON.write(card, &$0) }
      FiguresJSON.pods(card, &json)
      json.write("schema", schema)
      GroupJSON.teams(card, &json)
      FiguresJSON.trend(card, &json)
      json.object("window", inline: true) { json in
        json.write("from", card.period.window.lowerBound.description)
        json.write("to", card.period.window.upperBound.description)
      }
    }
    json.finish()
  }

  /// The part that `rapport check --json` prints alone.
  package static func data(_ report: ImportReport) -> [UInt8] {
    var json = JSONWriter()
    json.object { data(report, members: &$0) }
    return json.finished()
  }

  private static func data(_ report: ImportReport, _ json: inout JSONWriter) {
    json.object("data") { data(report, members: &$0) }
  }

  private static func data(_ report: ImportReport, members json: inout JSONWriter) {
    json.array("files") { json in
      for file in report.files {
        json.object(inline: true) { json in
          json.write("duplicates", file.duplicates)
          json.write("file", file.title)
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
