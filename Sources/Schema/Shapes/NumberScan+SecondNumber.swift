import TextModel

/// Two numbers in front of one text. The first one counts.
extension NumberScan {
  /// Skips the second number of an item, and of a name where `HeadingNumbers` finds none.
  mutating func skipSecondNumber(of text: Text, _ role: NumberedRole) {
    switch role {
    case .item:
      skipSecondNumber(of: text)
      skipSecondPart(of: text)
    case .content: skipSecondNumber(of: text)
    case .function, .module: divideAtPause(text)
    default: return
    }
  }

  /// `1.1.1-1.1.2 能…`, `1.1.1、1.1.2 能…`, `1.1.1和1.1.2 能…`, `1.1.1/1.1.2 能…`, `1.1.1 1.1.2 能…`.
  private mutating func skipSecondNumber(of text: Text) {
    guard let code, code.depth > 1, codeEnd < text.count else { return }
    let title = text.withBytes { bytes -> Int? in
      let sign = Self.skipBlanks(bytes, codeEnd)
      let word = Self.endOfWord(bytes, at: sign) ?? (sign > codeEnd ? sign : nil)
      guard let signEnd = Self.endOfSign(bytes, at: sign) ?? word, signEnd <= bytes.count,
        let second = NumberHead.read(bytes, at: Self.skipBlanks(bytes, signEnd), allowsSigns: false),
        second.depth == code.depth, second.code != code
      else { return nil }
      let title = Self.skipBlanks(bytes, second.end)
      // `1.1 2.5 mm 刀头`: after a blank, the number may belong to the name.
      guard signEnd > sign else { return title > second.end && !MeasureWord.begins(bytes, at: title) ? title : nil }
      return second.end == bytes.count || title > second.end || bytes[second.end] >= 0xE3 ? title : nil
    }
    guard let title else { return }
    titleStart = title
    defects = [.severalNumbers]
  }

  /// `1.1.2-1 能…`, `1.1.2～3 能…`, `1.1.2/3 能…`: only the last part of the second number.
  private mutating func skipSecondPart(of text: Text) {
    guard let code, code.depth == 3, defects != [.severalNumbers], codeEnd < text.count else { return }
    let title = text.withBytes { bytes -> Int? in
      guard let second = (Self.endOfSign(bytes, at: codeEnd) ?? Self.endOfWord(bytes, at: codeEnd)).map({ bytes[$0...] }) else {
        return nil
      }
      let rest = second.drop(while: ASCII.isDigit)
      guard (1...2).contains(second.count - rest.count), let next = rest.first, ASCII.isBlank(next) else { return nil }
      let title = Self.skipBlanks(bytes, rest.startIndex)
      // `1.1.2-3 吨吊车` has a measure.
      return title < bytes.count && (0xE4...0xE9).contains(bytes[title]) && !MeasureWord.begins(bytes, at: title) ? title : nil
    }
    guard let title else { return }
    titleStart = title
    defects = [.severalNumbers]
  }

  /// `1、2 饮品制作`, `M1、2 原料`: the pause mark was read as a period, but functions and modules have numbers of one part.
  private mutating func divideAtPause(_ text: Text) {
    guard let code, code.depth == 2, let first = code.parent, defects.contains(.fullwidth),
      let pause = text.slice(0, codeEnd).range(ofFirst: "、")
    else { return }
    self.code = first
    codeEnd = pause.lowerBound
    defects = [.severalNumbers]
  }

  private static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex { !ASCII.isBlank($0) } ?? bytes.count
  }

  /// The end of a dash, comma or other sign between two numbers; nil if there is none.
  private static func endOfSign(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> Int? {
    Dash(bytes, at: sign)?.end ?? Punctuation.length(bytes, at: sign).map { sign + $0 }
  }

  private static func endOfWord(_ bytes: UnsafeBufferPointer<UInt8>, at word: Int) -> Int? {
    ["和", "与", "及", "/", "／"].first { bytes[word...].starts(with: $0.utf8) }.map { word + $0.utf8.count }
  }
}
