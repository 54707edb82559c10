import Schema

/// One line of what `doctor` tells.
package struct DoctorLine: Sendable, Hashable {
  package enum Mark: Sendable, Hashable {
    case fine
    case remark
    case problem
  }

  package let mark: Mark
  package let text: Bilingual

  init(_ mark: Mark, zh: String, en: String) {
    self.mark = mark
    text = Bilingual(zh: zh, en: en)
  }
}

/// Lines on one matter.
package struct DoctorSection: Sendable, Hashable {
  package let title: Bilingual
  package let lines: [DoctorLine]
}
