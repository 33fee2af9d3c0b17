import Model
import Testing

@testable import Scoring

/// Address books join rows of one contact and are no touch.
@Suite struct AddressBookTests {
  private static let log = """
    activity,at,person,contact,direction,channel,email,phone,card
    interaction,2026-10-05T09:00,p,,in,email,zoe@acme.example,,
    interaction,2026-10-06T09:00,p,,out,call,,+49 151 2345678,
    contact,2026-10-07,p,Kim Lee,,,,,direct

    """
  private static let header = "First Name,Last Name,Company,E-mail Address,E-mail 2 Address,Business Phone,Mobile Phone\n"

  /// The contacts of `p`, each with how many rows it has and whether it is outside.
  private func contacts(_ files: [String: String], configuration: String = "", log: String = log) throws -> [String] {
    let logs = Logs(files.merging(["log.csv": log]) { a, _ in a }, configuration: configuration)
    let reading = try logs.scorer().reading(of: 0)
    let book = reading.contacts
    return book.contactOf.indices.filter { Int(book.contactOf[$0]) == $0 && !book.touches(of: Int32($0)).isEmpty }
      .map { "\(book.touches(of: Int32($0)).count)\(book.isOutside(contact: Int32($0)) ? "" : " inside")" }.sorted()
  }

  @Test func aCardJoinsItsEmailsAndPhones() throws {
    #expect(try contacts([:]) == ["1", "1", "1"])
    #expect(try contacts(["book.csv": Self.header + "Zoë,Chen,,zoe@acme.example,,,0049 151 2345678\n"]) == ["1", "2"])
    // Also where the two share nothing but the entry.
    let log = Self.log.replacing(",+49 151 2345678,", with: "chen@home.example,,")
    #expect(try contacts(["book.csv": Self.header + ",,,zoe@acme.example,chen@home.example,,\n"], log: log) == ["1", "2"])
    // And through a card that no row touches.
    let chain = "Zoë,Chen,,zoe@acme.example,,+49 30 1,\nZoë,Chen,,,,+49 30 1,+49 30 2\n,,,,,+49 30 2,+49 151 2345678\n"
    #expect(try contacts(["book.csv": Self.header + chain]) == ["1", "2"])
  }

  @Test func ofAnOwnerItConcernsThatPersonAlone() throws {
    let book = ["book.csv": Self.header + "Zoë,Chen,,zoe@acme.example,,,+49 151 2345678\n"]
    #expect(try contacts(book, configuration: "sources: {book.csv: q}\n") == ["1", "1", "1"])
    #expect(try contacts(book, configuration: "sources: {book.csv: p}\n") == ["1", "2"])
  }

  @Test func aNameAloneJoinsTheOneContactOfThatName() throws {
    let log = Self.log + "contact,2026-10-08,p,Zoe Chen,,,,,\n"
    #expect(try contacts(["book.csv": Self.header + "Zoë,Chen,,zoe@acme.example,,,+49 151 2345678\n"], log: log) == ["1", "3"])
    // Two people of that name are in the book.
    let two = "Zoë,Chen,,zoe@acme.example,,,+49 151 2345678\nZoë,Chen,,other@chen.example,,,\n"
    #expect(try contacts(["book.csv": Self.header + two], log: log) == ["1", "1", "2"])
  }

  @Test func whoIsInsideByACardIsInside() throws {
    let team = "person,name,role,team,email\np,Pat Moss,executive,Sales,pat@firm.example\nq,Quin Dale,staff,Office,quin@firm.example\n"
    func sides(_ card: String) throws -> [Bool] {
      var logs = Logs(["log.csv": Self.log, "book.csv": Self.header + card])
      logs.team = team
      let reading = try logs.scorer().reading(of: 0)
      return reading.history.touches.map { reading.contacts.isOutside($0) }
    }
    #expect(try sides("Quin,Dale,,quin@firm.example,,,+49 151 2345678\n") == [true, false, true])
    #expect(try sides("Pat,Moss,,pat@firm.example,,,+49 151 2345678\n") == [true, false, true])
    #expect(try sides("Zoë,Chen,,zoe@acme.example,,,\n") == [true, true, true])
  }

  /// An office's number in the book is a switchboard as in rows.
  @Test func aSwitchboardJoinsOnlyRowsOfEqualName() throws {
    let log = """
      activity,at,person,contact,direction,channel,email,phone,card
      interaction,2026-10-05T09:00,p,Zoë Chen,in,email,zoe@acme.example,,
      interaction,2026-10-06T09:00,p,,in,call,,+49 30 1,

      """
    let book = Self.header + "Zoë,Chen,,zoe@acme.example,,+49 30 1,\nKim,Lee,,,,+49 30 1,\nLou,Ash,,,,+49 30 1,\n"
    #expect(try contacts(["book.csv": book], log: log) == ["1", "1"])
    #expect(try contacts(["book.csv": Self.header + "Zoë,Chen,,zoe@acme.example,,+49 30 1,\n"], log: log) == ["2"])
  }

  @Test func aCardIsNoTouchAndGivesNoName() throws {
    let book = ["book.csv": Self.header + "Zoë,Chen,,zoe@acme.example,,,+49 151 2345678\n"]
    let (with, without) = (Logs(book.merging(["log.csv": Self.log]) { a, _ in a }), Logs(["log.csv": Self.log]))
    let (a, b) = (try with.scorer().reading(of: 0), try without.scorer().reading(of: 0))
    #expect(a.history.touches.count == b.history.touches.count)
    #expect(a.history.touches.map(\.instant) == b.history.touches.map(\.instant))
    #expect(!(try with.json()).contains("Zoë"))
  }

  /// Cards in any order, in one file or several, and twice.
  @Test(arguments: seeds.prefix(20)) func orderOfCardsDoesNotMatter(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entries = Diary(seed: seed, people: ["p", "q", "r", "s"], rows: 10...40).entries
    let names = ["Iris", "Vale", "Kim", "Lee", "Ash"]
    let cards = (0..<30).map { _ in
      let name = "\(names.randomElement(using: &random)!),\(names.randomElement(using: &random)!)"
      let emails = (0..<2).map { _ in "\(names.randomElement(using: &random)!.lowercased())@x.example" }
      return "\(name),,\(emails[0]),\(emails[1]),+49 30 555010\(Int.random(in: 0...9, using: &random)),"
    }
    func json(_ parts: [[String]]) throws -> String {
      let books = parts.enumerated().map { ("\($0)book.csv", Self.header + $1.joined(separator: "\n") + "\n") }
      let files = Dictionary(uniqueKeysWithValues: books + [("log.csv", Entry.log(entries))])
      // What was read from where is another matter.
      return try Logs(files, team: Diary.team, configuration: Diary.configuration).json()
    }
    let expected = try json([cards])
    #expect(try json([cards.shuffled(using: &random)]) == expected)
    #expect(try json([Array(cards[..<10]), Array(cards[10...]).shuffled(using: &random)]) == expected)
    #expect(try json([cards, cards.reversed()]) == expected)
  }
}
