import Platform
import Synchronization

/// Processes a list on every core: threads take chunks from an atomic counter, and results are returned in order.
enum Parallel {
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// `body` runs once for every index, on any thread. `tick` runs on the calling thread from time to time, with about the number of indices
  /// that have been processed.
  static func map<Result: Sendable>(
    count: Int, workers: Int, chunk: Int = 8, tick: (Int) -> Void = { _ in }, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let run = ParallelRun(count: count, chunk: chunk, body: body)
    let threads = (1..<max(1, min(workers, run.chunks))).compactMap { _ in SystemThread.start { run.work { _ in } } }
    run.work(tick: tick)
    for thread in threads { thread.join() }
    return run.collected()
  }
}

/// A list of work and its results so far.
private final class ParallelRun<Result: Sendable>: Sendable {
  let chunks: Int
  private let count: Int
  private let chunk: Int
  private let body: @Sendable (Int) -> Result
  private let next = Atomic<Int>(0)
  private let results = Mutex<[(chunk: Int, results: [Result])]>([])

  init(count: Int, chunk: Int, body: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.chunk = max(1, chunk)
    self.body = body
    chunks = (count + self.chunk - 1) / self.chunk
  }

  func work(tick: (Int) -> Void) {
    var own: [(chunk: Int, results: [Result])] = []
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < chunks else { break }
      own.append((index, Range(clamping: index * chunk, min(count, (index + 1) * chunk)).map(body)))
      tick(min(count, (index + 1) * chunk))
    }
    let finished = own
    results.withLock { $0 += finished }
  }

  func collected() -> [Result] {
    results.withLock { $0.sorted { $0.chunk < $1.chunk }.flatMap(\.results) }
  }
}
