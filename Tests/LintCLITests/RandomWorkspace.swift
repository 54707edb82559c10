import Foundation
import TestSupport

/// A folder of standards, plans and other files, with all that makes the findings of one file depend on another: ids that occur twice,
/// contents that no plan teaches, standards that are named by id or by file, are of another edition, are not there or are faulty, settings,
/// comments that allow findings, files of other tools, and files that hide what they are.
struct RandomWorkspace {
  private var random: RandomSource
  private let isRenumbered: Bool
  private(set) var files: [String: Data] = [:]

  /// `isRenumbered` for standards that need new numbers, which plans have to follow.
  init(seed: UInt64, plans: Int, isRenumbered: Bool = true) {
    self.isRenumbered = isRenumbered
    random = RandomSource(seed: seed)
    let isStrict = random.number(below: 2) == 0
    add(
      "\(".competency-lint.yaml")", isStrict ? "severity: {taught-nowhere: warning}\nexclude: [left-out/**]\n" : "exclude: [left-out/**]\n")
    for number in 0..<(1 + random.number(below: 3)) { add("std/s\(number).standard.yaml", standard(number)) }
    if pick(3) == 0 { add("std/copy.standard.yaml", standard(0)) }
    if pick(4) == 0 { add("std/cbec.standard.yaml", standard(9).replacingOccurrences(of: "id: s9", with: "id: cbec-operator")) }
    for number in 0..<plans { addPlan(number) }
    for number in 0..<pick(3) { add("other/pod\(number).yaml", "apiVersion: v1\nkind: Pod\nfile: x.yaml\n") }
  }

  private mutating func pick(_ limit: Int) -> Int { random.number(below: limit) }
  private mutating func one(of choices: [String]) -> String { choices[random.number(below: choices.count)] }
  private mutating func add(_ path: String, _ text: String) { files[path] = Data(text.utf8) }

  private mutating func standard(_ number: Int) -> String {
    let comment = one(of: ["", "  # lint: allow taught-nowhere — 以后再排", "  # lint: allow duplicate-id — 迁移中"])
    let second = isRenumbered ? one(of: ["1.2 称量", "1.2 称量", "1.3 称量"]) : "1.2 称量"
    let third = isRenumbered ? one(of: ["1.3 收纳", "1.4 收纳"]) : "1.3 收纳"
    return """
      kind: standard
      format: 1
      id: s\(number)\(pick(5) == 0 ? comment : "")
      version: \(one(of: ["2024", "2024", "2023"]))
      title: 面点师 \(number)
      levels:
        - level: junior
          name: 初级
          functions:
            - function: 1 原料准备
              contents:
                - content: 1.1 选料\(comment)
                  abilities: [1.1.1 能辨认常用面粉]
                - content: \(second)
                  abilities: [\(second.prefix(3)).1 能称量原料 😀]
                - content: \(third)
                  abilities: [1.3.1 能收纳]
      """ + "\n"
  }

  private mutating func addPlan(_ number: Int) {
    let folder = one(of: ["", "a/", "a/b/", "左/", "left-out/"])
    let isJob = pick(6) == 0
    let name = folder + one(of: ["p", "计划"]) + "\(number)" + one(of: [isJob ? ".job" : ".plan", isJob ? ".job" : ".plan", ""]) + ".yaml"
    let kind = one(of: isJob ? ["job-description", "岗位说明"] : ["training-plan", "培训计划", "\"training-plan\"", "training-plan # x", "培训方案"])
    let up = String(repeating: "../", count: folder.filter { $0 == "/" }.count)
    let path = one(of: [
      "\(up)std/s0.standard.yaml", "\"\(up)std/s1.standard.yaml\"", "\(up)../elsewhere.standard.yaml", "\(up)std\\\\s0.yaml",
    ])
    let standard = one(of: [
      "s\(pick(3))@2024", "{id: s0, version: 2024}", "{id: s0, version: 2024, file: \(path)}", "\n  标识: s1\n  版本: 2024\n  文件: \(path)",
      "cbec-operator@2021-draft", "cbec-operator@2020", "nowhere@1", "{file: \(path)}",
    ])
    let id = one(of: ["p\(number)", "p\(number)", "p\(number)", "p\(pick(6))", "s0"])
    let comment = one(of: ["", "", "", "  # lint: allow duplicate-id — 过渡", "  # lint: allow duplicate-id, level-mismatch — 过渡"])
    let level = one(of: ["junior", "初级", "特级"])
    let covers = one(of: ["[1.1 选料]", "[1.2 称量]", "[1 原料准备]", "[1.1 选料, 1.3 收纳]", "[9.9 没有]", "[1.2.1]"])
    let list =
      isJob
      ? "duties:\n  - duty: 做点心\n    covers: \(covers)"
      : "modules:\n  - module: M1 模块\n    hours: {total: 4, theory: \(1 + pick(3)), practice: 2}\n    covers: \(covers)"
    let stray = one(of: ["", "", "", "\tx: 1\n", "file list of the school\n", "文件 清单\n", "kind: standard\n"])
    let text =
      "kind: \(kind)\nformat: 1\nid: \(id)\(comment)\ntitle: 计划\(number)\nstandard: \(standard)\nlevel: \(level)\n\(list)\n\(stray)"
    files[name] =
      pick(8) == 0
      ? text.data(using: .utf16) ?? Data() : Data(pick(9) == 0 ? text.replacingOccurrences(of: "\n", with: "\r\n").utf8 : text.utf8)
  }

  /// On the disk.
  func folder() throws -> Folder {
    let folder = try Folder()
    for (path, data) in files { try folder.write(data, to: path) }
    return folder
  }
}
