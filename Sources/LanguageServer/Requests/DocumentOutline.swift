import JSON

/// The outline as JSON: a tree where the client supports it, else a flat list.
struct DocumentOutline: JSONEncodable {
  let entries: [OutlineEntry]
  let file: FileVersion
  let snapshot: Snapshot

  func encode(into json: inout JSONWriter) {
    json.array { json in
      for entry in entries {
        if snapshot.client.hasHierarchicalSymbols { encode(entry, into: &json) } else { encodeFlat(entry, in: nil, into: &json) }
      }
    }
  }

  private func encode(_ entry: OutlineEntry, into json: inout JSONWriter) {
    json.object { json in
      json.field("name", entry.name.isEmpty ? "–" : entry.name)
      json.field("detail", ifPresent: entry.detail)
      json.field("kind", entry.kind.rawValue)
      json.field("range", snapshot.range(entry.range.union(entry.nameRange), in: file.source))
      json.field("selectionRange", snapshot.range(entry.nameRange, in: file.source))
      guard !entry.children.isEmpty else { return }
      json.array("children") { json in
        for child in entry.children { encode(child, into: &json) }
      }
    }
  }

  private func encodeFlat(_ entry: OutlineEntry, in container: String?, into json: inout JSONWriter) {
    json.object { json in
      json.field("name", entry.name.isEmpty ? "–" : entry.name)
      json.field("kind", entry.kind.rawValue)
      json.field("location", LSPLocation(uri: file.uri, range: snapshot.range(entry.range.union(entry.nameRange), in: file.source)))
      json.field("containerName", ifPresent: container)
    }
    for child in entry.children { encodeFlat(child, in: entry.name, into: &json) }
  }
}
