package import BNI
package import Model
package import Scoring

/// The workbook of `rapport bni`: the sheets of the scorecard that have to do with BNI, alone.
package enum BNIWorkbook {
  /// Writes the workbook; the same card gives the same bytes.
  package static func write(_ card: BNICard, of period: Period, _ organisation: Organisation, to path: String) throws {
    try ScorecardWorkbook.write(
      [(BNISheet.title, { BNISheet.blocks(card) }), (BNIInputsSheet.title, { BNIInputsSheet.blocks(card) })],
      titled: "BNI to \(card.months.upperBound.title)",
      of: period, organisation, to: path)
  }
}
