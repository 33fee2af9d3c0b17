/// Where dots stand across their scale so that none hides another.
enum DotLayout {
  /// For each value, ascending, a distance from the middle between -1 and 1.
  ///
  /// Each dot takes the place nearest to the middle that is free, on alternate sides: rank alone decides, so that equal inputs give
  /// equal pictures.
  /// - Parameters:
  ///   - width: How far apart two dots of one level stand at least, in the unit of the values.
  ///   - levels: So many on either side fill the room; with more of them all move closer together.
  static func offsets(_ values: [Double], width: Double, levels: Int) -> [Double] {
    var last: [Double] = []
    let places = values.map { value in
      let place = last.firstIndex { value - $0 >= width } ?? last.count
      if place == last.count { last.append(value) } else { last[place] = value }
      return place
    }
    let most = Double(max(levels, last.count / 2, 1))
    return places.map { place in
      let level = Double((place + 1) / 2)
      return (place % 2 == 0 ? level : -level) / most
    }
  }
}
