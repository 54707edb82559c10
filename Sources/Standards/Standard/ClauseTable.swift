import Schema
import TextModel

/// A clause number in brackets: （3.1）, （见 3.1）. Offsets are in bytes from the start of the text.
public struct ClauseCitation {
  public let code: NumberCode
  /// The number between the brackets.
  public let range: Range<Int>
  /// Whether letters are in place of digits: （3.l）.
  public let hasLetters: Bool
  /// The opening bracket.
  let open: Int
  /// Whether it has 见 (see), as in （见 3.1）: then the text before it need not be the name of the cited term.
  let isSee: Bool

  /// All citations in a text, in order. Only numbers with several parts count: （3） is not a citation.
  public static func find(in text: Text) -> [ClauseCitation] {
    text.withBytes { bytes in
      var found: [ClauseCitation] = []
      var cursor = 0
      while cursor < bytes.count {
        guard let bracket = bracketLength(bytes, at: cursor) else {
          cursor += 1
          continue
        }
        let start = startOfNumber(bytes, from: cursor + bracket)
        var end = start
        while end < bytes.count, digit(bytes[end]) != nil || bytes[end] == ASCII.period { end += 1 }
        let written = bytes[start..<end]
        if end < bytes.count, bytes[end] == 0x29 || isWideBracket(bytes, at: end, 0x89),
          let code = NumberCode(written.map { digit($0) ?? $0 }), code.depth > 1,
          code.parts.allSatisfy({ $0 != nil }), written.contains(where: ASCII.isDigit)
        {
          let hasLetters = written.contains(where: ASCII.isLetter)
          found.append(
            ClauseCitation(
              code: code, range: start..<end, hasLetters: hasLetters, open: cursor, isSee: start > cursor + bracket))
        }
        cursor += bracket
      }
      return found
    }
  }

  /// A digit, or that for which a letter is typed: l for 1, O for 0.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "l"), UInt8(ascii: "I"): ASCII.zero + 1
    case UInt8(ascii: "O"), UInt8(ascii: "o"): ASCII.zero
    default: ASCII.isDigit(byte) ? byte : nil
    }
  }

  /// The offset after 见 and blanks, if they are there.
  private static func startOfNumber(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var start = offset
    if start + 2 < bytes.count, bytes[start] == 0xE8, bytes[start + 1] == 0xA7, bytes[start + 2] == 0x81 { start += 3 }
    while start < bytes.count, ASCII.isBlank(bytes[start]) { start += 1 }
    return start
  }

  private static func bracketLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    if bytes[offset] == 0x28 { return 1 }
    return isWideBracket(bytes, at: offset, 0x88) ? 3 : nil
  }

  private static func isWideBracket(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ last: UInt8) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC && bytes[offset + 2] == last
  }
}

/// The numbered clauses of the file: its terms and basic requirements.
public struct ClauseTable {
  public struct Term {
    public let code: NumberCode
    public let title: Text
    public let range: ByteRange
  }

  public enum Fault {
    /// The definition of a term cites that term.
    case itself
    /// The chapter is in the file, and has no such clause.
    case missing
    /// The number belongs to another term than the name before it.
    case other(Text)
  }

  private var terms: [Term?] = []
  /// The index of the first term with each number and with each name; `lengths` are the lengths of names, longest first.
  private var byCode: [NumberCode: Int] = [:]
  private var byName: [Text: Int] = [:]
  private var lengths: [Int] = []
  private var known: Set<NumberCode> = []
  /// The chapters of which the file has clauses. Citations of other chapters cannot be checked.
  private var chapters: Set<NumberCode> = []

  public init(_ standard: Standard) {
    for term in standard.terms?.value ?? [] {
      guard let name = term.value.term, let code = name.value.code else {
        terms.append(nil)
        continue
      }
      let names = [name.value.title] + (term.value.also?.value ?? []).map(\.value)
      if byCode[code] == nil { byCode[code] = terms.count }
      for name in names where !name.isEmpty && byName[name] == nil { byName[name] = terms.count }
      terms.append(Term(code: code, title: name.value.title, range: name.range))
      add(code)
    }
    lengths = Set(byName.keys.lazy.map(\.count)).sorted(by: >)
    for clause in standard.basicRequirements?.value ?? [] {
      if let code = clause.value.code { add(code) }
    }
  }

  private mutating func add(_ code: NumberCode) {
    known.insert(code)
    if let chapter = code.parent { chapters.insert(chapter) }
  }

  /// Whether the file has a clause with this number.
  public func contains(_ code: NumberCode) -> Bool { known.contains(code) }

  /// What is wrong with a citation in the definition of a term, by the term's index; nil if it is right, or about a chapter that the file does
  /// not have.
  public func fault(of citation: ClauseCitation, in text: Text, term index: Int) -> Fault? {
    if terms.indices.contains(index), terms[index]?.code == citation.code { return .itself }
    guard known.contains(citation.code) else { return citation.code.parent.map(chapters.contains) == true ? .missing : nil }
    guard let cited = byCode[citation.code].flatMap({ terms[$0] }) else { return nil }
    guard !citation.isSee, let named = term(namedBefore: citation, in: text), named.code != cited.code else { return nil }
    return .other(cited.title)
  }

  /// The term whose name is directly before a citation; if several are, the longest.
  public func term(namedBefore citation: ClauseCitation, in text: Text) -> Term? {
    for length in lengths where length <= citation.open {
      if let index = byName[text.slice(citation.open - length, citation.open)] { return terms[index] }
    }
    return nil
  }
}
