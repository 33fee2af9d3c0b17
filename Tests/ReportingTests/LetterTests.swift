import Foundation
import Testing

@testable import Model
@testable import Reporting
@testable import Scoring

/// The letters as their readers meet them.
@Suite struct LetterTests {
  private func letters(_ firm: SampleFirm) throws -> [String: String] {
    let card = try firm.scorecard()
    return Dictionary(uniqueKeysWithValues: Letter.recipients(card).map { ($0.person.id, Letter($0, card).text) })
  }

  @Test(arguments: SheetTests.firms.indices) func linesAreAtMost72Wide(_ firm: Int) throws {
    for (id, letter) in try letters(SheetTests.firms[firm]) {
      for line in letter.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(TextColumns.width(line) <= 72, "\(id): \(line)")
        #expect(!line.hasSuffix(" ") && !line.contains("\t"))
      }
      #expect(letter.hasSuffix("\n") && !letter.hasSuffix("\n\n"))
      #expect(!letter.contains("Optional") && !letter.contains("nan"))
    }
  }

  @Test func everybodyIsAddressedByName() throws {
    let letters = try letters(SampleFirm.firm)
    #expect(Set(letters.keys) == Set(SampleFirm.names.keys))
    #expect(letters["s1"]!.contains("Dear 山田太郎,"))
    #expect(letters["a2"]!.contains("\u{200E}Dear שרה כהן,\u{200E}"))
    #expect(letters["s5"]!.contains("Dear Ünal Çelik,"))
  }

  @Test func theTestComesBeforeTheScore() throws {
    let card = try SampleFirm.firm.scorecard()
    for person in card.scored {
      let letter = Letter(person, card).text
      let test = try #require(letter.range(of: "The true test first:"))
      let score = try #require(letter.range(of: "Your score is \(person.scoreWords!) of 100"))
      #expect(test.upperBound < score.lowerBound)
      #expect(letter.contains("Cards: \(person.score.trueTest.cards.rawValue)"))
      #expect(letter.contains("Answers: \(person.score.trueTest.answers.rawValue)"))
    }
  }

  @Test func whoLoggedNothingIsToldSoWithoutReproach() throws {
    let letter = try #require(try letters(SampleFirm.firm)["s6"])
    #expect(letter.contains("There is no score, because nothing was logged. That is not a zero"))
    #expect(letter.contains("1. Log at least 5 records"))
    #expect(!letter.contains("± ") && !letter.contains("true test"))
  }

  @Test func whoIsAloneOrNotScoredGetsALetter() throws {
    #expect(try letters(.onePerson)["s1"]!.contains("Your score is "))
    #expect(try letters(.empty)["p"]!.contains("There is no score yet: what was logged is too little to score."))
  }

  @Test func withinNoiseIsNotNoChange() throws {
    let card = try SampleFirm.firm.scorecard()
    let people = card.scored.filter { $0.change.isNotable == false }
    #expect(!people.isEmpty)
    for person in people {
      let letter = Letter(person, card).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(letter.contains("within noise. That does not mean that nothing changed"))
    }
  }

  @Test func theMovesAreThoseOfTheDimensions() throws {
    let card = try SampleFirm.firm.scorecard()
    for person in card.scored where person.change.trend != nil {
      let weights = zip(person.score.dimensions, person.dimensionsBefore).filter { $0.score != nil && $1 != nil }
      #expect(person.dimensionsBefore.count == person.score.dimensions.count)
      // Where the same dimensions count in both windows the weighted moves add up to the trend.
      guard weights.count == person.score.dimensions.count else { continue }
      let sum = weights.reduce(0) { $0 + $1.0.weight * ($1.0.score! - $1.1!) } / weights.reduce(0) { $0 + $1.0.weight }
      #expect(abs(sum - person.change.trend!) < 1e-9)
    }
  }

  @Test func whoHasLeftGetsNone() throws {
    var firm = SampleFirm.onePerson
    firm.files["team.csv"] = "person,name,role,end_date\ns1,山田太郎,staff,2026-10-12\n"
    #expect(try letters(firm).isEmpty)
  }
}

extension SplitMix64: RandomNumberGenerator {}

/// File names of letters, whatever the ids.
@Suite struct LetterNameTests {
  @Test func plainIdsStayAsTheyAre() {
    #expect(LetterName.make("ana.silva") == "ana.silva.txt")
    #expect(LetterName.make("ana+x@mail.example") == "ana+x@mail.example.txt")
  }

  @Test func whatIsNotSafeIsEscaped() {
    #expect(LetterName.make("../../etc/passwd") == "%2E.%2F..%2Fetc%2Fpasswd.txt")
    #expect(LetterName.make("a b") == "a%20b.txt")
    #expect(LetterName.make("Ana") == "%41na.txt")
    #expect(LetterName.make("山") == "%E5%B1%B1.txt")
    #expect(LetterName.make("-rf") == "%2Drf.txt")
    #expect(LetterName.make("con") == "%63on.txt")
    #expect(LetterName.make("com1.x") == "%63om1.x.txt")
    #expect(LetterName.make("console") == "console.txt")
  }

  @Test func noTwoIdsMeet() {
    let long = String(repeating: "long", count: 100)
    var ids = [
      "", ".", "..", "a", "A", "a ", "a/", "a\\", "a%20", "a%", "a.", "a:b", "a\0", "é", "e\u{301}", "con", "CON", "Con", "nul", "aux.txt",
      long, long + "a", long + "b", String(repeating: "山", count: 90), String(repeating: "山", count: 91), "~", "a~b", "%2E", ".",
    ]
    var random = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let scalars = (0..<Int.random(in: 1...4, using: &random)).map { _ in "aAbB./%~ é山\u{0}-".unicodeScalars.randomElement(using: &random)!
      }
      ids.append(String(String.UnicodeScalarView(scalars)))
    }
    let distinct = Set(ids.map { Array($0.utf8) })
    let names = distinct.map { LetterName.make(String(decoding: $0, as: UTF8.self)) }
    #expect(Set(names.map { $0.lowercased() }).count == distinct.count)
    for name in names {
      #expect(name.utf8.count <= 130 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(!name.contains("/") && !name.contains("\\") && !name.hasPrefix("."))
    }
  }
}
