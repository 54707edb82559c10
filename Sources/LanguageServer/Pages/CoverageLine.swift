import Linter
import Schema
import YAML

/// What a plan or job description covers of its level, in one line.
struct CoverageLine {
  private let text: Bilingual

  init(_ alignment: Alignment) {
    let index = alignment.index
    let owed = alignment.coverage.functions.flatMap { index.items(in: .function($0)) }
    var parts: [Bilingual] = []
    for column in Column.allCases {
      let items = owed.filter { index.items[$0].column == column }
      guard !items.isEmpty else { continue }
      let done = items.count { alignment.coverage.state(ofItem: $0) != .missing }
      parts.append(Bilingual(zh: "\(column.name.chinese) \(done)/\(items.count)", en: "\(column.name.english) \(done)/\(items.count)"))
    }
    let contents = alignment.coverage.functions.flatMap { index.functions[$0].contents }
    let missing = contents.count { content in
      let items = index.contents[content].items
      return !items.isEmpty && items.allSatisfy { alignment.coverage.state(ofItem: $0) == .missing }
    }
    let level = index.levels[alignment.level].name
    var chinese = "\(level)：" + parts.map(\.chinese).joined(separator: "，")
    var english = "\(level): " + parts.map(\.english).joined(separator: ", ")
    if missing > 0 {
      chinese += "；缺 \(missing) 项工作内容"
      english += missing == 1 ? "; 1 content missing" : "; \(missing) contents missing"
    }
    text = Bilingual(zh: chinese, en: english)
  }

  subscript(language: Language) -> String { text[language] }
}

/// How many plans and job descriptions cover each function and content of a standard.
struct UserCounts {
  let index: StandardIndex
  private var plans: [Target: Int] = [:]
  private var jobs: [Target: Int] = [:]

  init(_ index: StandardIndex, _ snapshot: Snapshot) throws(ResponseError) {
    self.index = index
    for path in snapshot.moment.links.users(of: index.file.path) {
      try snapshot.checkCancellation()
      guard let alignment = snapshot.moment.alignment(of: path) else { continue }
      let covered = Self.covered(alignment, index)
      let isPlan = snapshot.moment.files[path]?.document.kind == .trainingPlan
      for target in covered { if isPlan { plans[target, default: 0] += 1 } else { jobs[target, default: 0] += 1 } }
    }
  }

  private static func covered(_ alignment: Alignment, _ index: StandardIndex) -> Set<Target> {
    var covered: Set<Target> = []
    for item in index.items.indices {
      let state = alignment.coverage.state(ofItem: item)
      guard state == .covered || state == .coveredAndExcused else { continue }
      covered.insert(.content(index.items[item].content))
      covered.insert(.function(index.function(of: .item(item))))
    }
    return covered
  }

  func text(of target: Target) -> Bilingual {
    let (plans, jobs) = (plans[target] ?? 0, jobs[target] ?? 0)
    if plans + jobs == 0 { return Bilingual(zh: "尚无文件覆盖", en: "covered by nothing yet") }
    var chinese: [String] = []
    var english: [String] = []
    if plans > 0 {
      chinese.append("\(plans) 个培训计划")
      english.append(plans == 1 ? "1 plan" : "\(plans) plans")
    }
    if jobs > 0 {
      chinese.append("\(jobs) 个岗位说明")
      english.append(jobs == 1 ? "1 job description" : "\(jobs) job descriptions")
    }
    return Bilingual(zh: chinese.joined(separator: "、") + "覆盖", en: "covered by " + english.joined(separator: " and "))
  }
}
