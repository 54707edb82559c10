/// Texts of marks, compatibility characters, Han, Hangul and invisible characters; the script that makes the reference values draws the same ones.
struct RandomTexts {
  private var state: UInt64 = 1
  private let zones: [(first: UInt32, size: UInt32)] = [
    (0x20, 0x5F), (0x300, 0x70), (0xA0, 0x2F60), (0xF900, 0x6F0), (0x4E00, 0x5200), (0xAC00, 11172), (0x1D000, 0x800), (0x200B, 5),
  ]

  mutating func next(length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      let zone = zones[Int(number(below: UInt32(zones.count)))]
      if let scalar = Unicode.Scalar(zone.first + number(below: zone.size)) { text.append(scalar) }
    }
    return String(text)
  }

  mutating func number(below limit: UInt32) -> UInt32 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt32(truncatingIfNeeded: state >> 33) % limit
  }
}
