import Schema

/// The result of an import: a standard, if one was found, and the report.
public struct Imported: Sendable {
  public let standard: Standard?
  public let report: ImportReport

  public init(_ standard: Standard?, _ report: ImportReport) {
    self.standard = standard
    self.report = report
  }
}

/// The remarks of an import.
public struct ImportReport: Sendable, Equatable {
  public private(set) var remarks: [Remark] = []

  /// The names of places in an input without lines.
  public internal(set) var places = PlaceNames()

  /// Texts without a field in the format, with their lines. The file contains them as comments.
  public private(set) var kept: [KeptText] = []

  /// A text with its line in the input, 1-based.
  public struct KeptText: Sendable, Hashable {
    public let text: String
    public let line: Int
  }

  public init() {}

  /// Adds a text that the file contains as a comment; `line` is 1-based.
  public mutating func keep(_ text: String, _ line: Int) { kept.append(KeptText(text: text, line: line)) }

  public mutating func add(_ remark: Remark) { remarks.append(remark) }

  /// Adds a remark about a line, 1-based, or about the whole input.
  public mutating func add(_ kind: Remark.Kind, _ line: Int?, group: String? = nil, _ message: Bilingual) {
    remarks.append(Remark(kind, line: line, group: group, message))
  }

  /// Adds a remark about lines, 1-based, or about the whole input.
  public mutating func add(_ kind: Remark.Kind, lines: ClosedRange<Int>?, group: String? = nil, _ message: Bilingual) {
    remarks.append(Remark(kind, lines: lines, group: group, message))
  }

  /// Adds the remarks and kept texts of another report.
  public mutating func add(_ other: ImportReport) {
    remarks += other.remarks
    kept += other.kept
  }

  /// Whether something that belongs in the standard is missing.
  public var hasOmissions: Bool { remarks.contains { $0.kind == .leftOut } }

  /// The number of remarks of a kind.
  public func count(_ kind: Remark.Kind) -> Int { remarks.count { $0.kind == kind } }

  /// In the order of the input, with remarks about the whole input first.
  public var sorted: [Remark] {
    remarks.enumerated().sorted { left, right in
      let a = left.element.lines?.lowerBound ?? 0
      let b = right.element.lines?.lowerBound ?? 0
      return a != b ? a < b : left.offset < right.offset
    }.map(\.element)
  }
}
