import Model
import Scoring

/// `scorecard.json` of the aggregate issue: the same schema, with null or nothing where the issue says nothing.
enum AggregateJSON {
  static func bytes(_ aggregate: Aggregate) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.write("as_of", aggregate.organisation.time.iso(aggregate.period.asOf))
      BNIJSON.bni(nil, &json)
      comparison(aggregate, &json)
      data(aggregate, &json)
      funnel(aggregate.funnel, &json)
      leadership(&json)
      json.object("model", inline: true) { json in
        json.write("name", aggregate.model.name)
        json.write("version", aggregate.model.version)
      }
      json.write("month", aggregate.period.month.description)
      json.write("organisation", aggregate.organisation.name.isEmpty ? nil : aggregate.organisation.name)
      json.array("outcomes") { _ in }
      json.array("people") { _ in }
      json.object("pods") { json in
        json.array("by_colleagues") { _ in }
        json.array("events") { _ in }
      }
      json.write("schema", ScorecardJSON.schema)
      teams(aggregate, &json)
      trend(aggregate, &json)
      json.object("window", inline: true) { json in
        json.write("from", aggregate.period.window.lowerBound.description)
        json.write("to", aggregate.period.window.upperBound.description)
      }
    }
    return json.finished()
  }

  private static func comparison(_ aggregate: Aggregate, _ json: inout JSONWriter) {
    let comparison = aggregate.comparison
    json.object("comparison") { json in
      json.object("courage_gap", inline: true) { json in
        json.write("executives", comparison?.executiveCourageGap)
        json.write("staff", comparison?.staffCourageGap)
      }
      json.array("dimensions") { json in
        for dimension in comparison?.dimensions ?? [] { GroupJSON.dimension(dimension, &json) }
      }
      json.write("executives", comparison?.executives)
      json.array("left_out") { _ in }
      GroupJSON.score(comparison?.score, comparison?.test, &json)
      json.write("sentence", comparison.map(ComparisonSentence.text))
      json.write("staff", comparison?.staff)
      GroupJSON.streak(nil, &json)
    }
  }

  private static func data(_ aggregate: Aggregate, _ json: inout JSONWriter) {
    json.object("data") { json in
      json.array("files") { _ in }
      json.write("records", aggregate.rows?.records)
      json.write("rejected", aggregate.rows?.rejected)
      json.array("warnings") { _ in }
    }
  }

  private static func funnel(_ funnel: GroupFunnel?, _ json: inout JSONWriter) {
    json.object("funnel") { json in
      steps("executives", funnel?.roles?.executives, &json)
      steps("staff", funnel?.roles?.staff, &json)
    }
  }

  private static func steps(_ group: StaticString, _ steps: GroupFunnel.Steps?, _ json: inout JSONWriter) {
    func step(_ index: Int) -> Int? { steps?[index] }
    json.object(group, inline: true) { json in
      json.write("answered", step(4))
      json.write("became", step(5))
      json.write("came_back", step(2))
      json.write("came_back_with_card", step(3))
      json.write("direct_card", step(1))
      json.write("met", step(0))
    }
  }

  private static func leadership(_ json: inout JSONWriter) {
    json.object("leadership", inline: true) { json in
      json.write("months", nil as Int?)
      json.write("p", nil as Double?)
      json.write("sentence", nil as String?)
      json.write("slope", nil as Double?)
      json.write("teams", nil as Int?)
    }
  }

  private static func teams(_ aggregate: Aggregate, _ json: inout JSONWriter) {
    json.array("teams") { json in
      for team in aggregate.teams {
        json.object(inline: true) { json in
          json.write("gap", nil as Double?)
          json.write("leader", nil as String?)
          json.write("leader_score", nil as Double?)
          json.write("median", team.median)
          json.write("n", team.count)
          GroupJSON.streak(nil, &json)
          json.write("team", team.name)
        }
      }
    }
  }

  private static func trend(_ aggregate: Aggregate, _ json: inout JSONWriter) {
    json.array("trend") { json in
      for month in aggregate.trend {
        json.object(inline: true) { json in
          json.write("everyone", month.everybody)
          json.write("executives", month.executives)
          json.write("month", month.month.description)
          json.write("staff", month.staff)
        }
      }
    }
  }
}
