import Reports

/// Reads the records and the report of one share in step while shares are joined.
struct ShareCursor {
  private var records: LineReader
  private var report: LineReader
  /// The current record; nil at the end.
  private(set) var record: ShareRecord?
  private(set) var recordStart = 0

  init(_ share: Share) {
    records = LineReader(share.records)
    report = LineReader(share.report)
  }

  /// The path of the records.
  var path: DiskPath { records.path }

  /// Advances to the record of the next file and returns its path. Settings are reported elsewhere.
  mutating func advance() -> String? {
    record = nil
    while record == nil, let line = records.next() {
      guard case .file(let next)? = ShareRecord.read(line) else { continue }
      record = next
      recordStart = records.lineStart
      if next.isSettings {
        _ = lines()
        record = nil
      }
    }
    return record?.path
  }

  /// The lines of the report for the current file. Call this only once per file.
  mutating func lines() -> [[UInt8]] {
    var lines: [[UInt8]] = []
    while lines.count < record?.findings ?? 0, let line = report.next() { lines.append(line) }
    return lines
  }
}

/// Shares by the paths of their next files: a heap with the smallest path on top.
struct SmallestFirst {
  private var heap: [(path: [UInt8], share: Int)] = []

  var first: Int? { heap.first?.share }

  mutating func insert(_ share: Int, _ path: String) {
    heap.append((Array(path.utf8), share))
    var index = heap.count - 1
    while index > 0, isLess(index, (index - 1) / 2) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func removeFirst() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    heap[0] = last
    var index = 0
    while true {
      let smallest = [2 * index + 1, 2 * index + 2].filter { $0 < heap.count }.min { isLess($0, $1) }
      guard let child = smallest, isLess(child, index) else { return }
      heap.swapAt(index, child)
      index = child
    }
  }

  private func isLess(_ left: Int, _ right: Int) -> Bool {
    heap[left].path == heap[right].path
      ? heap[left].share < heap[right].share : heap[left].path.lexicographicallyPrecedes(heap[right].path)
  }
}
