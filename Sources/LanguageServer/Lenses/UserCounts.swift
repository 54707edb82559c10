import Schema
import Standards
import TextModel

/// How many plans and job descriptions cover each function and content of a standard.
struct UserCounts {
  let index: StandardIndex
  private var plans: [Target: Int] = [:]
  private var jobs: [Target: Int] = [:]
  private var locations: [Target: [Location]] = [:]

  init(_ index: StandardIndex, _ snapshot: Snapshot) throws(ResponseError) {
    self.index = index
    for path in snapshot.current.links.users(of: index.file.path) {
      try snapshot.checkCancellation()
      guard let alignment = snapshot.current.alignment(of: path) else { continue }
      let covered = Self.covered(alignment, index)
      let isPlan = snapshot.current.files[path]?.document.kind == .trainingPlan
      for target in covered { if isPlan { plans[target, default: 0] += 1 } else { jobs[target, default: 0] += 1 } }
      add(alignment, at: path, covered)
    }
  }

  /// Adds the references of a file and the targets that they cover.
  private mutating func add(_ alignment: Alignment, at path: String, _ covered: Set<Target>) {
    for resolved in alignment.references {
      guard case .part = resolved.container else { continue }
      let items = resolved.resolution.assumedTargets.flatMap { index.items(in: $0) }
      let contents = Set(items.map { Target.content(index.items[$0].content) })
      let functions = Set(items.map { Target.function(index.function(of: .item($0))) })
      for target in contents.union(functions).intersection(covered) {
        locations[target, default: []].append(Location(path: path, range: resolved.reference.range))
      }
    }
  }

  /// The locations where a target is covered, file by file.
  func locations(of target: Target) -> [Location] { locations[target] ?? [] }

  private static func covered(_ alignment: Alignment, _ index: StandardIndex) -> Set<Target> {
    var covered: Set<Target> = []
    for item in index.items.indices {
      let state = alignment.coverage.state(ofItem: item)
      guard state == .covered || state == .coveredAndLeftOut else { continue }
      covered.insert(.content(index.items[item].content))
      covered.insert(.function(index.function(of: .item(item))))
    }
    return covered
  }

  /// Whether no file is written against the standard.
  var isEmpty: Bool { plans.isEmpty && jobs.isEmpty }

  /// Whether the same number of plans and of jobs cover two targets.
  func areSame(_ one: Target, _ other: Target) -> Bool { plans[one] == plans[other] && jobs[one] == jobs[other] }

  func text(of target: Target) -> Bilingual {
    let (plans, jobs) = (plans[target] ?? 0, jobs[target] ?? 0)
    var chinese: [String] = []
    var english: [String] = []
    if plans > 0 {
      chinese.append("\(plans) 个培训计划")
      english.append(English.count(plans, "plan"))
    }
    if jobs > 0 {
      chinese.append("\(jobs) 个岗位说明")
      english.append(English.count(jobs, "job description"))
    }
    return Bilingual(zh: chinese.joined(separator: "、") + "覆盖", en: "covered by " + english.joined(separator: " and "))
  }
}
