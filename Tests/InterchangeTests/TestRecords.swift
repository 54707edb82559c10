import Schema
import TextModel

/// Short forms for records in tests, and the texts of records that tests compare.
extension EntryCondition {
  init(education: Education? = nil, years: Quantity? = nil, previousLevel: String? = nil, other: String? = nil) {
    self.init()
    self.education = education.map { Located($0) }
    self.years = years.map { Located($0) }
    self.previousLevel = .text(previousLevel)
    self.other = .text(other)
  }
}

extension Standard {
  /// The first content of the first function of the first level.
  var firstContent: Content? { levels.values().first?.functions.values().first?.contents.values().first }
}

extension Function {
  var written: String? { function?.value.written }
}

extension Content {
  var written: String? { content?.value.written }
}

extension Item {
  var written: String? { text?.value.written }
}

extension Term {
  var written: String? { term?.value.written }
}
