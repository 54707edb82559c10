import Schema
import TextModel

extension NumberedRole {
  /// The kind of thing with the number, for messages.
  var title: Bilingual {
    switch self {
    case .function, .catalogueName: Bilingual(zh: "职业功能", en: "a job function")
    case .content: Bilingual(zh: "工作内容", en: "a work content")
    case .item(.tasks): Bilingual(zh: "任务", en: "a task")
    case .item(.abilities): Bilingual(zh: "能力要求", en: "an ability")
    case .item(.knowledge): Bilingual(zh: "相关知识", en: "a knowledge item")
    case .module: Bilingual(zh: "模块", en: "a module")
    case .unit: Bilingual(zh: "单元", en: "a unit")
    case .term: Bilingual(zh: "术语", en: "a term")
    case .clause: Bilingual(zh: "条款", en: "a clause")
    }
  }
}
