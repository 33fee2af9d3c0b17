/// A chart as plain data, whatever draws it.
package struct Chart: Sendable {
  /// The question that the picture answers.
  package let title: String
  /// What it shows, with its figures, in a sentence for those who cannot see it.
  package let alternative: String
  package let kind: Kind
  /// The same figures in words, where no table beside the chart says them; what text and Markdown print in the picture's place.
  package let figures: Table?

  init(_ title: String, alternative: String, figures: Table? = nil, _ kind: Kind) {
    (self.title, self.alternative, self.kind, self.figures) = (title, alternative, kind, figures)
  }

  /// The same for where a table beside it says its figures.
  var withoutFigures: Chart { Chart(title, alternative: alternative, kind) }

  /// What is drawn.
  package enum Kind: Sendable {
    case dots(Dots)
    case lines(Lines)
    case steps(Steps)
    case bars(Bars)
    case funnel(Funnel)
  }

  /// What tells one group from another, by shape as well as by colour.
  package enum Mark: Int, Hashable, Sendable { case circle, diamond, square }

  /// A scale of numbers.
  package struct Axis: Sendable {
    /// With the unit.
    package let title: String
    /// Ascending; the first and the last are the ends of the scale.
    package let ticks: [Double]
    package let format: NumberFormat
    /// Parts of the scale that have a name, each with where it begins.
    package var zones: [Zone] = []

    package struct Zone: Sendable {
      package let from: Double
      package let name: String
    }

    /// From the first to the last tick.
    package var range: ClosedRange<Double> { (ticks.first ?? 0)...max(ticks.last ?? 1, ticks.first ?? 0) }
  }

  /// People of groups as dots over one scale.
  package struct Dots: Sendable {
    package let axis: Axis
    /// From the top down; none is empty.
    package let groups: [Group]

    package struct Group: Sendable {
      package let name: String
      package let mark: Mark
      /// Ascending.
      package let values: [Double]
      /// As many as there are values; empty where the dots have no names.
      package var names: [String] = []
      /// A line across; nil for none.
      package let median: Double?
    }
  }

  /// Figures over months.
  package struct Lines: Sendable {
    /// Short: `Oct 26`.
    package let months: [String]
    package let axis: Axis
    package let series: [Series]
  }

  /// Named figures, one a month or category; nil where there is none, which is not zero.
  package struct Series: Sendable {
    package let name: String
    package let mark: Mark
    package let values: [Double?]
    /// The cells of a workbook in which the values stand, where the bars are to follow them.
    package var cells: CellReference?
  }

  /// Shares that fall, or rise, in steps over time.
  package struct Steps: Sendable {
    package let time: Axis
    package let share: Axis
    package let curves: [Curve]

    package struct Curve: Sendable {
      package let name: String
      package let mark: Mark
      /// The share before the first step.
      package let start: Double
      /// Ascending in time; the share from each time on.
      package let steps: [(time: Double, share: Double)]
    }
  }

  /// A bar for each category, and for each of up to three groups side by side.
  package struct Bars: Sendable {
    package let categories: [String]
    package let axis: Axis
    package let series: [Series]
    /// The cells of a workbook in which the categories stand, where those of the series are given too.
    package var cells: CellReference?
  }

  /// Steps of which each holds a part of the one before.
  package struct Funnel: Sendable {
    package let steps: [String]
    /// One or two.
    package let groups: [Group]

    package struct Group: Sendable {
      package let name: String
      package let mark: Mark
      /// One a step.
      package let counts: [Int]

      /// The part of the first step that reaches one; nil where the first is empty.
      package func share(_ step: Int) -> Double? { counts[0] > 0 ? Double(counts[step]) / Double(counts[0]) : nil }
    }
  }
}

extension Chart.Axis {
  /// Scores with the names of the bands.
  static func scores(_ zones: [Zone] = []) -> Chart.Axis {
    Chart.Axis(title: "Points, 0 to 100", ticks: [0, 20, 40, 60, 80, 100], format: .whole, zones: zones)
  }

  /// From 0 to a round figure that is no less than the most, in at most five steps of 1, 2 or 5 and zeros.
  static func upTo(_ most: Double, _ title: String, format: NumberFormat) -> Chart.Axis {
    var (unit, step) = (1.0, 1.0)
    while step * 5 < most {
      if step == unit { step = 2 * unit } else if step == 2 * unit { step = 5 * unit } else { (unit, step) = (10 * unit, 10 * unit) }
    }
    let count = max(1, Int((most / step).rounded(.up)))
    return Chart.Axis(title: title, ticks: (0...count).map { Double($0) * step }, format: format)
  }

  static func shares(_ title: String) -> Chart.Axis {
    Chart.Axis(title: title, ticks: [0, 0.25, 0.5, 0.75, 1], format: .share)
  }
}
