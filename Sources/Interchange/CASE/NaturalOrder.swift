/// The natural order of codes: numbers in them are compared by value.
enum NaturalOrder {
  enum Piece: Hashable {
    case text(String)
    case number(Int)
  }

  static func pieces(of code: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = code[...]
    while let first = rest.first {
      let isDigit = first.isASCIIDigit
      let run = rest.prefix { $0.isASCIIDigit == isDigit }
      rest = rest.dropFirst(run.count)
      if isDigit, let number = Int(run) { pieces.append(.number(number)) } else { pieces.append(.text(String(run))) }
    }
    return pieces
  }

  /// Texts come before numbers, so that any two codes can be compared.
  static func isBefore(_ left: [Piece], _ right: [Piece]) -> Bool {
    for (a, b) in zip(left, right) where a != b {
      switch (a, b) {
      case (.number(let a), .number(let b)): return a < b
      case (.text(let a), .text(let b)): return a < b
      case (.text, .number): return true
      case (.number, .text): return false
      }
    }
    return left.count < right.count
  }
}
