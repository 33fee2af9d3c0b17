import BNI
import Testing

@Suite struct PartnerTests {
  private let ana = Slip.Party(person: 0, name: "Ana Silva")
  private func other(_ name: String, elsewhere: Bool = false) -> Slip.Party {
    Slip.Party(person: nil, name: name, isOtherChapter: elsewhere)
  }

  @Test func exchangesAreCountedByPartner() {
    let slips = [
      Slip(.oneToOne, from: ana, to: other("Ben Ode")), Slip(.oneToOne, from: other("BEN ODE"), to: ana),
      Slip(.referral, from: ana, to: other("Ben Ode")), Slip(.referral, from: ana, to: other("Ben Ode")),
      Slip(.referral, from: other("Cleo Park"), to: ana), Slip(.referral, from: ana, to: other("Dan Ek", elsewhere: true)),
      Slip(.referral, from: other("Ben Ode"), to: other("Cleo Park")), Slip(.oneToOne, from: ana, to: ana),
      Slip(.oneToOne, from: ana, to: other("")),
    ]
    let partners = Partners(0, slips, roster: [ana, other("Ben Ode"), other("Cleo Park"), other("Eva Lind"), other("Abe Orr")])
    #expect(partners.lines.map(\.name) == ["Ben Ode", "Cleo Park", "Dan Ek"])
    #expect(partners.lines.map { [$0.given, $0.received, $0.oneToOnes] } == [[2, 0, 2], [0, 1, 0], [1, 0, 0]])
    #expect(partners.oneToOnePartners == 1 && partners.referralPartners == 3 && partners.fromOtherChapters == 1)
    #expect(partners.concentration == 4.0 / 6)
    #expect(partners.nobodyYet == ["Abe Orr", "Eva Lind"])
  }

  @Test func nothingIsNoConcentration() {
    let partners = Partners(0, [], roster: [ana])
    #expect(partners.concentration == nil && partners.lines.isEmpty && partners.nobodyYet.isEmpty)
  }
}
