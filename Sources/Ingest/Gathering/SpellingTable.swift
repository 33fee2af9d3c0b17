import Model

/// The cells met in one kind of column, each once, and the texts that they are understood to mean, which are in the same table,
/// since most cells are written as they are understood.
struct SpellingTable: ~Copyable {
  private var texts = ByteTable()
  /// For each text of the table the number, plus one, of what it means as a cell; 0 for nothing, `unread` where it has been no cell.
  private var meanings = Column<UInt32>()
  /// For each text of the table whom of the team list it belongs to as a meaning.
  private var colleagues = Column<Colleague>()

  private static var unread: UInt32 { .max }

  /// The number, plus one, of the text that a cell means, 0 for nothing. `read` is asked once about each cell: it puts the text
  /// into a column of bytes and returns whose it is, or nil where the cell means nothing.
  @inline(__always)
  mutating func meaning(
    of cell: Cell, understood: inout Column<UInt8>, read: (Cell, inout Column<UInt8>) -> Colleague?
  ) -> UInt32 {
    let index = number(cell)
    let meaning = meanings[Int(index)]
    if meaning != Self.unread { return meaning }
    understood.truncate(to: 0)
    guard let colleague = read(cell, &understood) else {
      meanings[Int(index)] = 0
      return 0
    }
    let text = number(UnsafeRawBufferPointer(understood.elements))
    meanings[Int(index)] = text + 1
    colleagues[Int(text)] = colleague
    return text + 1
  }

  /// Fetches from memory what cells will need.
  func fetch(_ cells: UnsafeBufferPointer<Cell>) { texts.fetch(cells) }

  @inline(__always)
  private mutating func number(_ text: Cell) -> UInt32 {
    let (index, isNew) = texts.intern(text)
    if isNew {
      meanings.append(Self.unread)
      colleagues.append(.nobody)
    }
    return index
  }

  /// Whom of the team list the text of a number, plus one, belongs to.
  func colleague(_ number: UInt32) -> Colleague { number == 0 ? .nobody : colleagues[Int(number) - 1] }

  /// Takes the texts out when all rows are read.
  mutating func takeTexts() -> TextTable { TextTable(taken(&texts, leaving: ByteTable())) }
}

/// Takes a value out of where it stands, without a copy of what it holds.
func taken<Value: ~Copyable>(_ value: inout Value, leaving empty: consuming Value) -> Value {
  swap(&value, &empty)
  return empty
}
