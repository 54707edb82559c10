import Foundation
import Testing

/// Measures how the cost of some work grows with its input, by the CPU time of its thread and a generous ratio.
package enum Growth {
  /// Shorter work is not compared, since other costs are as large. In seconds.
  private static let minimumTime = 0.15
  /// Linear work takes twice the time for twice the input, quadratic work four times.
  private static let maximumRatio = 3.2

  /// Does the work at n, 2n and 4n, where n is `size` in `make fuzz` and small otherwise. `prepare` makes the input, which is not measured.
  package static func check<Input>(
    _ name: String, size: Int, quick: Int = 40, unit: String = "lines", prepare: (Int) throws -> Input, _ work: (Input) throws -> Void
  ) rethrows {
    let size = TestSize.of(quick: quick, thorough: size)
    var times: [Double] = []
    for factor in TestSize.isThorough ? [1, 2, 4] : [1] {
      let input = try prepare(size * factor)
      let start = threadTime()
      try work(input)
      times.append(threadTime() - start)
    }
    guard TestSize.isThorough else { return }
    // On a busy machine a measurement may be too slow, so work that seems to grow too fast is repeated once.
    if times[2] >= minimumTime, times[2] >= times[1] * maximumRatio {
      let input = try prepare(size * 4)
      let start = threadTime()
      try work(input)
      times[2] = min(times[2], threadTime() - start)
    }
    let figures = times.map { Int($0 * 1_000) }
    #expect(times[2] < minimumTime || times[2] < times[1] * maximumRatio, "\(name): \(figures) ms at n, 2n and 4n")
    FuzzTable.add("growth: \(name)", [unit: size * 4, "ms at n": figures[0], "2n": figures[1], "4n": figures[2]])
  }

  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
