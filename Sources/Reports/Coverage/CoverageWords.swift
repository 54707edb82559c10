import Schema
import Standards

/// The words of coverage reports.
enum CoverageWords {
  static let title = Bilingual(zh: "覆盖情况", en: "Coverage")
  static let function = Bilingual(zh: "职业功能", en: "Function")
  static let content = Bilingual(zh: "工作内容", en: "Content")
  static let item = Bilingual(zh: "条目", en: "Item")
  static let column = Bilingual(zh: "栏目", en: "Column")
  static let state = Bilingual(zh: "状态", en: "State")
  static let reason = Bilingual(zh: "理由", en: "Reason")
  static let parts = Bilingual(zh: "模块或职责", en: "Modules or duties")
  static let total = Bilingual(zh: "合计", en: "Total")
  static let covered = Bilingual(zh: "覆盖", en: "covered")
  static let leftOut = Bilingual(zh: "说明不覆盖", en: "left out")
  static let missing = Bilingual(zh: "缺少", en: "missing")
  static let contradiction = Bilingual(zh: "既覆盖又说明不覆盖", en: "covered and left out")
  static let file = Bilingual(zh: "文件", en: "File")
  static let name = Bilingual(zh: "名称", en: "Title")
  static let kind = Bilingual(zh: "类型", en: "Kind")
  static let standard = Bilingual(zh: "标准", en: "Standard")
  static let level = Bilingual(zh: "等级", en: "Level")
  static let theory = Bilingual(zh: "理论", en: "Theory")
  static let practice = Bilingual(zh: "实践", en: "Practice")
  static let hours = Bilingual(zh: "学时", en: "Hours")
  static let hourShare = Bilingual(zh: "学时占比", en: "Share of hours")
  static let weight = Bilingual(zh: "考核权重", en: "Assessment")
  static let standardWeight = Bilingual(zh: "标准权重", en: "Weight in the standard")
  static let incomplete = Bilingual(
    zh: "文件中有无法读取的行，缺少的条目可能不准。", en: "Some lines of the file could not be read: what is missing may be wrong.")

  static let omitted = Bilingual(zh: "没有列入的文件", en: "Files that are not shown")

  static func name(of state: Coverage.State) -> Bilingual {
    switch state {
    case .covered: covered
    case .leftOut: leftOut
    case .missing: missing
    case .coveredAndLeftOut: contradiction
    }
  }

  static func name(of kind: DocumentKind) -> Bilingual {
    kind == .jobDescription ? Bilingual(zh: "岗位说明", en: "job description") : Bilingual(zh: "培训计划", en: "training plan")
  }

  static func parts(of kind: DocumentKind) -> Bilingual {
    kind == .jobDescription ? Bilingual(zh: "职责", en: "Duties") : Bilingual(zh: "模块", en: "Modules")
  }

  /// The name of a state for programs, which is the same in every language.
  static func code(of state: Coverage.State) -> String {
    switch state {
    case .covered: "covered"
    case .leftOut: "excused"
    case .missing: "missing"
    case .coveredAndLeftOut: "covered-and-excused"
    }
  }
}
