extension SVG {
  private static let left = 44.0
  /// Room for marks at the ends of lines, before their names.
  private static let end = 24.0

  /// Series over months; where a month has no figure the line is broken.
  mutating func draw(_ lines: Chart.Lines, _ size: SVGChart.Size) {
    let top = header(lines.series.map { ($0.mark, $0.name) }, size)
    let bottom = top + (!size.isNarrow ? 220 : 180)
    let scale = SVGScale(range: lines.axis.range, from: bottom, to: top)
    let right = rightEnd(lines.series.map(\.name), size)
    var plot = SVG(width: right)
    plot.grid(lines.axis, scale, from: Self.left)
    append(plot)
    let slot = (right - Self.left) / Double(max(1, lines.months.count))
    func x(_ month: Int) -> Double { Self.left + slot * (Double(month) + 0.5) }
    let every = max(1, Int((46 / slot).rounded(.up)))
    for (month, name) in lines.months.enumerated() where (lines.months.count - 1 - month) % every == 0 {
      text(name, x: x(month), y: bottom + 18, anchor: .middle)
    }
    for series in lines.series {
      let points = series.values.enumerated().map { month, value in value.map { (x: x(month), y: scale($0)) } }
      path(Self.broken(points), series.mark.lineClass)
      for case let point? in points { mark(series.mark, x: point.x, y: point.y, radius: 4) }
    }
    if !size.isNarrow {
      ends(
        lines.series.compactMap { series in series.values.last { $0 != nil }.flatMap { $0 }.map { (series.mark, series.name, scale($0)) } },
        x: right)
    }
    text(lines.axis.title, x: 0, y: bottom + 40)
    height = bottom + 46
  }

  /// Curves that fall or rise in steps.
  mutating func draw(_ steps: Chart.Steps, _ size: SVGChart.Size) {
    let top = header(steps.curves.map { ($0.mark, $0.name) }, size)
    let bottom = top + (!size.isNarrow ? 220 : 180)
    let vertical = SVGScale(range: steps.share.range, from: bottom, to: top)
    let right = rightEnd(steps.curves.map(\.name), size)
    let horizontal = SVGScale(range: steps.time.range, from: Self.left, to: right)
    var plot = SVG(width: right)
    plot.grid(steps.share, vertical, from: Self.left)
    append(plot)
    for curve in steps.curves {
      var data = "M\(Self.px(horizontal(steps.time.range.lowerBound))) \(Self.px(vertical(curve.start)))"
      for step in curve.steps { data += "H\(Self.px(horizontal(step.time)))V\(Self.px(vertical(step.share)))" }
      path(data + "H\(Self.px(right))", curve.mark.lineClass)
    }
    axis(steps.time, horizontal, y: bottom)
    if !size.isNarrow {
      ends(steps.curves.map { ($0.mark, $0.name, vertical($0.steps.last?.share ?? $0.start)) }, x: right)
    }
    height = bottom + 44
  }

  /// Where a plot ends, so that the names behind it find room.
  private func rightEnd(_ names: [String], _ size: SVGChart.Size) -> Double {
    !size.isNarrow ? width - Self.end - (names.map { Self.width($0) }.max() ?? 0) : width - 8
  }

  /// The legend of a phone, where names find no room at the ends of lines; the upper end of what follows.
  private mutating func header(_ items: [(mark: Chart.Mark, name: String)], _ size: SVGChart.Size) -> Double {
    !size.isNarrow ? 10 : legend(items, y: 0) + 8
  }

  /// A path that begins anew behind each gap.
  private static func broken(_ points: [(x: Double, y: Double)?]) -> String {
    var (data, isDown) = ("", false)
    for point in points {
      if let point { data += (isDown ? "L" : "M") + "\(px(point.x)) \(px(point.y))" }
      isDown = point != nil
    }
    return data
  }
}
