extension SVG {
  private static let bar = 12.0
  /// The room of a figure behind the longest bar.
  private static let figure = 64.0

  /// A bar for each category and group, its mark and figure at the end.
  mutating func draw(_ bars: Chart.Bars, _ size: SVGChart.Size) {
    var y = bars.series.count > 1 ? legend(bars.series.map { ($0.mark, $0.name) }, y: 0) + 6 : 4
    let left = !size.isNarrow ? 190.0 : 1.0
    let scale = SVGScale(range: bars.axis.range, from: left, to: width - Self.figure)
    for (index, category) in bars.categories.enumerated() {
      let lines = Self.lines(category, width: !size.isNarrow ? left - 14 : width)
      let block = Double(bars.series.count) * (Self.bar + 4)
      if !size.isNarrow {
        let first = y + block / 2 - Double(lines.count - 1) * 8 + 2
        for (row, line) in lines.enumerated() { text(line, x: left - 12, y: first + Double(row) * 16, .strong, anchor: .end) }
      } else {
        for line in lines {
          text(line, x: 0, y: y + 12, .strong)
          y += 17
        }
      }
      for (row, series) in bars.series.enumerated() {
        draw(series.values[index], series.mark, bars.axis.format, scale, y: y + Double(row) * (Self.bar + 4))
      }
      let below = max(block, !size.isNarrow ? Double(lines.count) * 16 : 0)
      line((left, y - 3), (left, y + block - 1), "x")
      y += below + 14
    }
    height = y
  }

  private mutating func draw(_ value: Double?, _ mark: Chart.Mark, _ format: NumberFormat, _ scale: SVGScale, y: Double) {
    let end = value.map { scale($0) } ?? scale.from
    bar(x: scale.from, y: y, width: end - scale.from, height: Self.bar, "\(mark.fillClass) pale")
    self.mark(mark, x: max(end, scale.from + 7), y: y + Self.bar / 2)
    text(value.map(format.text) ?? Figure.unknown, x: max(end, scale.from + 7) + 12, y: y + Self.bar / 2 + 4)
  }

  /// Steps from wide to narrow as shares of the first, one group to each side of the middle.
  mutating func draw(_ funnel: Chart.Funnel, _ size: SVGChart.Size) {
    let middle = width / 2
    let room = middle - (!size.isNarrow ? 110 : 84)
    let isPair = funnel.groups.count > 1
    var y = isPair ? 4 : legend(funnel.groups.map { ($0.mark, $0.name) }, y: 0) + 4
    if isPair {
      for (group, side) in zip(funnel.groups, [-1.0, 1.0]) {
        mark(group.mark, x: middle + side * 14, y: y + 8)
        text(group.name, x: middle + side * 26, y: y + 12, .strong, anchor: side < 0 ? .end : .start)
      }
      y += 30
    }
    for (step, name) in funnel.steps.enumerated() {
      text(name, x: middle, y: y + 12, anchor: .middle)
      for (group, side) in zip(funnel.groups, [-1.0, 1.0]) {
        let share = group.share(step)
        let length = (share ?? 0) * room
        let words = "\(group.counts[step]) · \(share.map(Figure.percent) ?? Figure.unknown)"
        if isPair {
          bar(x: side < 0 ? middle - 1 - length : middle + 1, y: y + 18, width: length, height: 20, group.mark.fillClass)
          text(words, x: middle + side * (length + 8), y: y + 32, anchor: side < 0 ? .end : .start)
        } else {
          bar(x: middle - length, y: y + 18, width: 2 * length, height: 20, group.mark.fillClass)
          text(words, x: middle + length + 8, y: y + 32)
        }
      }
      y += 50
    }
    height = y
  }
}
