import Schema

/// Resolves `其余` (the rest): the items of a function or content that no other reference of the file names.
struct RestReferences {
  private let file: AlignedFile
  private let index: StandardIndex
  /// How many references name each item: in total, and within each module (in its own list, in its units).
  private var named: [Int]
  private var inModule: [Int: [Int: Int]] = [:]
  private var inUnits: [Int: [Int: Int]] = [:]

  /// The references, with the targets of each rest filled in.
  static func resolved(
    _ references: [ResolvedReference], _ file: AlignedFile, _ index: StandardIndex, required: @autoclosure () -> [Int]
  ) -> [ResolvedReference] {
    guard references.contains(where: { $0.reference.value.form == .rest }) else { return references }
    var run = RestReferences(file: file, index: index, references)
    let lists = Dictionary(grouping: references) { $0.container }
    let required = required()
    return references.map { resolved in
      guard resolved.reference.value.form == .rest else { return resolved }
      guard let parents = run.parents(of: resolved, beside: lists[resolved.container] ?? [], required) else { return resolved }
      let left = run.left(of: parents, at: resolved.container)
      return ResolvedReference(
        reference: resolved.reference, container: resolved.container, resolution: .several(left, isCertain: !left.isEmpty))
    }
  }

  private init(file: AlignedFile, index: StandardIndex, _ references: [ResolvedReference]) {
    self.file = file
    self.index = index
    named = Array(repeating: 0, count: index.items.count)
    for resolved in references where resolved.reference.value.form != .rest {
      for target in resolved.resolution.assumedTargets { index.forEachItem(in: target) { count($0, at: resolved.container) } }
    }
  }

  private mutating func count(_ item: Int, at container: ResolvedReference.Container) {
    guard named.indices.contains(item) else { return }
    named[item] += 1
    switch kind(of: container) {
    case .module(let module): inModule[module, default: [:]][item, default: 0] += 1
    case .unit(let module, _): inUnits[module, default: [:]][item, default: 0] += 1
    case .duty, .qualification, nil: break
    }
  }

  private func kind(of container: ResolvedReference.Container) -> AlignedFile.Part.Kind? {
    guard case .part(let part) = container, file.parts.indices.contains(part) else { return nil }
    return file.parts[part].kind
  }

  /// The functions, contents or items whose rest is meant; nil if that is not certain.
  private func parents(of rest: ResolvedReference, beside list: [ResolvedReference], _ required: [Int]) -> [Target]? {
    guard rest.reference.value.members.isEmpty else {
      guard case .several(let targets, isCertain: true) = rest.resolution else { return nil }
      return targets
    }
    var functions: [Int] = []
    for other in list where other.reference.value.form != .rest {
      for target in other.resolution.assumedTargets where !functions.contains(index.function(of: target)) {
        functions.append(index.function(of: target))
      }
    }
    if !functions.isEmpty { return functions.map(Target.function) }
    return namesake(of: rest.container, required).map { [$0] } ?? required.map(Target.function)
  }

  /// The function or content that has the name of the module or unit, among those that the file has to cover.
  private func namesake(of container: ResolvedReference.Container, _ required: [Int]) -> Target? {
    guard case .part(let part) = container, file.parts.indices.contains(part), let name = file.parts[part].name?.value else { return nil }
    let scan = NumberScan.scan(name, allowsLetters: true, allowsBareDigits: true)
    let named = index.targets(named: NameKey(name.slice(scan.titleStart, name.count)))
    return named.last { target in
      if case .item = target { return false }
      return required.contains(index.function(of: target))
    }
  }

  /// What is left of some targets: a whole content if none of its items is named, else single items. It counts as named afterwards, so that
  /// the next rest does not have it again.
  private mutating func left(of parents: [Target], at container: ResolvedReference.Container) -> [Target] {
    var found: [Target] = []
    let own = kind(of: container)
    for content in parents.flatMap(contents) {
      let all = index.contents[content.index].items.filter { content.items?.contains($0) ?? true }
      let free = all.filter { isFree($0, for: own) }
      guard !free.isEmpty else { continue }
      let isWhole = free.count == index.contents[content.index].items.count
      found += isWhole ? [.content(content.index)] : free.map(Target.item)
      for item in free { count(item, at: container) }
    }
    return found
  }

  /// The contents of a target with the items in question; nil for all items of a content.
  private func contents(of target: Target) -> [(index: Int, items: Set<Int>?)] {
    switch target {
    case .function(let function): index.functions[function].contents.map { ($0, nil) }
    case .content(let content): [(content, nil)]
    case .item(let item): [(index.items[item].content, [item])]
    }
  }

  /// Whether no other part names an item. A unit may repeat its module, and a module its units.
  private func isFree(_ item: Int, for kind: AlignedFile.Part.Kind?) -> Bool {
    guard named.indices.contains(item) else { return false }
    switch kind {
    case .unit(let module, _): return named[item] == inModule[module]?[item] ?? 0
    case .module(let module): return named[item] == inUnits[module]?[item] ?? 0
    case .duty, .qualification, nil: return named[item] == 0
    }
  }
}
