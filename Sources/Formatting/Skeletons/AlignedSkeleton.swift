import Schema
import Standards
import TextModel

/// The common part of skeletons of job descriptions and training plans: their header, and the functions that they have to cover.
struct AlignedSkeleton {
  let kind: DocumentKind
  let target: Skeleton.Target
  let style: Skeleton.Style
  /// The level that a plan's trainees have on entry, where levels build on each other.
  let fromLevel: Int?
  /// The functions that the file has to cover.
  let functions: [Int]

  init(_ kind: DocumentKind, _ target: Skeleton.Target, _ style: Skeleton.Style) {
    self.kind = kind
    self.target = target
    self.style = style
    // Training leads from one level to the next; a job requires everything that its level includes.
    fromLevel = kind == .trainingPlan && target.index.isCumulative && target.level > 0 ? target.level - 1 : nil
    functions =
      Coverage(index: target.index, level: target.level, fromLevel: fromLevel, track: target.track, references: []).functions
  }

  var index: StandardIndex { target.index }

  /// How the file names a level: by its name among Chinese keys, by its id among English ones.
  func name(ofLevel level: Int) -> String {
    guard index.levels.indices.contains(level) else { return "" }
    let entry = index.levels[level]
    return (style.keys == .chinese ? entry.name : entry.id).string
  }

  var levelTitle: String { index.levels.indices.contains(target.level) ? index.levels[target.level].name.string : "" }

  /// The name of the track, else the standard's own name for a job of the level; nil if there is neither.
  var position: String? {
    if let track = target.track {
      for known in index.standard.tracks?.value ?? [] where known.value.track?.value == track {
        if let name = known.value.name?.value.string { return name }
      }
    }
    let level = index.levels.indices.contains(target.level) ? index.levels[target.level].level : nil
    return level?.positions?.value.first?.value.string
  }

  /// The position, or else the standard's title, with the level's name unless it contains it already: 高级跨境电商运营师.
  var positionWithLevel: String {
    let name = position ?? standardTitle
    let word = LevelName.spellings(of: Text(levelTitle)).last.map { Array($0.bytes) } ?? []
    let isNamed = !word.isEmpty && name.utf8.count >= word.count && name.utf8.indices.contains { name.utf8[$0...].starts(with: word) }
    return isNamed || levelTitle.isEmpty ? name : "\(name)（\(levelTitle)）"
  }

  var standardTitle: String { index.standard.title?.value.string ?? index.id.string }

  /// The id of the file, such as `plan-cbec-operator-junior`, with the track if there is one.
  var id: String {
    let level = index.levels.indices.contains(target.level) ? index.levels[target.level].id.string : ""
    return (["\(kind.fileNameMark)", index.id.string, level] + (target.track.map { [$0.string] } ?? [])).joined(separator: "-")
  }

  /// The functions grouped by name: in a cumulative standard, several levels may have a function of the same name.
  var functionsByName: [[Int]] {
    var groupIndices: [NameKey: Int] = [:]
    var groups: [[Int]] = []
    for function in functions {
      let key = index.functions[function].key
      if let group = groupIndices[key], !key.isEmpty {
        groups[group].append(function)
      } else {
        groupIndices[key] = groups.count
        groups.append([function])
      }
    }
    return groups
  }

  func writeHeader(_ writer: inout SkeletonWriter, title: String, titleComment: Bilingual) {
    writer.entry("kind", writer.word(kind.name))
    writer.entry("format", String(Document.formatVersion))
    writer.entry("id", SkeletonWriter.scalar(id), Bilingual(zh: "英文短词，在所有文件中唯一", en: "a short word, unique among your files"))
    writer.entry("title", SkeletonWriter.scalar(title), titleComment)
    let standard =
      "{\(writer.key("id")): \(SkeletonWriter.scalar(index.id.string)), "
      + "\(writer.key("version")): \(SkeletonWriter.scalar(index.version.string))}"
    writer.entry("standard", standard)
    writer.entry("level", SkeletonWriter.scalar(name(ofLevel: target.level)))
  }

  func writeTrack(_ writer: inout SkeletonWriter) {
    if let track = target.track { writer.entry("track", SkeletonWriter.scalar(track.string)) }
  }

  /// Writes the contents of functions as references, one per line.
  func writeCovers(of functions: [Int], depth: Int, _ writer: inout SkeletonWriter) {
    writer.entry("covers", depth: depth)
    let targets = functions.flatMap { function -> [Target] in
      let contents = index.functions[function].contents
      // A function without contents is covered as a whole.
      return contents.isEmpty ? [.function(function)] : contents.map { .content($0) }
    }
    for reference in targets {
      writer.item(index.spelling(of: reference, fromLevel: target.level, in: style.keys), depth: depth + 1, amount(of: reference))
    }
  }

  /// The numbers of abilities and knowledge items that a reference covers.
  private func amount(of reference: Target) -> Bilingual {
    let items = index.items(in: reference).map { index.items[$0].column }
    let abilities = items.count { $0 == .abilities }
    let knowledge = items.count { $0 == .knowledge }
    return Bilingual(
      zh: "能力 \(abilities) 条，知识 \(knowledge) 条",
      en: "\(English.count(abilities, "ability", "abilities")), \(English.count(knowledge, "knowledge item"))")
  }

  func writeNotCovered(_ writer: inout SkeletonWriter) {
    writer.blank()
    writer.comment(
      Bilingual(
        zh: "有意不覆盖的内容写在这里，并说明理由：", en: "List here what is left out on purpose, with the reason:"))
    let example = functions.first.flatMap { index.functions[$0].contents.first }
    let reference = example.map { index.spelling(of: .content($0), fromLevel: target.level, in: style.keys) } ?? ""
    writer.suggestion(
      "not-covered", "[{\(writer.key("ref")): \(SkeletonWriter.scalar(reference)), \(writer.key("reason")): …}]",
      Bilingual(zh: "同时从上面删去该条", en: "and remove it from the list above"))
  }
}
