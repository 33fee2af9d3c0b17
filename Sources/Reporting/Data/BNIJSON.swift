package import BNI
import Model

/// `bni` in `scorecard.json`.
package enum BNIJSON {
  /// What `rapport bni --json` prints: the object alone, as the member of one.
  package static func bytes(_ card: BNICard) -> [UInt8] {
    var json = JSONWriter()
    json.object { bni(card, &$0) }
    return json.finished()
  }

  /// - Parameter card: Nil where nothing has to do with BNI, or the issue names nobody.
  static func bni(_ card: BNICard?, _ json: inout JSONWriter) {
    guard let card else {
      return json.object("bni", inline: true) { json in
        json.array("difference") { _ in }
        json.write("from", nil as String?)
        json.array("members") { _ in }
        json.write("table", nil as String?)
        json.write("to", nil as String?)
        json.array("value") { _ in }
      }
    }
    json.object("bni") { json in
      json.array("difference") { json in for difference in card.differences { self.difference(difference, card, &json) } }
      json.write("from", card.months.lowerBound.firstDay.description)
      json.array("members") { json in for member in card.members { self.member(member, card, &json) } }
      json.write("table", card.table.name)
      json.write("to", card.months.upperBound.lastDay.description)
      json.array("value") { json in for value in card.value { self.value(value, card, &json) } }
    }
  }

  private static func difference(_ difference: JoinDifference, _ card: BNICard, _ json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.write("after", difference.after)
      json.write("before", difference.before)
      json.write("difference", difference.difference)
      json.write("joined", difference.joined.description)
      json.write("others", difference.others)
      json.write("p", difference.p)
      json.write("person", card.people[Int(difference.person)].id)
    }
  }

  private static func member(_ member: MemberCard, _ card: BNICard, _ json: inout JSONWriter) {
    json.object { json in
      json.object("leaving", member.outlook?.leaving, inline: true) { leaving, json in
        json.write("month", leaving.month.description)
        json.write("points", leaving.points)
      }
      json.write("light", member.light?.rawValue)
      json.object("next_step", member.outlook?.nextStep) { step, json in
        json.write("light", step.light.rawValue)
        json.object("month", step.month, inline: true, horizon)
        json.object("period", step.period, inline: true, horizon)
        json.write("points", step.target)
      }
      json.write("official", member.official?.score)
      json.object("parts", member.points) { points, json in
        for part in points.parts.sorted(by: { utf8Precedes($0.part.id, $1.part.id) }) {
          json.object(named: part.part.id, inline: true) { json in
            json.write("of", part.part.most)
            json.write("points", part.points)
            json.write("value", part.figure)
          }
        }
      }
      json.write("person", card.people[Int(member.person)].id)
      json.write("points", member.points?.total)
      json.write("reachable", member.points?.reachable)
    }
  }

  /// The first of the cheapest sets; its counts are null where the light is out of reach.
  private static func horizon(_ horizon: NextStep.Horizon, _ json: inout JSONWriter) {
    let set = horizon.sets.first
    json.write("by", horizon.lastDay.description)
    json.write("meetings", set?.meetings)
    json.write("most", horizon.most)
    json.write("one_to_ones", set?.oneToOnes)
    json.write("referrals", set?.referrals)
    json.write("trainings", set?.trainings)
    json.write("visitors", set?.visitors)
  }

  private static func value(_ value: MemberValue, _ card: BNICard, _ json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.write("break_even_deals", value.breakEvenDeals)
      json.write("cost", value.cost)
      json.write("high", value.interval?.high)
      json.write("hours", value.hours)
      json.write("low", value.interval?.low)
      json.write("median_deal", value.medianDeal)
      json.write("net", value.net)
      json.write("person", card.people[Int(value.person)].id)
      json.write("ratio", value.ratio)
      json.write("return", value.gain)
      json.write("revenue", value.revenue)
    }
  }
}
