import JSON
import Schema

/// Writes a level as an Open Badges 3.0 achievement whose alignments refer to the items of its CASE package.
public struct OpenBadgeWriter {
  private let standard: Standard
  private let level: Level
  private let addresses: CASEAddresses

  /// Nil if the standard has no level with that id or name.
  public static func write(_ standard: Standard, level: String, options: CASEOptions = CASEOptions()) -> [UInt8]? {
    guard let found = standard.levels.values().first(where: { $0.id == level || $0.name.string == level }) else { return nil }
    let writer = OpenBadgeWriter(standard: standard, level: found, addresses: CASEAddresses(standard, options))
    var json = JSONWriter(indented: true, reservingCapacity: 1 << 16)
    json.object { writer.achievement(&$0) }
    return json.bytes + [0x0A]
  }

  private func achievement(_ json: inout JSONWriter) {
    let title = [standard.title.string, level.displayName].compactMap { $0 }.joined(separator: " ")
    json.array("@context", ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"])
    json.member("id", "urn:uuid:\(addresses.other("achievement", level.id))")
    json.array("type", ["Achievement"])
    json.member("name", title)
    json.member("description", title)
    json.object("criteria") { $0.member("narrative", criteria) }
    if let language = standard.language.string { json.member("inLanguage", language) }
    json.array("alignment") { json in
      let levels = standard.levels.values()
      for entry in CASEEntries(standard).entries where levels[entry.level].id == level.id {
        if case .item = entry.kind { json.object { alignment(entry, &$0) } }
      }
    }
  }

  private var criteria: String {
    ExportWords(standard).language.text(
      zh: "达到《\(standard.title.string ?? "")》\(level.displayName)的全部要求。",
      en: "Meets every requirement of \(standard.title.string ?? "") at level \(level.displayName).")
  }

  private func alignment(_ entry: CASEEntry, _ json: inout JSONWriter) {
    json.array("type", ["Alignment"])
    if let code = entry.name.code { json.member("targetCode", code.string) }
    json.member("targetFramework", standard.title.string ?? standard.id.string ?? "")
    json.member("targetName", entry.name.plainTitle)
    json.member("targetType", "CFItem")
    json.member("targetUrl", addresses.uri("CFItems", addresses.item(entry.key)))
  }
}
