import BNI
import Testing

@Suite struct SupposalTests {
  @Test func supposalsAreAddedOrPutInPlace() throws {
    #expect(try Supposal("one_to_ones=+2") == Supposal(" one_to_ones = +2 "))
    #expect(try Supposal("visitors=3").isAdded == false)
    #expect(try Supposal("visitors=-1").isAdded)
  }

  @Test(arguments: [
    ("one_to_one=+2", "`one_to_one` is no count; did you mean `one_to_ones`?"),
    ("visitors", "`visitors` supposes nothing; write a count and a number, such as one_to_ones=+2."),
    ("visitors=two", "`two` is no number; write one such as +2, -1 or 12."),
  ])
  func whatIsWrongIsSaid(text: String, message: String) {
    #expect {
      try Supposal(text)
    } throws: {
      ($0 as? Supposal.Fault)?.message == message
    }
  }
}
