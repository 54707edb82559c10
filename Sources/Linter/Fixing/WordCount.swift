import TextModel
import YAML

/// The words and numbers of a text, and how often each occurs: every run of ASCII letters and digits, and every other letter or sign other
/// than punctuation and bullets. Blanks, punctuation and the width of a letter do not count.
struct WordCount {
  private var counts: [[UInt32]: Int] = [:]
  /// The same for characters beyond ASCII, of which each is a word.
  private var signs: [UInt32: Int] = [:]

  /// Adds the words of a text to the counts, or removes them if `sign` is -1.
  mutating func add(_ bytes: some Sequence<UInt8>, sign: Int = 1) {
    var run: [UInt32] = []
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: break decoding
      case .error: close(&run, sign)
      case .scalarValue(let scalar): add(scalar, &run, sign)
      }
    }
    close(&run, sign)
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ run: inout [UInt32], _ sign: Int) {
    // Common Han characters need no normalization.
    if scalar.isHan {
      close(&run, sign)
      count(sign: scalar.value, sign)
      return
    }
    let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    if Self.isUnseen(value) { return }
    if value < 0x80 {
      if ASCII.isLetter(value) || (0x30...0x39).contains(value) { run.append(value) } else { close(&run, sign) }
      return
    }
    // A character that looks like a Latin letter belongs to the word around it.
    if let letter = LookalikeScalar.latinLetter(value) { return run.append(letter) }
    close(&run, sign)
    for similar in LookalikeScalar.plainScalars(for: value) ?? [value] where Self.isWord(similar) {
      if similar < 0x80 { count([similar], sign) } else { count(sign: similar, sign) }
    }
  }

  /// Whether a character is invisible, so that it does not end a word.
  private static func isUnseen(_ value: UInt32) -> Bool {
    if value < 0x20 { return ![0x09, 0x0A, 0x0D].contains(value) }
    return value >= 0x7F && Unicode.Scalar(value)?.properties.generalCategory == .format || value == 0x7F
  }

  private mutating func close(_ run: inout [UInt32], _ sign: Int) {
    guard !run.isEmpty else { return }
    count(run, sign)
    run.removeAll(keepingCapacity: true)
  }

  private mutating func count(_ word: [UInt32], _ sign: Int) {
    let count = counts[word, default: 0] + sign
    counts[word] = count == 0 ? nil : count
  }

  private mutating func count(sign value: UInt32, _ sign: Int) {
    let count = signs[value, default: 0] + sign
    signs[value] = count == 0 ? nil : count
  }

  private static func isWord(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    // Fast path for the commonest characters.
    if scalar.isHan { return true }
    if ItemMark.isSign(value) { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format:
      return false
    default: return true
    }
  }

  var isEmpty: Bool { counts.isEmpty && signs.isEmpty }
  /// The words that were added more often than taken away.
  var surplus: [[UInt32]] { counts.filter { $0.value > 0 }.map(\.key) + signs.filter { $0.value > 0 }.map { [$0.key] } }
  /// The words that were taken away more often than added.
  var deficit: [[UInt32]] { counts.filter { $0.value < 0 }.map(\.key) + signs.filter { $0.value < 0 }.map { [$0.key] } }

  /// Whether a word can be a part of a number: digits, the letters beside them, and the Chinese words for them.
  static func isOfNumber(_ word: [UInt32]) -> Bool {
    if let first = word.first, first < 0x80 { return word.count <= 9 }
    return word.allSatisfy { value in Unicode.Scalar(value).map { numberWords.contains($0) } ?? false }
  }

  /// Whether a word is between two numbers of a range, or two entries of a list.
  static func isConnective(_ word: [UInt32]) -> Bool { connectives.contains(word) }

  /// Whether a word is a character that looks like a dash.
  static func isLikeDash(_ word: [UInt32]) -> Bool { word.count == 1 && word.allSatisfy(ItemMark.isLikeDash) }

  private static let connectives = Set(["至", "到", "和", "与", "及", "或", "to", "and"].map { $0.unicodeScalars.map(\.value) })
  private static let numberWords = Set("〇零一二三四五六七八九十百千两第章节条款项目模块单元任务功能内容部分课讲篇点知识题专主编号序№①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars)
}

extension ASCII {
  fileprivate static func isLetter(_ value: UInt32) -> Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}
