import Foundation
import Testing

/// Measures how the cost of some work grows with its input, by the time of the thread that does it and a generous ratio.
package enum Growth {
  /// What takes less is not measured: other things weigh as much.
  private static let least = 0.15
  /// Twice the input takes twice the time; the square would take four times as long.
  private static let most = 3.2

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
    // A machine with much else to do is slow now and then: what seems to grow too fast is done once more.
    if times[2] >= least, times[2] >= times[1] * most {
      let input = try prepare(size * 4)
      let start = threadTime()
      try work(input)
      times[2] = min(times[2], threadTime() - start)
    }
    let figures = times.map { Int($0 * 1_000) }
    #expect(times[2] < least || times[2] < times[1] * most, "\(name): \(figures) ms at n, 2n and 4n")
    FuzzTable.add("growth: \(name)", [unit: size * 4, "ms at n": figures[0], "2n": figures[1], "4n": figures[2]])
  }

  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
