/// The whole pinyin of common Han characters, for those who type it as they do in their input method: xinxi for 信息.
enum Pinyin {
  /// How many of the typed letters may stand for a Han character: its initial, or more of its reading.
  static func lengths(ofTyped typed: ArraySlice<UInt32>, _ scalar: UInt32) -> [Int] {
    let initials = PinyinInitials.initials(ofScalar: scalar)
    guard let first = typed.first, initials.contains(where: { UInt32($0) == first }) else { return [] }
    let longest = (readings[scalar] ?? []).map { reading in zip(typed, reading).prefix { $0 == UInt32($1) }.count }.max() ?? 0
    return Array(stride(from: 1, through: max(1, longest), by: 1))
  }

  /// What the table writes as a reading followed by its characters.
  private static let readings: [UInt32: [[UInt8]]] = {
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
