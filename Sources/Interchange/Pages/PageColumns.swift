import Schema
import TextModel

/// The positions of a table's columns on one page.
struct PageColumns {
  /// The right ends of all columns but the last.
  private let ends: [Double]
  /// The index in the table of each of these columns.
  private let columns: [Int]

  func column(of segment: PageSegment) -> Int {
    // A text may be slightly wider than its column: the column is that of its left end, unless most of the text is in the next one.
    let index = ends.firstIndex { min(segment.middle, segment.left + 1) < $0 } ?? ends.count
    return columns.indices.contains(index) ? columns[index] : columns.last ?? 0
  }

  /// Borders between two names of the header, at the positions that the fewest texts cross. `isOwn`: the header is on this page.
  static func borders(_ lines: [PageLine], pageHeader: PageTableHeader, isOwn: Bool, roles: [TableRole]) -> PageColumns {
    let segments = lines.flatMap(\.segments)
    let isMeasured = (lines.first?.height ?? 1) > 1
    guard isOwn || isMeasured else { return byClusters(segments, roles) }
    var ends: [Double] = []
    for (left, right) in zip(pageHeader.segments, pageHeader.segments.dropFirst()) {
      ends.append(gapCentre(segments, from: left.middle, to: right.middle, default: (left.right + right.left) / 2))
    }
    return PageColumns(ends: ends, columns: Array(roles.indices))
  }

  /// The centre of the widest gap that the fewest texts cover.
  static func gapCentre(_ segments: [PageSegment], from left: Double, to right: Double, default usual: Double) -> Double {
    guard right > left else { return usual }
    let steps = 200
    let width = (right - left) / Double(steps)
    var changes = [Int](0, times: steps + 2)
    for segment in segments where segment.right > left && segment.left < right {
      let start = Int(max(0, min(Double(steps), ((segment.left - left) / width).rounded(.down))))
      let end = Int(max(0, min(Double(steps), ((segment.right - left) / width).rounded(.up))))
      changes[start] += 1
      changes[min(steps + 1, max(start, end))] -= 1
    }
    var (covered, best, bestLength, bestStart, start, length) = (0, Int.max, 0, 0, 0, 0)
    for step in 0..<max(0, steps) {
      covered += changes[step]
      if covered < best { (best, bestLength, length) = (covered, 0, 0) }
      guard covered == best else {
        length = 0
        continue
      }
      if length == 0 { start = step }
      length += 1
      if length > bestLength { (bestLength, bestStart) = (length, start) }
    }
    return left + width * (Double(bestStart) + Double(bestLength) / 2)
  }

  /// On a page of text without a header, only blanks separate the columns, and some may be empty: the depth of numbers decides.
  private static func byClusters(_ segments: [PageSegment], _ roles: [TableRole]) -> PageColumns {
    var clusters: [(left: Double, right: Double, depths: [Int: Int])] = []
    for segment in segments.sorted(by: { $0.left < $1.left }) {
      let depth = NumberScan.scan(Text(segment.text), allowsBareDigits: true).code?.depth ?? 0
      if var last = clusters.last, segment.left < last.right {
        last.right = max(last.right, segment.right)
        last.depths[depth, default: 0] += 1
        clusters[clusters.count - 1] = last
      } else {
        clusters.append((segment.left, segment.right, [depth: 1]))
      }
    }
    let ends = zip(clusters, clusters.dropFirst()).map { ($0.right + $1.left) / 2 }
    if clusters.count >= roles.count { return PageColumns(ends: ends, columns: clusters.indices.map { min($0, roles.count - 1) }) }
    let items = roles.indices.filter { if case .items = roles[$0] { true } else { false } }
    var columns: [Int] = []
    for (index, cluster) in clusters.enumerated() {
      let depth = cluster.depths.filter { $0.key > 0 }.max { $0.value < $1.value }?.key
      // The first of two columns of items has the abilities, which begin with 能.
      let isAbility = segments.contains { segment in
        let scan = NumberScan.scan(Text(segment.text))
        return segment.left >= cluster.left && segment.right <= cluster.right && (scan.code?.depth ?? 0) >= 3
          && Text(segment.text).slice(scan.titleStart, segment.text.utf8.count).hasPrefix("能")
      }
      let wanted: Int? =
        switch depth {
        case 1: roles.firstIndex(of: .function)
        case 2: roles.firstIndex(of: .content)
        default: isAbility ? roles.firstIndex(of: .items(.abilities)) : nil
        }
      // Counted from the right: the last groups are the last columns.
      let fromRight = roles.count - (clusters.count - index)
      columns.append(max((columns.last ?? -1) + 1, wanted ?? (items.contains(fromRight) ? fromRight : max(0, fromRight))))
    }
    return PageColumns(ends: ends, columns: columns.map { min($0, roles.count - 1) })
  }
}
