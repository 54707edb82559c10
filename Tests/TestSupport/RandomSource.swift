/// Pseudo-random numbers that are the same in every run, so that failures can be reproduced.
package struct RandomSource {
  private var state: UInt64

  package init(seed: UInt64 = 1) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 up to, but without, `limit`; 0 for a limit below 1.
  package mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return limit > 0 ? Int(state >> 33) % limit : 0
  }
}
