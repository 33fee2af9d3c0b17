/// Referrals given to others.
enum ReferralsGiven: Measure {
  static let declaration = MeasureDeclaration(
    id: "referrals_given", title: "Referrals given", question: "How often did the person send business to others?",
    unit: "a month",
    sentence: "Referrals given per month of work, of any tier. In a month with a PALMS report the larger of what it and the log hold.",
    dimension: "giving", weight: 2, curve: .saturating(half: 1),
    advice: "Think of one customer whom somebody you trust could help, and say so to both.",
    examples: [
      Example(
        "Two given, one received.",
        log: """
          activity,date,person,direction,contact,tier
          referral,2026-08-05,p,given,Iris Vale,1
          referral,2026-08-06,p,given,Tom Reed,
          referral,2026-08-07,p,received,Tom Reed,2
          """, value: 2.0 / 3, n: 2),
      Example(
        "Only received.",
        log: """
          activity,date,person,direction,contact
          referral,2026-08-07,p,received,Tom Reed
          """, value: 0, n: 0),
    ])

  static func evidence(in reading: Reading) -> Evidence {
    let given = reading.referralCount(incoming: false)
    return Evidence.count(given, spread: given).adding(reading.surplus(\.referralsGiven))
  }

  static func records(in reading: Reading) -> [RecordReference] {
    reading.withReports(reading.referrals(incoming: false).map { reading.reference($0) }, \.referralsGiven, "referrals given")
  }
}
