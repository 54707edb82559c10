/// The languages that authors read.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// One text in Chinese and in English, each written for its reader.
package struct Bilingual: Sendable, Hashable {
  package let chinese: String
  package let english: String

  package init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  package subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// A word of the format in its two spellings: the English one is canonical, the Chinese one is accepted everywhere.
package struct KeyName: Sendable, Hashable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
