import Model
import Scoring

/// A term with its definition, in the same sense as the scoring model has it.
struct MethodTerm {
  let about: String
  let term: String
  let sentence: String
}

/// The definitions that the Method sheet prints.
enum MethodTerms {
  private static func terms(_ about: String, _ terms: KeyValuePairs<String, String>) -> [MethodTerm] {
    terms.map { MethodTerm(about: about, term: $0.key, sentence: $0.value) }
  }

  static func time(_ card: Scorecard) -> [MethodTerm] {
    terms(
      "Time",
      [
        "Month": "A report is for one calendar month, as of its end unless it says otherwise; later records are ignored.",
        "Window": "The \(card.period.windowMonths) calendar months that end with it: one month alone shows little more than noise.",
        "Counted hours": "Elapsed hours without weekends or other days off, holidays, the person's own leave and days outside employment; "
          + "a wait that begins on such a day starts with the next working day.",
        "Months of work": "The days of the window employed and not on leave, times the share of full time, as months.",
        "Record": "A row of an event, a contact, an interaction, a referral, an introduction or an outcome in the window; "
          + "messages marked as needing no answer are none.",
      ])
  }

  static func people(_ card: Scorecard) -> [MethodTerm] {
    terms(
      "People",
      [
        "Contact": "Rows that share an e-mail, a phone number, or a name with its company are one contact, for each person apart.",
        "Inside and outside": "Whoever stands in the team list is inside, by id, e-mail, phone or name; all others are outside.",
        "New contact": "An outside contact met in the window and first heard of at most \(card.organisation.newDays) days before.",
        "New person": "Whoever writes or calls within \(card.organisation.newDays) days of the first touch; later they are known. "
          + "In the first \(card.organisation.newDays) days of a log old acquaintances count as new, for want of memory (a young log).",
        "Answer": "The time entered as answered, else the person's next message to, or call or meeting with, the contact.",
        "Exchange": "A message within 24 counted hours after the last sign of either side belongs to that exchange and asks for no answer.",
        "Waiting": "Outside contacts, new or known, whose message is older than 24 counted hours and unanswered.",
        "Reconnect": "Outside contacts with at least two rows and none for more than \(DormantContact.halfLife) days; warmth halves every "
          + "\(DormantContact.halfLife) days, as if nine in ten bridges were gone in a year (Burt 2002).",
      ])
  }

  static func measures(_ card: Scorecard) -> [MethodTerm] {
    let ids = Set(card.model.measureIDs)
    return Measures.all.map { $0.declaration }.filter { ids.contains($0.id) }
      .map { MethodTerm(about: "Measures", term: $0.title, sentence: $0.sentence) }
      + terms(
        "Measures",
        [
          "Measured": "There are records to go by; a number of things counts as measured, also as none, once the person logs at all.",
          "Not logged": "Nothing was logged, which is not zero: the measure is left out.",
          "No evidence yet": "A share of nothing: it counts at its starting value, neither as zero nor as one's average elsewhere.",
          "Not applicable": "An annotation says that the measure does not apply; the other weights grow in its place.",
          "Pseudo-observations": "Shares begin at r0 with the weight w and move away as records come: (hits + w r0) / (n + w).",
        ])
  }

  static let score = terms(
    "Score",
    [
      "Points": "A curve turns each value into 0 to 100 points. Volume saturates: twice the effort never gives twice the points.",
      "Dimension": "The weighted mean of the points of its measures.",
      "Score": "The weighted mean of the seven dimensions, 0 to 100. Money never enters it.",
      "Margin ±": "The score lies within ± of the truth in four of five cases (80 %, 1.2816 standard deviations).",
      "Coverage": "The weight of the measures that are measured, as a share of all.",
      "Bands": bands,
      "At the edge of": "Half the margin reaches the limit of that band.",
      "True test": "Cards: at least half of the new contacts got the card with cell number and e-mail. Answers: at least 80 % of new "
        + "people were answered within 24 counted hours. Passed with both; each half is unknown with fewer than three cases.",
      "Rests on one day": "Without the records of the busiest day the band would be another, or the score lost.",
      "Not scored": "The first that holds: left the company; excused; too early (fewer than 30 days employed); away (fewer than 30 days "
        + "present); nothing logged; too little (fewer than 5 records, coverage below 60 %, or a margin above 20).",
    ])

  /// The bands from the highest down.
  private static var bands: String {
    let limits = Band.limits.map { NumberFormat.general.text($0) }
    return "From \(limits[2]) with the true test passed: \(Band.chiefNetworker.words); from \(limits[1]) \(Band.workingTheRoom.words); "
      + "from \(limits[0]) \(Band.warmingUp.words); below: \(Band.podOfComfort.words)."
  }

  static let reading = terms(
    "Change",
    [
      "Change": "The score less that of the month before, as of its own end; two months of three are the same records.",
      "Trend": "The score less that of the window before, which shares no month with this one.",
      "Notable": "The trend is larger than one and a half times both margins joined, which noise alone seldom reaches.",
      "Within noise": "The figures cannot tell; a real change of one band shows in about half of the cases after three months.",
      "Key figures": "Counts and shares are notable beyond the same 1.92 standard deviations of their difference, counts taken to come "
        + "one by one; the change of the middle score is the median of personal changes.",
    ])

