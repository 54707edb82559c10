import Schema
import TextModel

/// A reference in the workspace to a standard, with the level that it refers to.
public struct Citation: Sendable {
  public let path: String
  public let reference: Located<Reference>
  /// Index of the level that the reference names, or else of the file's own level.
  public let level: Int
  public let resolver: Resolver
}

/// The references of the workspace to one standard, by their number and by their title.
public struct Citations: Sendable {
  private var citations: [Citation] = []
  private var byCode: [NumberCode: [Int]] = [:]
  private var byTitle: [Text: [Int]] = [:]

  /// The citations of every standard, by the path of the standard's file.
  static func all(in workspace: Workspace) -> [String: Citations] {
    var all: [String: Citations] = [:]
    for file in workspace.files where !file.document.references.isEmpty {
      guard let aligned = AlignedFile(file.document.content), let reference = aligned.standard?.value,
        case .found(let index) = workspace.resolve(reference, from: file.path),
        let level = aligned.level.flatMap({ index.level(spelled: $0.value) })
      else { continue }
      all[index.file.path, default: Citations()].collect(file, aligned, index, level)
    }
    return all
  }

  private mutating func collect(_ file: WorkspaceFile, _ aligned: AlignedFile, _ index: StandardIndex, _ level: Int) {
    let resolver = Resolver(index: index, level: level, track: aligned.track?.value)
    for reference in file.document.references {
      var named: Int? = level
      if let spelled = reference.value.level { named = index.level(spelled: spelled) }
      guard let named else { continue }
      for code in reference.value.codes { byCode[code, default: []].append(citations.count) }
      if !reference.value.title.isEmpty { byTitle[reference.value.title, default: []].append(citations.count) }
      citations.append(Citation(path: file.path, reference: reference, level: named, resolver: resolver))
    }
  }

  /// The references that cite a number at a level; `level` is the index of the level in the standard.
  public func citations(ofNumber code: NumberCode, level: Int) -> [Citation] {
    (byCode[code] ?? []).map { citations[$0] }.filter { $0.level == level }
  }

  /// The references that cite a title at a level. Titles are compared byte by byte.
  public func citations(ofTitle title: Text, level: Int) -> [Citation] {
    (byTitle[title] ?? []).map { citations[$0] }.filter { $0.level == level }
  }
}

extension Reference {
  /// The numbers that the reference cites.
  fileprivate var codes: [NumberCode] { form == .one ? code.map { [$0] } ?? [] : members.compactMap(\.code) }
}
