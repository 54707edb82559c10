import TextModel
import YAML

/// The standard that a file is written against.
public struct StandardReference: Record {
  public var id: Located<Text>?
  public var version: Located<Text>?
  public var file: Located<Text>?
  public var digest: Located<Text>?
  public init() {}

  public static let shape = Shape<StandardReference>(
    KeyName("standard", "标准"), doc: Bilingual(zh: "所依据的标准：标识和版本", en: "The standard that this file is based on: id and version"),
    shorthand: Shorthand(.text(.standardID)) { node, reader in StandardReference.read(shorthand: node, &reader) },
    fields: [
      .required("id", "标识", { swap(&$0.id, &$1) }, .text(.standardID), doc: Bilingual(zh: "标准的标识", en: "The standard's id")),
      .optional(
        "version", "版本", { swap(&$0.version, &$1) }, .text(.standardVersion), doc: Bilingual(zh: "标准的版本", en: "The standard's version")),
      .optional(
        "file", "文件", { swap(&$0.file, &$1) }, .text(.path),
        doc: Bilingual(zh: "标准文件的位置，相对于本文件", en: "Where the standard's file is, relative to this file")),
      .optional(
        "digest", "摘要", { swap(&$0.digest, &$1) }, .text(.id),
        doc: Bilingual(zh: "标准文本的摘要，用于发现标准被改动", en: "A digest of the standard's text, to notice changes")),
    ])

  /// Reads `cbec-operator@2021-draft`.
  private static func read(shorthand node: Node, _ reader: inout Reader) -> StandardReference? {
    guard let text = reader.text(node, expected: .text(.standardID)) else { return nil }
    let bytes = Array(text.bytes)
    var idEnd = bytes.firstIndex(of: ASCII.at) ?? bytes.count
    var versionStart = idEnd + 1
    if idEnd == bytes.count, let wide = bytes.indices.first(where: { bytes[$0] == 0xEF && bytes[$0...].starts(with: "＠".utf8) }) {
      (idEnd, versionStart) = (wide, wide + 3)
      let sign = text.range(of: idEnd, versionStart, in: node.range)
      reader.report(.numberDefect(.fullwidth, role: nil), at: sign, repair: text.isVerbatim ? [TextEdit(sign, "@")] : [])
    }
    var reference = StandardReference()
    reference.id = Located(text.slice(0, idEnd), at: text.range(of: 0, idEnd, in: node.range))
    // In `cbec-operator@` the version is still to be written.
    if versionStart < bytes.count {
      reference.version = Located(text.slice(versionStart, bytes.count), at: text.range(of: versionStart, bytes.count, in: node.range))
    }
    return reference
  }
}

extension StandardReference {
  /// The id and the version. If there is no version field, the id may contain it after an `@`.
  public var edition: (id: Text?, version: Text?) {
    guard let id = id?.value, version == nil, let at = id.bytes.firstIndex(of: ASCII.at) else { return (id?.value, version?.value) }
    let offset = id.bytes.distance(from: id.bytes.startIndex, to: at)
    return (id.slice(0, offset), offset + 1 < id.count ? id.slice(offset + 1, id.count) : nil)
  }
}
