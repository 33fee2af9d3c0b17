import XLSX

extension ChartDrawer {
  func draw(_ bars: Chart.Bars, of chart: Chart) -> XLSX.Chart {
    var drawn = barChart(chart, categories: bars.categories.count, series: bars.series.count, axis: bars.axis)
    let categories = data.add("Category", bars.categories.map { CellValue.text($0) })
    drawn.series = bars.series.map { group in
      let values = data.add("\(group.mark.glyph) \(group.name)", group.values)
      var series = bar(group.mark, categories, values)
      series.labels = .values(format: "\"\(group.mark.glyph) \"" + bars.axis.format.code)
      return series
    }
    return drawn
  }

  /// Shares of the first step, so that groups of all sizes can be set side by side; the counts stand beside the bars.
  func draw(_ funnel: Chart.Funnel, of chart: Chart) -> XLSX.Chart {
    var drawn = barChart(chart, categories: funnel.steps.count, series: funnel.groups.count, axis: .shares("Share of the first step"))
    let steps = data.add("Step", funnel.steps.map { CellValue.text($0) })
    drawn.series = funnel.groups.map { group in
      _ = data.add("\(group.name), people", group.counts.map { Optional(Double($0)) })
      let shares = funnel.steps.indices.map { group.share($0) }
      var series = bar(group.mark, steps, data.add("\(group.mark.glyph) \(group.name)", shares))
      series.labels = .texts(zip(group.counts, shares).map { "\(group.mark.glyph) \($0) · \($1.map(Figure.percent) ?? Figure.unknown)" })
      return series
    }
    return drawn
  }

  /// Bars from left to right, the first category on top; figures stand at their ends, so that no axis is needed.
  private func barChart(_ chart: Chart, categories: Int, series: Int, axis: Chart.Axis) -> XLSX.Chart {
    var drawn = ChartLooks.chart(.bar, chart, height: 80 + categories * (12 + 15 * series))
    (drawn.gap, drawn.overlap) = (60, -10)
    drawn.horizontal = ChartLooks.axis(axis, hasGrid: false)
    (drawn.horizontal.isVisible, drawn.horizontal.title) = (false, "")
    // Room for the figure beside the longest bar.
    drawn.horizontal.maximum = axis.range.upperBound * 1.15
    drawn.vertical = XLSX.Chart.Axis {
      ($0.font, $0.line, $0.isReversed) = (ChartLooks.strong, ChartLooks.axis, true)
      $0.font.isBold = false
    }
    drawn.legend = series > 1 ? .top : .none
    return drawn
  }

  private func bar(_ mark: Chart.Mark, _ categories: ChartData.Column, _ values: ChartData.Column) -> XLSX.Chart.Series {
    var series = XLSX.Chart.Series(name: values.name, categories: categories.values, values: values.values)
    series.fill = mark.color
    (series.labelFont, series.labelSide) = (ChartLooks.label, .end)
    return series
  }
}
