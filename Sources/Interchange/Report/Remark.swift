import Schema

/// Something that an import did, assumed or could not do, with its place in the input.
public struct Remark: Sendable, Hashable {
  /// What happened to the text that a remark is about.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The input was damaged and has been repaired.
    case repaired
    /// Not in the input; it should be reviewed.
    case assumed
    /// Imported unchanged, but it looks wrong.
    case doubtful
    /// It cannot be represented in the format, such as a foreword.
    case notUsed
    /// It should have been imported, but could not be.
    case leftOut
  }

  public let kind: Kind
  /// Lines of the input, 1-based; nil if the remark is about the whole input.
  public let lines: ClosedRange<Int>?
  public let message: Bilingual
  /// The key of remarks with the same meaning at different places: only the first is shown, with their number.
  public let group: String?

  public init(_ kind: Kind, line: Int?, group: String? = nil, _ message: Bilingual) {
    self.init(kind, lines: line.map { $0...$0 }, group: group, message)
  }

  public init(_ kind: Kind, lines: ClosedRange<Int>?, group: String? = nil, _ message: Bilingual) {
    self.kind = kind
    self.lines = lines
    self.group = group
    self.message = message
  }
}

extension Remark.Kind {
  /// The word for the kind in a report.
  public var name: Bilingual {
    switch self {
    case .repaired: Bilingual(zh: "修复", en: "repaired")
    case .assumed: Bilingual(zh: "推定", en: "assumed")
    case .doubtful: Bilingual(zh: "存疑", en: "doubtful")
    case .notUsed: Bilingual(zh: "未采用", en: "not used")
    case .leftOut: Bilingual(zh: "遗漏", en: "left out")
    }
  }
}
