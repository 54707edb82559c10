import TextModel

/// Matches findings with the comments that allow them. Each comment only looks at findings that are not matched yet, so that the cost is
/// that of sorting.
struct AllowMatch {
  /// For each finding the first comment that allows it.
  private(set) var allows: [Int?]
  /// The names in comments that allow something, even if another comment allows it too.
  private(set) var used: Set<Suppressions.Use> = []
  private let comments: [AllowComment]
  private var queues: [RuleID: Queue] = [:]

  /// The findings of one rule, sorted by the offset where they begin.
  private struct Queue {
    private let findings: [Int]
    private let starts: [Int]
    /// For each of them the next one that is not matched yet.
    private var next: [Int]

    init(_ findings: [Int], _ found: [Diagnostic]) {
      self.findings = findings.sorted { found[$0].location.range.start < found[$1].location.range.start }
      starts = self.findings.map { found[$0].location.range.start }
      next = Array(0...findings.count)
    }

    /// Matches the findings that begin in a scope and are not matched yet; nil where no finding begins there.
    mutating func match(_ scope: ByteRange) -> [Int]? {
      let first = firstIndex(from: scope.start)
      guard first < starts.count, scope.touches(starts[first]) else { return nil }
      var matched: [Int] = []
      var index = firstUnmatched(from: first)
      while index < starts.count, scope.touches(starts[index]) {
        matched.append(findings[index])
        next[index] = index + 1
        index = firstUnmatched(from: index)
      }
      return matched
    }

    private func firstIndex(from offset: Int) -> Int {
      starts.sortedPrefixCount { $0 < offset }
    }

    /// The index of the first unmatched finding from an index on. Later searches skip matched findings directly.
    private mutating func firstUnmatched(from index: Int) -> Int {
      var last = index
      while next[last] != last { last = next[last] }
      var cursor = index
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
        guard let matched = queues[name.rule]?.match(scope) else { continue }
        used.insert(Suppressions.Use(allow: index, name: position))
        for finding in matched { allows[finding] = index }
      }
    }
  }
}
