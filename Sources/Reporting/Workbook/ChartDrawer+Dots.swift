import XLSX

extension ChartDrawer {
  /// How far dots reach to either side of the middle of their group; groups stand 2 apart, the lowest 1 above the axis.
  private static let reach = 0.7
  /// The width of a dot in parts of the scale.
  private static let dot = 0.022
  /// So many dots above and below the middle fit without touching.
  private static let levels = 2
  /// More dots than these are not named.
  private static let mostNames = 12

  func draw(_ dots: Chart.Dots, of chart: Chart) -> XLSX.Chart {
    let count = dots.groups.count
    var drawn = ChartLooks.chart(.scatter, chart)
    for (index, group) in dots.groups.enumerated() {
      let middle = Double(2 * (count - index) - 1)
      drawn.series.append(people(group, around: middle, on: dots.axis))
      if let median = group.median { drawn.series.append(line(at: median, of: group, around: middle)) }
    }
    for zone in dots.axis.zones { drawn.series.append(border(zone, top: Double(2 * count) + 1.2)) }
    drawn.horizontal = ChartLooks.axis(dots.axis, hasGrid: false)
    drawn.vertical = names(dots.groups)
    return drawn
  }

  private func people(_ group: Chart.Dots.Group, around middle: Double, on axis: Chart.Axis) -> XLSX.Chart.Series {
    let width = Self.dot * (axis.range.upperBound - axis.range.lowerBound)
    let offsets = DotLayout.offsets(group.values, width: width, levels: Self.levels)
    let values = data.add("\(group.name), \(axis.title)", group.values.map { Optional($0) })
    let places = data.add(group.name, offsets.map { Optional(middle + Self.reach * $0) })
    var series = XLSX.Chart.Series(name: places.name, categories: values.values, values: places.values)
    series.marker = ChartLooks.marker(group.mark, of: group.values.count)
    if group.names.count == group.values.count, group.names.count <= Self.mostNames {
      series.labels = .texts(group.names)
      series.labelFont = ChartLooks.label
    }
    return series
  }

  private func line(at median: Double, of group: Chart.Dots.Group, around middle: Double) -> XLSX.Chart.Series {
    let values = data.add("\(group.name), median", [median, median])
    let places = data.add("\(group.name), median line", [middle + Self.reach, middle - Self.reach])
    var series = XLSX.Chart.Series(name: places.name, categories: values.values, values: places.values)
    series.line = XLSX.Chart.Line(Palette.ink, width: 1.5)
    return series
  }

  /// The line where a part of the scale begins, with its name at the upper end.
  private func border(_ zone: Chart.Axis.Zone, top: Double) -> XLSX.Chart.Series {
    let values = data.add("From \(zone.name)", [zone.from, zone.from])
    let places = data.add(zone.name, [top, 0])
    var series = XLSX.Chart.Series(name: places.name, categories: values.values, values: places.values)
    series.line = ChartLooks.grid
    series.labels = .texts([zone.name, nil])
    series.labelFont = ChartLooks.label
    return series
  }

  /// An axis of numbers that a number format prints as the groups' names, since a scatter chart knows no categories. The medians stand
  /// there too: beside their lines they would lie over the dots of many people.
  private func names(_ groups: [Chart.Dots.Group]) -> XLSX.Chart.Axis {
    let codes = groups.prefix(2).enumerated().map { index, group in
      let median = group.median.map { ", median \(Figure.points($0))" } ?? ""
      return "[=\(2 * (groups.count - index) - 1)]\"\(group.mark.glyph) \(group.name.filter { $0 != "\"" })\(median)\";"
    }
    return XLSX.Chart.Axis {
      ($0.minimum, $0.maximum, $0.step) = (0, Double(2 * groups.count) + 1.5, 1)
      ($0.numberFormat, $0.font) = (codes.joined() + "\"\"", ChartLooks.strong)
    }
  }
}
