import Schema

/// One thing that an import did, assumed or could not do, and where in the input.
public struct Remark: Sendable, Hashable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The input was damaged and has been repaired.
    case repaired
    /// The input does not say it; it should be reviewed.
    case assumed
    /// Imported unchanged, but it looks wrong.
    case doubtful
    /// Cannot be represented in the format, such as a foreword.
    case notUsed
    /// Should have been imported and could not be.
    case leftOut
  }

  public let kind: Kind
  /// Lines of the input, counted from 1; nil when the input as a whole is meant.
  public let lines: ClosedRange<Int>?
  public let message: Bilingual
  /// Remarks that say the same of different places: of many the first is shown, with their number.
  public var group: String?

  public init(_ kind: Kind, line: Int?, _ message: Bilingual) {
    self.init(kind, lines: line.map { $0...$0 }, message)
  }

  public init(_ kind: Kind, lines: ClosedRange<Int>?, _ message: Bilingual) {
    self.kind = kind
    self.lines = lines
    self.message = message
  }
}

extension Remark.Kind {
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
