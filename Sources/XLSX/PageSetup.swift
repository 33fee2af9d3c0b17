/// How a worksheet is printed: on A4 and one page wide.
package struct PageSetup: Hashable, Sendable {
  /// Whether the page is wider than high.
  package var isLandscape = true

  /// Made smaller to fit on so many pages; as many as it takes if nil.
  package var pageLimit: Int?

  /// The rows printed at the top of every page.
  package var repeatedRows: ClosedRange<Int>?

  /// What is printed; all cells if nil.
  package var printArea: CellRange?

  /// The line along the top of each page.
  package var header = PageLine()

  /// The line along the bottom of each page.
  package var footer = PageLine()

  /// The space in inches at the left and at the right; Excel's 0.7 by default.
  package var sideMargin = 0.7

  /// The space in inches at the top and at the bottom; Excel's 0.75 by default.
  package var endMargin = 0.75

  /// The room inside the margins in points.
  package var room: (width: Double, height: Double) {
    let (short, long) = (595.3, 841.9)  // A4, ISO 216
    return ((isLandscape ? long : short) - 144 * sideMargin, (isLandscape ? short : long) - 144 * endMargin)
  }

  /// Creates a landscape page with neither header nor footer.
  package init() {}
}

/// The line along the top or the bottom of each printed page; Excel takes 255 characters in all.
package struct PageLine: Hashable, Sendable {
  /// A piece of such a line.
  package enum Part: Hashable, Sendable {
    case text(String)
    case pageNumber
    case pageCount
    case sheetName
  }

  /// What stands at the left edge.
  package var left: [Part]

  /// What stands in the middle.
  package var center: [Part]

  /// What stands at the right edge.
  package var right: [Part]

  /// Creates a line of up to three texts.
  package init(left: [Part] = [], center: [Part] = [], right: [Part] = []) {
    self.left = left
    self.center = center
    self.right = right
  }
}

extension PageLine {
  /// The line in Excel's code.
  var code: String {
    [("&L", left), ("&C", center), ("&R", right)]
      .filter { !$0.1.isEmpty }
      .map { mark, parts in mark + parts.map(\.code).joined() }
      .joined()
  }
}

extension PageLine.Part {
  fileprivate var code: String {
    switch self {
    case .text(let text):
      CellText.fitted(text).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    case .pageNumber: "&P"
    case .pageCount: "&N"
    case .sheetName: "&A"
    }
  }
}
