/// The languages that authors read.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

extension Language {
  public var other: Language { self == .chinese ? .english : .chinese }

  /// The text in this language.
  public func text(zh chinese: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
    self == .chinese ? chinese() : english()
  }
}

/// A text in Chinese and in English.
public struct Bilingual: Sendable, Hashable {
  public let chinese: String
  public let english: String

  public init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// A word of the format in its two spellings. The English one is canonical; the Chinese one is accepted everywhere.
public struct KeyName: Sendable, Hashable {
  public let english: String
  public let chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// Whether a text is one of the two spellings. Both are case-sensitive.
  public func isSpelled(_ text: String) -> Bool { english == text || chinese == text }

  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
