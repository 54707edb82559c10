import Schema

/// Why a file is not a baseline.
public struct BaselineFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case notYAML
    case notABaseline
    case newerFormat
    /// A finding without its rule, a count that is not a number.
    case brokenEntry
  }

  public let kind: Kind
  /// Counted from 1.
  public let line: Int

  public init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  public var message: Bilingual {
    switch kind {
    case .notYAML: Bilingual(zh: "第 \(line) 行：基线文件不是有效的 YAML", en: "line \(line): the baseline is not valid YAML")
    case .notABaseline: Bilingual(zh: "第 \(line) 行：不是基线文件", en: "line \(line): this is not a baseline")
    case .newerFormat:
      Bilingual(zh: "第 \(line) 行：基线文件由更新的版本写成", en: "line \(line): the baseline was written by a newer version of the tool")
    case .brokenEntry: Bilingual(zh: "第 \(line) 行：基线中的这一条无法读取", en: "line \(line): this entry of the baseline cannot be read")
    }
  }
}
