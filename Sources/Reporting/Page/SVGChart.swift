/// Charts drawn for a page: once for a desk, once for a phone, so that letters keep their size on both.
enum SVGChart {
  /// In pixels.
  enum Size: Double, CaseIterable {
    case wide = 720
    /// One of two side by side.
    case half = 560
    case narrow = 330

    var isNarrow: Bool { self == .narrow }

    /// The class by which the page shows one and hides the other.
    var name: String { isNarrow ? "narrow" : "wide" }
  }

  /// An `svg` element with title and description.
  /// - Parameter id: Unique on the page.
  static func html(_ chart: Chart, _ size: Size, id: String) -> String {
    let svg = draw(chart, size)
    let id = "\(id)-\(size.name)"
    return
      "<svg class=\"\(size.name)\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\" viewBox=\"0 0 \(SVG.px(svg.width)) \(SVG.px(svg.height))\">"
      + "<title id=\"\(id)-t\">\(HTML.plain(chart.title))</title><desc id=\"\(id)-d\">\(HTML.plain(chart.alternative))</desc>\(svg.body)</svg>"
  }

  static func draw(_ chart: Chart, _ size: Size) -> SVG {
    var svg = SVG(width: size.rawValue)
    switch chart.kind {
    case .dots(let dots): svg.draw(dots, size)
    case .lines(let lines): svg.draw(lines, size)
    case .steps(let steps): svg.draw(steps, size)
    case .bars(let bars): svg.draw(bars, size)
    case .funnel(let funnel): svg.draw(funnel, size)
    }
    return svg
  }
}

extension SVG {
  /// An axis of figures below a plot.
  /// - Parameter more: What else is said behind its title.
  mutating func axis(_ axis: Chart.Axis, _ scale: SVGScale, y: Double, more: String = "") {
    line((scale.from, y), (scale.to, y), "x")
    for tick in axis.ticks {
      let anchor: Anchor = tick == axis.ticks.first ? .start : tick == axis.ticks.last ? .end : .middle
      text(axis.format.text(tick), x: scale(tick), y: y + 18, anchor: anchor)
    }
    text(axis.title + more, x: (scale.from + scale.to) / 2, y: y + 38, anchor: .middle)
  }

  /// Lines across a plot with their figures to the left.
  mutating func grid(_ axis: Chart.Axis, _ scale: SVGScale, from left: Double) {
    for tick in axis.ticks {
      line((left, scale(tick)), (width, scale(tick)), tick == axis.ticks.first ? "x" : "g")
      text(axis.format.text(tick), x: left - 6, y: scale(tick) + 4, anchor: .end)
    }
  }

  /// Names at the right ends of lines, moved apart where they would touch.
  mutating func ends(_ ends: [(mark: Chart.Mark, name: String, y: Double)], x: Double) {
    var last = -Double.infinity
    for end in ends.sorted(by: { $0.y < $1.y }) {
      last = max(end.y, last + 17)
      mark(end.mark, x: x + 8, y: last)
      text(end.name, x: x + 19, y: last + 4, .strong)
    }
  }
}
