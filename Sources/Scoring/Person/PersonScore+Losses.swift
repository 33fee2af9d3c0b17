extension PersonScore {
  /// For each measure that counts, how many of the points missing from 100 are its own; together they are 100 less the score.
  package var losses: [(measure: String, points: Double)] {
    let counted = dimensions.filter { $0.score != nil && $0.weight > 0 }
    let weights = counted.reduce(0) { $0 + $1.weight }
    return counted.flatMap { dimension in
      let measures = dimension.measures.filter { $0.counted != nil && $0.parameters.weight > 0 }
      let inside = measures.reduce(0) { $0 + $1.parameters.weight }
      return measures.map { measure in
        (measure.id, dimension.weight / weights * measure.parameters.weight / inside * (100 - measure.counted!.points))
      }
    }
  }
}
