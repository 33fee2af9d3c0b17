import XLSX

extension ChartDrawer {
  func draw(_ bars: Chart.Bars, of chart: Chart) -> XLSX.Chart {
    var drawn = barChart(chart, series: bars.series.count, axis: bars.axis)
    let categories = data.add("Category", bars.categories.map { CellValue.text($0) })
    drawn.series = bars.series.map { group in
      bar(group.mark, categories, data.add("\(group.mark.glyph) \(group.name)", group.values), format: bars.axis.format)
    }
    return drawn
  }

  /// Bars that follow the cells of tables.
  func draw(_ bars: Chart.Bars, over cells: CellReference, of chart: Chart) throws -> XLSX.Chart {
    var drawn = barChart(chart, series: bars.series.count, axis: bars.axis)
    let categories = try column(cells)
    drawn.series = try bars.series.map { bar($0.mark, categories, try column($0.cells ?? cells), format: bars.axis.format) }
    return drawn
  }

  private func column(_ cells: CellReference) throws -> ChartData.Column {
    let place = try find(cells)
    let column = try place.column(cells.first)
    func range(_ rows: ClosedRange<Int>) -> XLSX.Chart.Cells { .init(place.sheet.name, CellRange(rows: rows, columns: column...column)) }
    return ChartData.Column(
      name: range(place.firstRow - 1...place.firstRow - 1), values: range(place.firstRow...place.firstRow + place.rowCount - 1))
  }

  /// Shares of the first step, so that groups of all sizes can be set side by side; the counts stand beside the bars.
  func draw(_ funnel: Chart.Funnel, of chart: Chart) -> XLSX.Chart {
    var drawn = barChart(chart, series: funnel.groups.count, axis: .shares("Share of the first step"))
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
  private func barChart(_ chart: Chart, series: Int, axis: Chart.Axis) -> XLSX.Chart {
    var drawn = ChartLooks.chart(.bar, chart)
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

  private func bar(
    _ mark: Chart.Mark, _ categories: ChartData.Column, _ values: ChartData.Column, format: NumberFormat
  ) -> XLSX.Chart.Series {
    var series = bar(mark, categories, values)
    series.labels = .values(format: format.code(after: mark.glyph))
    return series
  }

  private func bar(_ mark: Chart.Mark, _ categories: ChartData.Column, _ values: ChartData.Column) -> XLSX.Chart.Series {
    var series = XLSX.Chart.Series(name: values.name, categories: categories.values, values: values.values)
    series.fill = mark.color
    (series.labelFont, series.labelSide) = (ChartLooks.label, .end)
    return series
  }
}
