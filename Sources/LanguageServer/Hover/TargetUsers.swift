import Schema
import Standards
import TextModel

/// The users of a function, content or item: parts of this file, and other files.
struct TargetUsers {
  private let target: Target
  private let index: StandardIndex
  private let snapshot: Snapshot

  init(_ target: Target, _ index: StandardIndex, _ snapshot: Snapshot) {
    self.target = target
    self.index = index
    self.snapshot = snapshot
  }

  /// The maximum number of files that are named; the others are counted.
  private static let maximum = 5

  func markdown(excluding file: FileVersion) -> String? {
    var lines: [String] = []
    if let alignment = snapshot.current.alignment(of: file.path), alignment.index.file.path == index.file.path {
      let names = parts(of: alignment)
      let list = names.joined(separator: snapshot.text(zh: "、", en: ", "))
      let reasons = reasons(in: alignment)
      if !names.isEmpty {
        lines.append(snapshot.text(zh: "本文件由 \(list) 覆盖", en: "Covered here by \(list)"))
      } else if reasons.isEmpty {
        lines.append(snapshot.text(zh: "本文件尚未覆盖", en: "Not covered by this file"))
      }
      lines += reasons
    }
    let others = users.filter { $0 != file.path }.compactMap { snapshot.current.files[$0] }
    if !others.isEmpty {
      lines.append(
        snapshot.text(zh: "被 \(others.count) 个文件覆盖：", en: "Covered by \(English.count(others.count, "file")):"))
      lines += others.prefix(Self.maximum).map { "- [\($0.document.title)](\($0.uri))" }
      if others.count > Self.maximum { lines.append("- …") }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// The files that cover all or part of the target, in order.
  var users: [String] {
    snapshot.current.links.users(of: index.file.path).filter { path in
      snapshot.current.alignment(of: path).map(isCovered) ?? false
    }
  }

  private func isCovered(_ alignment: Alignment) -> Bool {
    index.items(in: target).contains { item in
      let state = alignment.coverage.state(ofItem: item)
      return state == .covered || state == .coveredAndLeftOut
    }
  }

  /// The items of the target that the file lists as not covered, with the reasons.
  private func reasons(in alignment: Alignment) -> [String] {
    let items = Set(index.items(in: target))
    let entries = alignment.file.notCovered?.value ?? []
    var lines: [String] = []
    for resolved in alignment.references {
      guard case .notCovered(let position) = resolved.container, entries.indices.contains(position) else { continue }
      let left = resolved.resolution.assumedTargets.flatMap { index.items(in: $0) }.filter(items.contains)
      guard !left.isEmpty else { continue }
      // Of a content or function only some items may be left out.
      let entry = resolved.reference.value.whole
      let what = left.count < items.count ? snapshot.text(zh: "“\(entry)”", en: " `\(entry)`") : ""
      let words = entries[position].value.reason?.value.string.split(whereSeparator: \.isNewline).joined(separator: " ")
      let reason = words.map { snapshot.text(zh: "：\($0)", en: ": \($0)") } ?? ""
      lines.append(snapshot.text(zh: "本文件有意不覆盖\(what)\(reason)", en: "Left out here on purpose\(what)\(reason)"))
      if lines.count == Self.maximum { return lines }
    }
    return lines
  }

  /// The modules, units and duties that cover all or part of the target.
  private func parts(of alignment: Alignment) -> [String] {
    let items = Set(index.items(in: target))
    var names: [String] = []
    for resolved in alignment.references {
      guard case .part(let part) = resolved.container, alignment.file.parts.indices.contains(part) else { continue }
      let covered = resolved.resolution.assumedTargets.flatMap { index.items(in: $0) }
      guard covered.contains(where: items.contains) else { continue }
      let name = "“\(alignment.file.parts[part].name?.value.string ?? snapshot.text(zh: "任职资格", en: "qualifications"))”"
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension Document {
  /// The file's own name.
  var title: String {
    let title: Located<Text>? =
      switch content {
      case .standard(let standard): standard.title
      case .jobDescription(let job): job.title
      case .trainingPlan(let plan): plan.title
      case .configuration, .foreign: nil
      }
    return title?.value.string ?? id?.value.string ?? ""
  }
}
