import TextModel

/// Reads the output of `pdftotext -bbox-layout`: every word with its position on the page.
struct BoxedText {
  private struct Word {
    var text = ""
    var left = 0.0
    var top = 0.0
    var right = 0.0
    var bottom = 0.0
    var middle: Double { (top + bottom) / 2 }
  }

  private(set) var lines: [PageLine] = []
  private(set) var pages = 0
  private var words: [Word] = []
  private var word: Word?

  static func recognises(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    return head.contains("<doc>") && head.contains("<page width=")
  }

  init(_ bytes: [UInt8]) {
    var tokens = HTMLTokenizer(bytes)
    while let token = tokens.next() {
      switch token {
      case .open("word", let attributes): word = Self.word(attributes)
      case .text(let text): word?.text += text
      case .close("word"):
        if let word { words.append(word) }
        word = nil
      case .open("page", _): pages += 1
      case .close("page"): endPage()
      case .open, .close: break
      }
    }
    endPage()
  }

  private static func word(_ attributes: Substring) -> Word {
    Word(
      left: number("xMin", attributes), top: number("yMin", attributes), right: number("xMax", attributes),
      bottom: number("yMax", attributes))
  }

  private static func number(_ name: String, _ attributes: Substring) -> Double {
    guard let found = attributes.firstRange(of: name + "=\"") else { return 0 }
    return Double(attributes[found.upperBound...].prefix { $0 != "\"" }).flatMap { $0.isFinite ? $0 : nil } ?? 0
  }

  // MARK: Lines

  private mutating func endPage() {
    let sorted = words.filter { !PrintedText.trimmed($0.text).isEmpty }.sorted { $0.middle < $1.middle }
    words = []
    var row: [Word] = []
    for word in sorted {
      if let last = row.first, word.middle - last.middle > min(last.bottom - last.top, word.bottom - word.top) * Self.sameLine {
        add(row)
        row = []
      }
      row.append(word)
    }
    add(row)
  }

  /// How far the centres of two words on one line may be apart, as a fraction of their height.
  private static let sameLine = 0.45
  /// The gap that is a space, as a fraction of the height; and the gap between two cells.
  private static let space = 0.22
  private static let wide = 0.6

  private mutating func add(_ row: [Word]) {
    guard let first = row.first else { return }
    let height = max(1, first.bottom - first.top)
    var segments: [PageSegment] = []
    for word in row.sorted(by: { $0.left < $1.left }) {
      let text = PrintedText.trimmed(word.text)
      guard let last = segments.last, word.left - last.right < height * Self.wide else {
        segments.append(PageSegment(text: text, left: word.left, right: word.right))
        continue
      }
      let isSpaced = word.left - last.right > height * Self.space
      let joined = isSpaced ? "\(last.text) \(text)" : PrintedText.joined(last.text, text)
      segments[segments.count - 1] = PageSegment(text: joined, left: last.left, right: max(last.right, word.right))
    }
    lines.append(PageLine(page: pages, y: first.middle, height: height, segments: segments, line: lines.count + 1))
  }
}
