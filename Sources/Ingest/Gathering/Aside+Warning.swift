import Model

extension Aside {
  func warning(_ count: Int, in files: [ReadFile]) -> Warning {
    Warning("\(count) \(count == 1 ? "row was" : "rows were") left aside: \(reason).", places: [files[Int(file)].title])
  }
}
