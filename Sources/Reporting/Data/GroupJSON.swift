import Model
import Scoring

/// The comparison and the teams of `scorecard.json`.
enum GroupJSON {
  static func comparison(_ card: Scorecard, _ json: inout JSONWriter) {
    let comparison = card.comparison
    json.object("comparison") { json in
      json.object("courage_gap", inline: true) { json in
        json.write("executives", comparison.executiveCourageGap)
        json.write("staff", comparison.staffCourageGap)
      }
      json.array("dimensions") { json in
        for dimension in comparison.dimensions { self.dimension(dimension, &json) }
      }
      json.write("executives", comparison.executives)
      json.array("left_out") { json in
        for left in comparison.leftOut {
          json.object(inline: true) { json in
            json.write("person", left.person.id)
            json.write("status", left.status.rawValue)
          }
        }
      }
      score(comparison.score, comparison.test, &json)
      json.write("sentence", ComparisonSentence.text(comparison))
      json.write("staff", comparison.staff)
      streak(comparison.streak, &json)
    }
  }

  static func dimension(_ dimension: Comparison.DimensionFigures, _ json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.write("delta", dimension.figures.delta)
      json.write("delta_word", dimension.figures.word)
      json.write("dimension", dimension.id)
      medians(dimension.figures, &json)
      json.write("shift", dimension.figures.shift)
    }
  }

  static func score(_ figures: Comparison.Figures?, _ test: PermutationTest?, _ json: inout JSONWriter) {
    json.object("score", inline: true) { json in
      json.write("delta", figures?.delta)
      json.write("delta_word", figures?.word)
      json.write("floor", test?.floor)
      medians(figures, &json)
      json.write("p", test?.p)
      json.write("shift", figures?.shift)
    }
  }

  private static func medians(_ figures: Comparison.Figures?, _ json: inout JSONWriter) {
    json.write("median_executives", figures?.medianExecutives)
    json.write("median_staff", figures?.medianStaff)
  }

  static func streak(_ streak: Streak?, _ json: inout JSONWriter) {
    json.object("streak", inline: true) { json in
      json.write("months", streak?.months)
      json.write("sign", streak?.sign)
    }
  }

  static func teams(_ card: Scorecard, _ json: inout JSONWriter) {
    json.array("teams") { json in
      for team in card.teams {
        json.object(inline: true) { json in
          json.write("gap", team.gap)
          json.write("leader", team.leader?.id)
          json.write("leader_score", team.leaderScore)
          json.write("median", team.median)
          json.write("n", team.count)
          streak(team.streak, &json)
          json.write("team", team.team)
        }
      }
    }
  }
}
