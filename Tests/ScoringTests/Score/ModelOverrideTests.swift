import Ingest
import Model
import Testing

@testable import Scoring

@Suite struct ModelOverrideTests {
  private static func override(_ path: String, _ value: Double) -> ModelOverride {
    ModelOverride(path: path.split(separator: ".").map(String.init), value: value, place: "rapport.yaml:7")
  }

  private static func model(_ changes: (String, Double)...) throws -> ScoringModel {
    try ScoringModel.standard.applying(changes.map(override))
  }

  /// The sentence with which a change is refused.
  private static func refusal(_ changes: [(String, Double)]) throws -> String {
    do {
      _ = try ScoringModel.standard.applying(changes.map(override))
    } catch {
      return error.message
    }
    throw Logs.Unreadable(text: "\(changes) was accepted")
  }

  /// Every figure of the model by its path, as `rapport model` prints it.
  private static var printed: [(String, Double)] {
    ScoringModel.standard.dimensions.flatMap { dimension in
      [("\(dimension.id).weight", dimension.weight)] + dimension.measures.flatMap { figures($0).map { ("\(dimension.id).\($0)", $1) } }
    }
  }

  private static func figures(_ measure: ScoringModel.Parameters) -> [(String, Double)] {
    var figures = [("\(measure.id).weight", measure.weight)]
    switch measure.curve {
    case .saturating(let half): figures.append(("\(measure.id).half", half))
    case .linear(let from, let to): figures += [("\(measure.id).from", from), ("\(measure.id).to", to)]
    }
    if let prior = measure.prior { figures += [("\(measure.id).r0", prior.rate), ("\(measure.id).w", prior.weight)] }
    return figures
  }

  @Test func theStandardGivenBackIsNoChange() throws {
    #expect(Self.printed.count == 7 + 13 * 2 + 6 + 2 * 5)
    let model = try ScoringModel.standard.applying((Self.printed + [("version", 1)]).map(Self.override))
    #expect(model == .standard)
    #expect(model.name == "chief-networker")
  }

  @Test(arguments: printed.map(\.0)) func everyFigureCanBeChanged(path: String) throws {
    let figure = try #require(Self.printed.first { $0.0 == path })
    let changed = try Self.model((path, path.hasSuffix("r0") ? 0.25 : figure.1 + 0.1))
    #expect(changed != .standard)
    #expect(changed.name == "chief-networker (adapted)")
  }

  @Test func aChangeReachesTheScore() throws {
    let logs = Logs([.event("2026-10-01", "Mixer"), .event("2026-10-02", "Mixer"), .event("2026-10-03", "Mixer")])
    // One event a month with a half of one is half of the points.
    let score = try logs.score(model: Self.model(("presence.events.half", 1)))
    #expect(isClose(score.measure("events")?.points, 50))
  }

  @Test func aMeasureWithoutWeightDoesNotCount() throws {
    let model = try Self.model(("giving.introductions.weight", 0), ("inside.weight", 0))
    let score = try Logs([.referral("2026-10-01", "Iris Vale"), .referral("2026-10-02", "Iris Vale"), .referral("2026-10-03", "Tom Reed")])
      .score(model: model)
    #expect(isClose(score.dimensions.first { $0.id == "giving" }?.score, 50))
    // 15 + 20·2/3 + 10·1/4 + 15 of 95.
    #expect(isClose(score.coverage, (15 + 40.0 / 3 + 2.5 + 15) / 95))
  }

  @Test(arguments: [
    ("presense.weight", "`presense` is no dimension of the model; did you mean `presence`?"),
    ("presence.event.half", "`event` is no measure of the model; did you mean `events`?"),
    ("presence.events.halt", "`halt` is no parameter of `events` of the model; did you mean `half`?"),
    ("presence.wieght", "`wieght` is no setting of the model; did you mean `weight`?"),
    ("presence.events.r0", "`r0` is no parameter of `events` of the model; known are weight, half."),
    ("answering.waiting_time.half", "`half` is no parameter of `waiting_time` of the model; known are weight, from, to."),
    ("zzz", "`zzz` is no dimension of the model; known are presence, reach, open_door, answering, trust, giving, inside."),
  ])
  func anUnknownKeyIsNamedWithTheNearest(path: String, message: String) throws {
    #expect(try Self.refusal([(path, 1)]) == "rapport.yaml:7: " + message)
  }

  @Test(arguments: [
    ("presence.weight", -1.0), ("presence.events.weight", -0.001), ("presence.weight", .nan), ("presence.weight", .infinity),
    ("presence.events.half", 0), ("presence.events.half", -1), ("presence.events.half", .infinity), ("presence.events.half", .nan),
    ("reach.new_share.r0", -0.01), ("reach.new_share.r0", 1.01), ("reach.new_share.r0", .nan), ("reach.new_share.w", 0),
    ("reach.new_share.w", .infinity), ("reach.new_share.to", 0), ("reach.new_share.to", -1), ("reach.new_share.from", 2),
    ("reach.new_share.to", .infinity), ("reach.new_share.from", -.infinity), ("answering.waiting_time.to", 80),
    ("answering.waiting_time.from", 0), ("answering.waiting_time.from", .nan), ("answering.waiting_time.from", .infinity),
  ])
  func whatMakesNoSenseIsRefused(path: String, value: Double) throws {
    let message = try Self.refusal([(path, value)])
    #expect(message.hasSuffix("."))
    #expect(message.contains("weight") || message.contains(path.split(separator: ".")[1]), "\(message)")
  }

  @Test func weightsThatAddUpToNothingAreRefused() throws {
    #expect(try Self.refusal(ScoringModel.standard.dimensions.map { ("\($0.id).weight", 0) }).contains("add up to nothing"))
    let trust = [("trust.second_touch.weight", 0.0), ("trust.one_to_ones.weight", 0), ("trust.no_pitch.weight", 0)]
    #expect(try Self.refusal(trust).contains("`trust`"))
    // Without weight of its own the dimension may be empty.
    let logs = Logs([.event("2026-10-01", "Mixer")])
    let score = try logs.score(model: ScoringModel.standard.applying((trust + [("trust.weight", 0)]).map(Self.override)))
    #expect((0...1).contains(score.coverage))
  }

  /// The way from the configuration.
  @Test func overridesAreReadFromTheConfiguration() throws {
    let folder = try TemporaryFolder(["rapport.yaml": "model:\n  presence:\n    weight: 30\n    events: {half: 2}\n"])
    let configuration = try ConfigurationReader.read(nil, paths: [folder.path])
    let model = try ScoringModel.standard.applying(configuration.modelOverrides)
    #expect(model.dimensions[0].weight == 30)
    #expect(model.dimensions[0].measures[0].curve == .saturating(half: 2))
    #expect(model.dimensions.dropFirst() == ScoringModel.standard.dimensions.dropFirst())
  }
}
