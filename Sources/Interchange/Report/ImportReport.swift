import Schema

/// Everything that an import has to say about what it did.
package struct ImportReport: Sendable, Equatable {
  package private(set) var remarks: [Remark] = []

  package init() {}

  package mutating func add(_ remark: Remark) { remarks.append(remark) }

  package mutating func add(_ kind: Remark.Kind, _ line: Int?, _ message: Bilingual) {
    remarks.append(Remark(kind, line: line, message))
  }

  package mutating func add(_ kind: Remark.Kind, lines: ClosedRange<Int>?, _ message: Bilingual) {
    remarks.append(Remark(kind, lines: lines, message))
  }

  package mutating func add(_ other: ImportReport) { remarks += other.remarks }

  /// Whether something that belongs into the standard is missing from it.
  package var hasLosses: Bool { remarks.contains { $0.kind == .lost } }

  package func count(_ kind: Remark.Kind) -> Int { remarks.count { $0.kind == kind } }

  /// In order of the input; what concerns all of it comes first.
  package var sorted: [Remark] {
    remarks.enumerated().sorted { left, right in
      let a = left.element.lines?.lowerBound ?? 0
      let b = right.element.lines?.lowerBound ?? 0
      return a != b ? a < b : left.offset < right.offset
    }.map(\.element)
  }
}
