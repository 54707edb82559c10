import JSON
import Schema
import TextModel
import YAML

/// `textDocument/selectionRange`: from the word at the cursor outwards: number or title, the text, the entry, the list, the document.
enum SelectionRange: Request {
  struct Params: JSONDecodable {
    let uri: String
    let positions: [LSPPosition]

    init(json: JSONValue) throws(ResponseError) {
      uri = try DocumentParams(json: json).uri
      positions = try json.required("positions")
    }
  }

  /// A range with those around it.
  struct Selection: JSONEncodable {
    /// From the inside outwards.
    let ranges: [LSPRange]

    func encode(into json: inout JSONWriter) { Self.encode(ranges[...], into: &json) }

    private static func encode(_ ranges: ArraySlice<LSPRange>, into json: inout JSONWriter) {
      json.object { json in
        guard let first = ranges.first else { return }
        json.field("range", first)
        guard ranges.count > 1 else { return }
        json.key("parent")
        encode(ranges.dropFirst(), into: &json)
      }
    }
  }

  static let method = "textDocument/selectionRange"
  static let capability: String? = "selectionRangeProvider"

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> [Selection]? {
    guard let file = snapshot.file(params.uri) else { return nil }
    return params.positions.map { position in
      let offset = snapshot.offset(of: position, in: file.source)
      return Selection(ranges: ranges(around: offset, in: file).map { snapshot.range($0, in: file.source) })
    }
  }

  private static func ranges(around offset: Int, in file: FileVersion) -> [ByteRange] {
    var outer = [ByteRange(0, file.source.count)]
    for node in file.document.tree.path(to: offset) {
      for entry in node.entries where entry.key.range.touches(offset) || entry.value.range.touches(offset) {
        outer.append(entry.key.range.union(entry.value.range))
      }
      outer.append(node.range)
      if node.kind == .scalar { outer += parts(of: node, at: offset) }
    }
    // Each range is inside the one before it, and smaller, as the protocol requires.
    var kept: [ByteRange] = []
    for range in outer where range.touches(offset) {
      guard let last = kept.last else {
        kept.append(range)
        continue
      }
      if last.contains(range), last != range { kept.append(range) }
    }
    return kept.isEmpty ? [ByteRange(at: offset)] : kept.reversed()
  }

  /// The ranges inside a text: without its quotes, then its number or title.
  private static func parts(of node: Node, at offset: Int) -> [ByteRange] {
    let text = Located(node.text, at: node.range)
    let scan = NumberScan.scan(node.text, allowsLetters: true)
    let inner = text.range(of: 0, node.text.count)
    guard scan.code != nil else { return [inner] }
    return [inner]
      + [text.range(of: 0, scan.codeEnd), text.range(of: scan.titleStart, node.text.count)].filter { $0.touches(offset) }.prefix(1)
  }
}
