import TextModel

/// Brings findings and the comments that allow them together. Each comment looks only at the findings that no earlier one has taken, so
/// that thousands of both cost no more than sorting them.
struct AllowMatch {
  /// For each finding the first comment that allows it.
  private(set) var allows: [Int?]
  /// The names of comments that allow something, be it allowed by others too.
  private(set) var used: Set<Suppressions.Use> = []
  private let comments: [AllowComment]
  private var queues: [RuleID: Queue] = [:]

  /// The findings of one rule by their place in the text.
  private struct Queue {
    private let findings: [Int]
    private let starts: [Int]
    /// For each of them the next one from there that no comment has taken yet.
    private var next: [Int]

    init(_ findings: [Int], _ found: [Diagnostic]) {
      self.findings = findings.sorted { found[$0].location.range.start < found[$1].location.range.start }
      starts = self.findings.map { found[$0].location.range.start }
      next = Array(0...findings.count)
    }

    /// The findings that begin in a scope and that nothing has taken yet, which are taken; nil where none begins there at all.
    mutating func take(_ scope: ByteRange) -> [Int]? {
      let first = place(from: scope.start)
      guard first < starts.count, scope.touches(starts[first]) else { return nil }
      var taken: [Int] = []
      var place = untaken(from: first)
      while place < starts.count, scope.touches(starts[place]) {
        taken.append(findings[place])
        next[place] = place + 1
        place = untaken(from: place)
      }
      return taken
    }

    private func place(from offset: Int) -> Int {
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// The first one from a place on that is not taken. What was passed over leads there at once the next time.
    private mutating func untaken(from place: Int) -> Int {
      var last = place
      while next[last] != last { last = next[last] }
      var cursor = place
      while cursor != last {
        let following = next[cursor]
        next[cursor] = last
        cursor = following
      }
      return last
    }
  }

  init(_ found: [Diagnostic], _ suppressions: Suppressions) {
    comments = suppressions.allows
    allows = Array(repeating: nil, count: found.count)
    let rules = Set(comments.lazy.flatMap { $0.names.lazy.map(\.rule) })
    let wanted = found.indices.filter { rules.contains(found[$0].rule) }
    queues = Dictionary(grouping: wanted) { found[$0].rule }.mapValues { Queue($0, found) }
  }

  mutating func run() {
    for (index, allow) in comments.enumerated() {
      guard let scope = allow.scope else { continue }
      for (position, name) in allow.names.enumerated() {
        guard let taken = queues[name.rule]?.take(scope) else { continue }
        used.insert(Suppressions.Use(allow: index, name: position))
        for finding in taken { allows[finding] = index }
      }
    }
  }
}
