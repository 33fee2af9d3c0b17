import Model

/// What a person's dealings with contacts come to, whenever one looks. What depends on the instant at which one looks is left to
/// `Reading`, so that they serve many months. An object, since each of these months holds them.
final class Dealings {
  /// The first meeting with each outside contact, in order of time.
  @exclusivity(unchecked) var meetings: [Meeting]
  /// Inbound messages and calls of outside contacts, in order of time.
  @exclusivity(unchecked) var inbounds: [Inbound]
  /// Positions of the one-to-ones that count, in order of time.
  @exclusivity(unchecked) var oneToOnes: [Int32]
  /// Positions of the conversations inside that count, in order of time.
  @exclusivity(unchecked) var talksInside: [Int32] = []

  init(meetings: [Meeting] = [], inbounds: [Inbound] = [], oneToOnes: [Int32] = []) {
    (self.meetings, self.inbounds, self.oneToOnes) = (meetings, inbounds, oneToOnes)
  }

  /// The first row in which an outside contact was met.
  struct Meeting {
    var contact: Int32
    var touch: Int32
    var day: Day
    /// First heard of at most `new_days` before.
    var isNew: Bool
    var secondTouch: SecondTouch.Outlook
    var cards: DirectCards.Given
    var pitch: NoPitch.Mark?
  }
}
