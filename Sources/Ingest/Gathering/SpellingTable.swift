import Model

/// The cells met in one kind of column, each once, and the texts that they are understood to mean, which are in the same table,
/// since most cells are written as they are understood.
struct SpellingTable: ~Copyable {
  private static var unread: UInt32 { .max }

  private var texts = ByteTable()
  /// For each text of the table the number, plus one, of what it means as a cell; 0 for nothing, `unread` where it has been no cell.
  private var meanings = Column<UInt32>()
  /// Whom of the team list a text belongs to as a meaning, for those of the team list, which come first.
  private var colleagues = Column<Colleague>()

  /// Puts down to whom of the team list a text belongs; people are put down in order of id.
  mutating func add(_ text: String, of person: PersonIndex) {
    var text = text
    let index = Int(text.withUTF8 { number(UnsafeRawBufferPointer($0), ByteTable.hash(UnsafeRawBufferPointer($0))) })
    if index == colleagues.count { colleagues.append(.nobody) }
    colleagues.base[index].add(person)
  }

  /// The number, plus one, of the text that a cell means, 0 for nothing. `read` is asked once about each cell: it puts the text
  /// into a column of bytes, or returns false where the cell means nothing.
  @inline(__always)
  mutating func meaning(
    of cell: Cell, hash: UInt64, understood: inout Column<UInt8>, read: (Cell, inout Column<UInt8>) -> Bool
  ) -> UInt32 {
    let index = Int(number(cell, hash))
    let meaning = meanings[index]
    if meaning != Self.unread { return meaning }
    understood.truncate(to: 0)
    var found: UInt32 = 0
    if read(cell, &understood) {
      let text = UnsafeRawBufferPointer(understood.elements)
      found = number(text, ByteTable.hash(text)) + 1
    }
    meanings[index] = found
    return found
  }

  /// Puts down what the table has of cells: their hashes and numbers.
  func find(_ column: RowBlock.Column) { texts.find(column.cells, hashes: column.hashes, indices: column.numbers) }

  /// The number, plus one, of the text that a cell with a number means, as above; nil where that is not known yet.
  @inline(__always)
  func meaning(ofNumber number: UInt32) -> UInt32? {
    guard number != ByteTable.missing, meanings[Int(number)] != Self.unread else { return nil }
    return meanings[Int(number)]
  }

  @inline(__always)
  private mutating func number(_ text: Cell, _ hash: UInt64) -> UInt32 {
    let (index, isNew) = texts.intern(text, hash: hash)
    if isNew { meanings.append(Self.unread) }
    return index
  }

  /// The text of a number, plus one; empty for 0.
  func text(_ number: UInt32) -> UnsafeRawBufferPointer { number == 0 ? .none : texts[number - 1] }

  /// Whom of the team list the text of a number, plus one, belongs to.
  func colleague(_ number: UInt32) -> Colleague {
    number > 0 && number <= colleagues.count ? colleagues[Int(number) - 1] : .nobody
  }

  /// Takes the texts out when all rows are read.
  mutating func takeTexts() -> TextTable { TextTable(taken(&texts, leaving: ByteTable())) }
}

/// Takes a value out of where it stands, without a copy of what it holds.
func taken<Value: ~Copyable>(_ value: inout Value, leaving empty: consuming Value) -> Value {
  swap(&value, &empty)
  return empty
}
