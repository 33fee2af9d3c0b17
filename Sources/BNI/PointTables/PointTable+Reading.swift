extension PointTable {
  /// Reads a table of JSON and checks it.
  /// - Parameter file: What messages call it.
  /// - Throws: `PointTableError` naming the place of what is wrong.
  package init(_ bytes: [UInt8], from file: String) throws {
    let root = try TableNode(bytes, from: file)
    let members = try root.members(["name", "title", "source", "assumption", "months", "weeks", "attendance", "lights", "parts"])
    name = try members.needed("name", of: root).text()
    title = try members.needed("title", of: root).text()
    source = try members.needed("source", of: root).text()
    assumption = try members["assumption"]?.text()
    months = try Self.months(members.needed("months", of: root))
    weeks = try members.needed("weeks", of: root).list().map { try $0.word(of: Meeting.self) }
    attendance = try Self.weights(members.needed("attendance", of: root), weeks)
    lights = try Self.lights(members.needed("lights", of: root))
    let list = try members.needed("parts", of: root)
    parts = try list.list().map(Part.init)
    if let twice = parts.indices.first(where: { index in parts[..<index].contains { $0.id == parts[index].id } }) {
      throw list.fault("the part `\(parts[twice].id)` stands twice")
    }
    let sum = parts.reduce(0) { $0 + $1.most }
    guard abs(sum - 100) < 1e-9 else { throw list.fault("the most points of the parts add up to \(sum), not to 100") }
  }

  private static func months(_ node: TableNode) throws -> Int {
    let number = try node.number()
    guard (1...24).contains(number), number == number.rounded() else { throw node.fault("a whole number from 1 to 24 must stand here") }
    return Int(number)
  }

  private static func weights(_ node: TableNode, _ weeks: [Meeting]) throws -> [Meeting: Double] {
    var weights: [Meeting: Double] = [:]
    for (key, value) in try node.members(Meeting.allCases.map(\.rawValue)) {
      let weight = try value.number()
      guard let meeting = Meeting(rawValue: key), weeks.contains(meeting) else { throw value.fault("`\(key)` is no countable week") }
      guard weight <= 1 else { throw value.fault("a meeting counts as attended once at most; give 0 to 1") }
      weights[meeting] = weight
    }
    return weights
  }

  private static func lights(_ node: TableNode) throws -> [Light: Double] {
    let members = try node.members(Light.allCases.filter { $0 != .grey }.map(\.rawValue))
    var (lights, before): ([Light: Double], Double) = ([:], 100)
    for light in Light.allCases where light != .grey {
      let least = try members.needed(light.rawValue, of: node).number()
      guard light == .green ? least <= before : least < before else {
        throw node.fault("green, yellow and red must fall, from 100 at most")
      }
      (lights[light], before) = (least, least)
    }
    return lights
  }
}

extension PointTable.Part {
  init(_ node: TableNode) throws {
    let members = try node.members(["part", "figure", "per", "limits", "steps"])
    id = try members.needed("part", of: node).text()
    figure = try members.needed("figure", of: node).word(of: CountedFigure.self)
    let per = try members["per"]?.word(of: Span.self)
    guard (per == nil) == (figure == .attendance) else {
      throw node.fault(figure == .attendance ? "attendance is a share and takes no `per`" : "`per` is missing; write week or period")
    }
    isPerWeek = per == .week
    limits = try members["limits"]?.word(of: PointTable.Amounts.self)
    let list = try members.needed("steps", of: node)
    steps = try list.list().map(PointTable.Step.init)
    for (step, lower) in zip(steps, steps.dropFirst()) {
      guard lower.points < step.points else { throw list.fault("points must fall from step to step") }
      guard lower.limit.isEasier(than: step.limit, numbered: limits == .steps) else {
        throw list.fault("the steps are out of order; each must be easier to reach than the one before")
      }
    }
  }

  private enum Span: String, CaseIterable { case week, period }
}

extension PointTable.Step {
  fileprivate init(_ node: TableNode) throws {
    let members = try node.members(["at_least", "more_than", "at_most", "points"])
    points = try members.needed("points", of: node).number()
    guard points > 0 else { throw node.fault("a step gives more than 0 points") }
    let limits: [PointTable.Limit?] = [
      try members["at_least"].map { .atLeast(try $0.number()) }, try members["more_than"].map { .moreThan(try $0.number()) },
      try members["at_most"].map { .atMost(try $0.number()) },
    ]
    guard let limit = limits.compactMap({ $0 }).first, limits.compactMap({ $0 }).count == 1 else {
      throw node.fault("one of `at_least`, `more_than` and `at_most` must stand here")
    }
    self.limit = limit
  }
}

extension PointTable.Limit {
  /// - Parameter numbered: Limits are the numbers of amounts, of which the first is the hardest.
  fileprivate func isEasier(than other: PointTable.Limit, numbered: Bool) -> Bool {
    switch (self, other) {
    case (.atLeast(let a), .atLeast(let b)): numbered ? a > b : a < b
    case (.moreThan(let a), .moreThan(let b)), (.moreThan(let a), .atLeast(let b)), (.atLeast(let a), .moreThan(let b)): a < b
    case (.atMost(let a), .atMost(let b)): a > b
    case (.atMost, _), (_, .atMost): false
    }
  }
}
