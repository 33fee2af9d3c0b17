import XLSX

/// The formulas of a table, each put into words once.
struct FormulaTexts {
  private var texts: [(formula: Formula, text: RowFormula)] = []
  /// By formula its place among the texts.
  private var places: [Formula: Int] = [:]
  /// The place of the formula that was looked up last.
  private var last = -1

  /// The words of a formula, which are made where they are not known.
  mutating func text(_ formula: Formula, make: (Formula) throws -> RowFormula) rethrows -> RowFormula {
    // Rows have the same formulas in the same order, so that most stand behind the last one.
    let next = last + 1 < texts.count ? last + 1 : 0
    if next < texts.count, texts[next].formula == formula {
      last = next
      return texts[next].text
    }
    if let place = places[formula] {
      last = place
      return texts[place].text
    }
    let text = try make(formula)
    last = texts.count
    places[formula] = last
    texts.append((formula, text))
    return text
  }
}
