/// The readings of common Han characters in pinyin.
public enum PinyinReadings {
  /// The readings of a character without tones, as ASCII letters; empty for anything but a common Han character.
  public static func of(_ scalar: UInt32) -> [[UInt8]] { table[scalar] ?? [] }

  /// Whether two characters have the same reading, or readings that many people do not distinguish: zh and z, ing and in, l and n.
  public static func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    let readings = Set(of(left).map(fuzzy))
    return of(right).contains { readings.contains(fuzzy($0)) }
  }

  private static func fuzzy(_ reading: [UInt8]) -> [UInt8] {
    var letters = reading
    if letters.count > 1, letters[1] == UInt8(ascii: "h") { letters.remove(at: 1) }
    if letters.first == UInt8(ascii: "n") { letters[0] = UInt8(ascii: "l") }
    if letters.suffix(2) == [UInt8(ascii: "n"), UInt8(ascii: "g")] { letters.removeLast() }
    return letters
  }

  /// The readings of each character. In the packed text, a reading precedes its characters.
  private static let table: [UInt32: [[UInt8]]] = {
    var readings: [UInt32: [[UInt8]]] = [:]
    var reading: [UInt8] = []
    var isInside = false
    for scalar in PinyinSyllables.text.unicodeScalars where scalar != "\n" {
      if scalar.isASCII {
        reading = (isInside ? reading : []) + [UInt8(ascii: scalar)]
        isInside = true
      } else {
        readings[scalar.value, default: []].append(reading)
        isInside = false
      }
    }
    return readings
  }()
}
