import XLSX

/// Turns charts into Excel's own, with their figures in the cells of `ChartData`.
struct ChartDrawer {
  let data: ChartData
  /// Says where the tables stand whose cells a chart follows.
  let find: FormulaText.Find

  /// The height of a chart in pixels, low enough that the table below it ends on the same printed page.
  static func height(_ chart: Chart) -> Int {
    switch chart.kind {
    case .dots(let dots): 70 + 75 * dots.groups.count
    case .lines, .steps: 240
    case .bars(let bars): height(categories: bars.categories.count, series: bars.series.count)
    case .funnel(let funnel): height(categories: funnel.steps.count, series: funnel.groups.count)
    }
  }

  private static func height(categories: Int, series: Int) -> Int { 80 + categories * (12 + 15 * series) }

  /// The chart, ready to be laid over the cells.
  func draw(_ chart: Chart) throws -> XLSX.Chart {
    if case .bars(let bars) = chart.kind, let cells = bars.cells { return try draw(bars, over: cells, of: chart) }
    data.begin(chart.title)
    return switch chart.kind {
    case .dots(let dots): draw(dots, of: chart)
    case .lines(let lines): draw(lines, of: chart)
    case .steps(let steps): draw(steps, of: chart)
    case .bars(let bars): draw(bars, of: chart)
    case .funnel(let funnel): draw(funnel, of: chart)
    }
  }

  private func draw(_ lines: Chart.Lines, of chart: Chart) -> XLSX.Chart {
    var drawn = ChartLooks.chart(.line, chart)
    let months = data.add("Month", lines.months.map { CellValue.text($0) })
    drawn.series = lines.series.map { line in
      let values = data.add(line.name, line.values)
      var series = XLSX.Chart.Series(name: values.name, categories: months.values, values: values.values)
      series.line = XLSX.Chart.Line(line.mark.color, width: 2.25)
      series.marker = ChartLooks.marker(line.mark)
      return series
    }
    drawn.horizontal = XLSX.Chart.Axis { ($0.font, $0.line) = (ChartLooks.label, ChartLooks.axis) }
    drawn.vertical = ChartLooks.axis(lines.axis, hasGrid: true)
    drawn.legend = .top
    return drawn
  }

  /// Each step as two points, one at the end of the level before and one at the fall.
  private func draw(_ steps: Chart.Steps, of chart: Chart) -> XLSX.Chart {
    var drawn = ChartLooks.chart(.scatterLines, chart)
    drawn.series = steps.curves.map { curve in
      var points = [(time: steps.time.range.lowerBound, share: curve.start)]
      for step in curve.steps { points += [(step.time, points[points.count - 1].share), step] }
      points.append((steps.time.range.upperBound, points[points.count - 1].share))
      let times = data.add("\(curve.name), \(steps.time.title)", points.map { Optional($0.time) })
      let shares = data.add(curve.name, points.map { Optional($0.share) })
      var series = XLSX.Chart.Series(name: shares.name, categories: times.values, values: shares.values)
      series.line = XLSX.Chart.Line(curve.mark.color, width: 2.25, isDashed: curve.mark == .diamond)
      return series
    }
    drawn.horizontal = ChartLooks.axis(steps.time, hasGrid: false)
    drawn.vertical = ChartLooks.axis(steps.share, hasGrid: true)
    drawn.legend = .top
    return drawn
  }
}
