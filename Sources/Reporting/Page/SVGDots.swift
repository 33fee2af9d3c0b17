extension SVG {
  /// More dots of a group than these are drawn as columns of people with about the same figure.
  private static let mostDots = 250
  private static let radius = 5.0
  /// Dots move closer together rather than reach farther from the middle of their group.
  private static let mostReach = 52.0
  /// Columns are so many parts of the scale wide.
  private static let columns = 50.0

  /// People of groups as dots over one scale, each group with its median.
  mutating func draw(_ dots: Chart.Dots, _ size: SVGChart.Size) {
    let scale = SVGScale(range: dots.axis.range, from: 8, to: width - 8)
    let names = zones(dots.axis, scale)
    var y = Double(names.map(\.lines.count).max() ?? 0) * 15 + 12
    var groups = SVG(width: width)
    for group in dots.groups { y = groups.draw(group, on: dots.axis, scale, top: y) }
    for zone in names {
      for (index, line) in zone.lines.enumerated() { text(line, x: zone.x > scale.from ? zone.x + 5 : 0, y: 12 + Double(index) * 15) }
      if zone.x > scale.from { line((zone.x, 0), (zone.x, y), "z") }
    }
    append(groups)
    let hasColumns = dots.groups.contains { $0.values.count > Self.mostDots }
    axis(dots.axis, scale, y: y, more: hasColumns ? "; columns show how many people" : "")
    height = y + 44
  }

  private func zones(_ axis: Chart.Axis, _ scale: SVGScale) -> [(x: Double, lines: [String])] {
    axis.zones.enumerated().map { index, zone in
      let end = index + 1 < axis.zones.count ? scale(axis.zones[index + 1].from) : scale.to
      return (scale(zone.from), Self.lines(zone.name, width: end - scale(zone.from) - 8))
    }
  }

  /// Draws a group and gives the lower end of it.
  private mutating func draw(_ group: Chart.Dots.Group, on axis: Chart.Axis, _ scale: SVGScale, top: Double) -> Double {
    mark(group.mark, x: 7, y: top + 10)
    let isColumns = group.values.count > Self.mostDots
    text("\(group.name) · \(Figure.count(group.values.count, "person", "people"))", x: 19, y: top + 14, .strong)
    let offsets = isColumns ? [] : self.offsets(group.values, axis, scale)
    let levels = Double(Set(offsets.map { abs($0) }).count)
    let reach = isColumns ? Self.mostReach : min(Self.mostReach, max(14, levels * (2 * Self.radius + 1)))
    let middle = top + 46 + reach
    if isColumns {
      columns(group, axis, scale, middle: middle, reach: reach)
    } else {
      let places = zip(group.values, offsets).map { (x: scale($0), y: middle + $1 * (reach - Self.radius)) }
      draw(group, at: places)
    }
    if let median = group.median {
      line((scale(median), middle - reach - 6), (scale(median), middle + reach + 6), "m")
      let words = "median \(axis.format.text(median))"
      let half = Self.width(words, isStrong: true) / 2
      text(words, x: min(scale.to - half, max(scale.from + half, scale(median))), y: middle - reach - 11, .strong, anchor: .middle)
    }
    return middle + reach + 22
  }

  private func offsets(_ values: [Double], _ axis: Chart.Axis, _ scale: SVGScale) -> [Double] {
    let points = (axis.range.upperBound - axis.range.lowerBound) / (scale.to - scale.from)
    return DotLayout.offsets(values, width: (2 * Self.radius + 1) * points, levels: 1)
  }

  private mutating func draw(_ group: Chart.Dots.Group, at places: [(x: Double, y: Double)]) {
    guard group.names.count == places.count else {
      let all = places.map { Self.shape(group.mark, x: $0.x, y: $0.y, radius: Self.radius) }
      return path(all.joined(), group.mark.fillClass)
    }
    var end = 0.0
    for (index, place) in places.enumerated() {
      let name = group.names[index]
      path(Self.shape(group.mark, x: place.x, y: place.y, radius: Self.radius), group.mark.fillClass, named: name)
      let (left, right) = (place.x - Self.radius - 4, place.x + Self.radius + 4)
      let next = index + 1 < places.count ? places[index + 1].x - Self.radius : width
      let wide = Self.width(name)
      // A name that fits on neither side is told when its dot is pointed at.
      if right + wide <= next {
        text(name, x: right, y: place.y + 4)
        end = right + wide
      } else {
        if left - wide >= end { text(name, x: left, y: place.y + 4, anchor: .end) }
        end = right
      }
    }
  }

  /// Columns on both sides of the middle, as high as there are people.
  private mutating func columns(_ group: Chart.Dots.Group, _ axis: Chart.Axis, _ scale: SVGScale, middle: Double, reach: Double) {
    let step = (axis.range.upperBound - axis.range.lowerBound) / Self.columns
    var counts = [Int](repeating: 0, count: Int(Self.columns))
    for value in group.values {
      counts[min(counts.count - 1, max(0, Int((value - axis.range.lowerBound) / step)))] += 1
    }
    let most = Double(counts.max() ?? 1)
    for (index, count) in counts.enumerated() where count > 0 {
      let x = scale(axis.range.lowerBound + Double(index) * step)
      let half = max(1, Double(count) / most * reach)
      bar(x: x + 0.5, y: middle - half, width: (scale.to - scale.from) / Self.columns - 1, height: 2 * half, "\(group.mark.fillClass) pale")
    }
  }
}
