import Foundation
import TextModel

/// The words of a text, counted independently of the tested code: runs of Latin letters and digits, and single Han characters, in any
/// width.
struct AuthorWords {
  private var counts: [String: Int] = [:]

  init(of bytes: [UInt8]) {
    var run = ""
    for narrow in Self.plain(bytes) {
      if narrow.isASCII, narrow.properties.isAlphabetic || narrow.properties.numericType != nil {
        run.unicodeScalars.append(narrow)
      } else if !Self.isUnseen(narrow) {
        close(&run)
        if Self.isHan(narrow) { counts[String(narrow), default: 0] += 1 }
      }
    }
    close(&run)
  }

  private mutating func close(_ run: inout String) {
    if !run.isEmpty { counts[run, default: 0] += 1 }
    run = ""
  }

  /// The words that are more often here than there, and those that are less often.
  func minus(_ other: AuthorWords) -> (gained: Set<String>, lost: Set<String>) {
    let all = Set(counts.keys).union(other.counts.keys)
    let change = { (word: String) in counts[word, default: 0] - other.counts[word, default: 0] }
    return (all.filter { change($0) > 0 }, all.filter { change($0) < 0 })
  }

  var all: Set<String> { Set(counts.keys) }

  /// All Han characters of a text, without what stands between them.
  static func han(of bytes: some Sequence<UInt8>) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: plain(bytes).filter(isHan))
    return result
  }

  /// The Han characters of each line without its comment, a key and its value apart, where there are four and more.
  static func statements(of bytes: [UInt8]) -> [String] {
    bytes.split { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
      .flatMap { $0.prefix { $0 != ASCII.numberSign }.split(separator: ASCII.colon) }
      .map { han(of: $0) }
      .filter { $0.count >= 4 }
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x4DBF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }

  /// Letters of other widths and radicals are the letters that they look like.
  private static func plain(_ bytes: some Sequence<UInt8>) -> String.UnicodeScalarView {
    String(decoding: Array(bytes), as: UTF8.self).precomposedStringWithCompatibilityMapping.unicodeScalars
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format
      || scalar.properties.generalCategory == .control && ![9, 10, 13, 0x85].contains(scalar.value)
  }
}
