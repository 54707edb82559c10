import TestSupport
import TextModel

/// Damage as caused by PDF readers, spreadsheets and other programs. It is the same in every run.
struct InputDamage {
  private var random: RandomSource
  private var text: TextMutation

  /// Depends on the input and the number alone.
  init(of bytes: [UInt8], number: Int) {
    var hash: UInt64 = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9
    for byte in bytes.prefix(4096) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    random = RandomSource(seed: hash)
    text = TextMutation(of: bytes, number: number)
  }

  /// One to three changes, and what they are called.
  mutating func damage(_ bytes: [UInt8]) -> (bytes: [UInt8], name: String) {
    var bytes = bytes
    var names: [String] = []
    for _ in 0...random.number(below: 3) {
      guard !bytes.isEmpty else { break }
      names.append(change(&bytes))
    }
    return (bytes, names.joined(separator: ", "))
  }

  private mutating func change(_ bytes: inout [UInt8]) -> String {
    switch random.number(below: 10) {
    case 0...3:
      let (changed, name) = text.mutate(String(decoding: bytes, as: UTF8.self))
      bytes = Array(changed.utf8)
      return name
    case 4...6: return changeCells(&bytes)
    case 7, 8: return changeBytes(&bytes)
    default: return changeAll(&bytes)
    }
  }

  /// Pieces of a few hundred bytes are cut out, doubled or turned round.
  private mutating func changeBytes(_ bytes: inout [UInt8]) -> String {
    let start = random.number(below: bytes.count)
    let end = min(bytes.count, start + 1 + random.number(below: 299))
    let piece = Array(bytes[start..<end])
    switch random.number(below: 5) {
    case 0:
      bytes.removeSubrange(start..<end)
      return "bytes \(start) to \(end) cut out"
    case 1:
      bytes.insert(contentsOf: piece, at: start)
      return "bytes \(start) to \(end) doubled"
    case 2:
      bytes.replaceSubrange(start..<end, with: piece.reversed())
      return "bytes \(start) to \(end) turned round"
    case 3:
      bytes[start] = UInt8(random.number(below: 256))
      return "byte \(start) changed to \(bytes[start])"
    default:
      bytes.removeSubrange(start...)
      return "cut off at byte \(start)"
    }
  }

  private static let separators: [[UInt8]] = ["\t", "|", ",", "</td>", "<td>", "\"", "<br>", "{", "}", "[", "]", ":"].map { Array($0.utf8) }

  /// A cell too many or too few, in one row.
  private mutating func changeCells(_ bytes: inout [UInt8]) -> String {
    let separator = Self.separators[random.number(below: Self.separators.count)]
    let places = bytes.indices.filter { bytes[$0...].starts(with: separator) }
    guard !places.isEmpty else { return "nothing" }
    let place = places[random.number(below: places.count)]
    let name = String(decoding: separator, as: UTF8.self).debugDescription
    switch random.number(below: 3) {
    case 0:
      bytes.removeSubrange(place..<place + separator.count)
      return "\(name) at \(place) removed"
    case 1:
      bytes.insert(contentsOf: separator, at: place)
      return "\(name) at \(place) doubled"
    default:
      let other = places[random.number(below: places.count)]
      let (first, second) = (min(place, other), max(place, other))
      guard first + separator.count <= second else { return "nothing" }
      let piece = Array(bytes[first..<second])
      bytes.insert(contentsOf: piece.prefix(2000), at: second)
      return "cells from \(first) to \(second) again"
    }
  }

  /// What happens to a whole file, or a cell that holds far too much.
  private mutating func changeAll(_ bytes: inout [UInt8]) -> String {
    switch random.number(below: 6) {
    case 0:
      bytes = [0xEF, 0xBB, 0xBF] + bytes
      return "a byte order mark"
    case 1:
      bytes = bytes.flatMap { $0 == ASCII.lineFeed ? [ASCII.carriageReturn, ASCII.lineFeed] : [$0] }
      return "CRLF"
    case 2:
      bytes = bytes.map { $0 == ASCII.lineFeed ? ASCII.carriageReturn : $0 }
      return "CR"
    case 3:
      bytes.insert(contentsOf: [UInt8](repeating: 0, count: 1 + random.number(below: 9)), at: random.number(below: bytes.count))
      return "NUL"
    case 4:
      let place = random.number(below: bytes.count)
      bytes.insert(contentsOf: [[UInt8]](repeating: Array("能写1.1.1 能读；".utf8), count: 2000).joined(), at: place)
      return "a huge cell at \(place)"
    default:
      let place = random.number(below: bytes.count)
      bytes.insert(
        contentsOf: [UInt8](
          repeating: [ASCII.tab, ASCII.comma, UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: "[")][place % 5], count: 3000), at: place)
      return "thousands of separators at \(place)"
    }
  }
}