  static let figures = terms(
    "Figures",
    [
      "Events of the pods": "Outside events that somebody listed attended in the window: one for each name and day.",
      "New share": "Talks with new people of all talks at an event, over the rows that give both.",
      "Pod ratio": "(1 less new share) by the mean share of the room that people knew, where given: how much oftener than by chance they "
        + "talked with those they knew. 1 is chance; the room of Ingram and Morris has 1.5.",
      "Colleagues present": "New people for each person and event, by how many others of the team list were there: alone, 1, 2, 3 or "
        + "more. An association: who goes alone may be bolder to begin with.",
      "Still waiting": "The Kaplan-Meier curve of the waits of new people's due messages, in counted hours: messages not answered yet "
        + "count as long as they have waited.",
      "Open door": "Of the new contacts of the window: given the direct card; came back, with an inbound message or call on a day after "
        + "the day met; answered in time, one of those messages within 24 counted hours; became an employee, customer or vendor, by any "
        + "outcome so far.",
      "Outcomes": "Employees, customers, vendors, ideas and issues logged in the window, by what they came through, with the values given. "
        + "They never enter a score: commitment is scored, luck is not.",
      "Twelve months": "Each month's scores as of its own end, over its own window; the medians are of whoever was scored that month.",
    ])

  static let bni = terms(
    "BNI",
    [
      "Points and light": "The counts of six completed months, put into points by the point table named there, an unofficial "
        + "reconstruction. Parts without data are left out, and the points that can be reached stand beside the total. A score of BNI's own "
        + "wins.",
      "Reports used": "PALMS reports that lie inside the six months and cover most of their days, none of which is counted twice.",
      "Next step to a light": "The fewest meetings, trainings, one-to-ones, referrals and visitors that reach it, found by trying all; "
        + "meetings are weekly, and one not attended is an absence.",
      "Cost of membership": "Dues and fees entered and, by hourly cost, the hours of meetings attended and one-to-ones.",
      "Return": "The margin rate times the revenue received that names BNI as its source. TYFCB is credit for business given, and no "
        + "return.",
      "Under other luck": "Percentiles 10 and 90 of the net over 2,000 draws of as many deals from those received, with replacement.",
      "Deals to break even": "The cost by the margin of the median deal, rounded up.",
      "Better networker": "New contacts and events outside BNI per active month, six months after joining less six before, less the same "
        + "mean of those who had not joined; p is the share of who never joined, taken as joining then, with as large a difference.",
    ])

  static let steps = terms(
    "Next steps",
    [
      "Next step": "The person is scored anew with the records an action would leave; the difference is its points. Shown are the three "
        + "with the most points for an hour of effort, and none below half a point. What takes time to count is scored as if that time "
        + "were over.",
      "Effort": NextStepWords.efforts,
      "Not scored yet": "What is missing for a score stands in place of the next steps.",
    ])

  static let groups = terms(
    "Groups",
    [
      "Executives and staff": "Scored people of role executive against staff and managers; nothing presumes who is ahead.",
      "Shift": "Hodges-Lehmann: the median of all differences executive less staff.",
      "Cliff's delta": "How much oftener an executive is above a member of staff than below, from -1 to 1; negligible below 0.147, "
        + "small below 0.33, medium below 0.474, else large (Romano 2006).",
      "p and its floor": "The share of all ways of dealing out the roles that show a delta at least as large; the floor is the least that "
        + "groups of these sizes can show.",
      "Months in a row": "Months that end with this one and whose shift, or gap, has the same sign.",
      "Courage gap": "The share of known people answered in time less that of new ones; for a group the mean over two people or more.",
      "Leader and team": "The leader is whom most of a team report to; the gap is the leader's score less the median of the scored others "
        + "who report to the leader.",
      "Teams and leaders": "With at least \(Leadership.leastMonths) months and \(Leadership.leastTeams) teams: the slope of the others' "
        + "median one window later on the leader's score, both less their team's mean; p from 2,000 permutations of months within teams. "
        + "An association, not a cause.",
    ])

  static func limits(_ card: Scorecard) -> [MethodTerm] {
    terms(
      "Limits",
      [
        "Logs": "Only what was logged is seen; who logs with care looks better than who does not.",
        "Small numbers": "With a few executives a large difference can be luck; p, floor and margins say how far the figures reach.",
        "Cause": "All comparisons are associations: they do not say why.",
      ])
      + terms(
        "Sources",
        [
          "Ingram and Morris 2007": "Do People Mix at Mixers?, Administrative Science Quarterly 52: half of the talks at a mixer were "
            + "with strangers.",
          "Burt 2002": "Bridge decay, Social Networks 24: nine in ten bridges are gone after a year.",
          "Romano 2006": "Words for the size of Cliff's delta at 0.147, 0.33 and 0.474.",
          "Model": "\(card.model.name), version \(card.model.version); a change of meaning is a new version.",
        ])
  }
}
