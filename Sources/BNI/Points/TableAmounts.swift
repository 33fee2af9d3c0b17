/// Amounts of the member's country that a point table asks for; what is missing is not scored.
package struct TableAmounts: Hashable, Sendable {
  /// The unit of TYFCB in the organisation's currency.
  package var tyfcbUnit: Double?
  /// The least amounts of the steps, the largest first.
  package var tyfcbSteps: [Double]

  package init(tyfcbUnit: Double? = nil, tyfcbSteps: [Double] = []) {
    (self.tyfcbUnit, self.tyfcbSteps) = (tyfcbUnit, tyfcbSteps)
  }

  /// A limit in money; nil where the amount is not known.
  func amount(_ limit: Double, _ amounts: PointTable.Amounts) -> Double? {
    switch amounts {
    case .unit: tyfcbUnit.map { $0 * limit }
    case .steps: tyfcbSteps.indices.contains(Int(limit) - 1) ? tyfcbSteps[Int(limit) - 1] : nil
    }
  }
}
