/// What a part of a point table looks at.
package enum CountedFigure: String, CaseIterable, Sendable {
  /// The share of countable weeks that was attended.
  case attendance
  case absences, lates
  /// Inside and outside the chapter together.
  case referralsGiven = "referrals_given"
  case oneToOnes = "one_to_ones"
  case visitors
  /// Education units, CEU.
  case trainings
  /// Thank-you for closed business: an amount.
  case tyfcb
  case testimonials
  /// Members sponsored; no PALMS report holds them.
  case sponsored
}
