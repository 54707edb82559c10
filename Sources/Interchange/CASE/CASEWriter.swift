import JSON
import Schema

/// Writes a standard as a CFPackage of CASE 1.1, the open standard for exchanging competency frameworks. The result does not depend on time
/// or machine. Fields that CASE does not have are written into extensions, so that the package contains the whole standard.
public struct CASEWriter {
  let standard: Standard
  let levels: [Level]
  let addresses: CASEAddresses
  private let kept: CASEIdentifiers
  private let entries: CASEEntries
  private let names: [String: String]

  /// The key of this tool's member of `extensions`.
  static let extensionKey = "competencyLint"

  /// The package as JSON, and a report of keys that occur more than once in the standard.
  public static func write(_ standard: Standard, options: CASEOptions = CASEOptions()) -> (json: [UInt8], report: ImportReport) {
    let writer = CASEWriter(standard, options)
    var json = JSONWriter(indented: true, reservingCapacity: 1 << 20)
    json.object { writer.package(&$0) }
    return (json.bytes + [0x0A], writer.report)
  }

  private init(_ standard: Standard, _ options: CASEOptions) {
    self.standard = standard
    levels = standard.levels.values()
    addresses = CASEAddresses(standard, options)
    kept = options.identifiers
    entries = CASEEntries(standard)
    names = Dictionary(entries.entries.map { ($0.key, $0.name.plainTitle) }) { first, _ in first }
  }

  private var report: ImportReport {
    var report = ImportReport()
    for key in entries.repeatedKeys {
      report.add(
        .doubtful, nil,
        Bilingual(
          zh: "\(key) 在标准中出现多次；标识按出现顺序区分", en: "\(key) occurs more than once in the standard; identifiers were distinguished by order")
      )
    }
    return report
  }

  private func package(_ json: inout JSONWriter) {
    json.object("CFDocument") { document(&$0) }
    json.array("CFItems") { json in
      // A statement with several parents is one item.
      var written: Set<String> = []
      for entry in entries.entries where !kept.added.contains(entry.key) && written.insert(addresses.item(entry.key)).inserted {
        json.object { item(entry, &$0) }
      }
    }
    json.array("CFAssociations") { json in
      for link in CASELinks(entries.entries, addresses, kept).links { json.object { association(link, &$0) } }
    }
    json.object("CFDefinitions") { definitions(&$0) }
  }

  /// The time of the last change, which CASE requires: the day of publication, or a fixed time, so that the result is always the same.
  var changed: String {
    guard let day = standard.published.string else { return "1970-01-01T00:00:00Z" }
    if PrintedDay.isComplete(day) { return "\(day)T00:00:00Z" }
    return "\(PrintedDay.year(of: day) ?? "1970")-01-01T00:00:00Z"
  }

  // MARK: Items

  private func item(_ entry: CASEEntry, _ json: inout JSONWriter) {
    let identifier = addresses.item(entry.key)
    json.member("identifier", identifier)
    json.member("fullStatement", CASEText.normalised(entry.name.plainTitle))
    let type = kept.types[entry.key] ?? entry.kind.title(in: standard)
    if !type.isEmpty { json.member("CFItemType", CASEText.normalised(type)) }
    json.member("uri", addresses.uri("CFItems", identifier))
    if let code = kept.codes[entry.key] ?? entry.code(levels), !code.isEmpty {
      json.member("humanCodingScheme", code)
      if code == entry.name.code?.string, let last = entry.name.code?.lastPart { json.member("listEnumeration", String(last)) }
    }
    if let language = standard.language.string { json.member("language", language) }
    if !kept.added.contains(levels[entry.level].id) {
      json.array("educationLevel", [CASEText.normalised(levels[entry.level].displayName)])
    }
    if kept.types[entry.key] == nil {
      json.object("CFItemTypeURI") { link("CFItemTypes", addresses.other("type", entry.kind.code), entry.kind.title(in: standard), &$0) }
    }
    json.member("lastChangeDateTime", changed)
    extensions(of: entry, &json)
  }

  private func association(_ link: CASELinks.Link, _ json: inout JSONWriter) {
    let identifier = addresses.other("isChildOf", link.key)
    json.member("identifier", identifier)
    json.member("associationType", "isChildOf")
    json.member("sequenceNumber", link.sequence)
    json.member("uri", addresses.uri("CFAssociations", identifier))
    json.object("originNodeURI") { self.link("CFItems", link.child, names[link.entry] ?? link.entry, &$0) }
    json.object("destinationNodeURI") { json in
      if link.parent == addresses.document {
        self.link("CFDocuments", link.parent, standard.title.string ?? "", &json)
      } else {
        self.link("CFItems", link.parent, link.parentEntry.flatMap { names[$0] } ?? link.parent, &json)
      }
    }
    json.member("lastChangeDateTime", changed)
  }

  func link(_ collection: String, _ identifier: String, _ title: String, _ json: inout JSONWriter) {
    json.member("title", CASEText.normalised(title))
    json.member("identifier", identifier)
    json.member("uri", addresses.uri(collection, identifier))
  }

  // MARK: Definitions

  private func definitions(_ json: inout JSONWriter) {
    let terms = standard.terms.values()
    if !terms.isEmpty {
      json.array("CFConcepts") { json in
        for (index, term) in terms.enumerated() { json.object { concept(term, index, &$0) } }
      }
    }
    json.array("CFItemTypes") { json in
      for (index, kind) in CASEKind.all.enumerated() { json.object { itemType(kind, index, &$0) } }
    }
  }

  private func itemType(_ kind: CASEKind, _ index: Int, _ json: inout JSONWriter) {
    let identifier = addresses.other("type", kind.code)
    json.member("identifier", identifier)
    json.member("uri", addresses.uri("CFItemTypes", identifier))
    json.member("title", CASEText.normalised(kind.title(in: standard)))
    json.member("description", kind.code)
    json.member("hierarchyCode", String(index + 1))
    json.member("typeCode", kind.code)
    json.member("lastChangeDateTime", changed)
  }

  private func concept(_ term: Term, _ index: Int, _ json: inout JSONWriter) {
    let identifier = addresses.other("term", "\(index + 1)")
    json.member("identifier", identifier)
    json.member("uri", addresses.uri("CFConcepts", identifier))
    json.member("title", CASEText.normalised(term.name.plainTitle))
    let synonyms = term.also.strings
    if !synonyms.isEmpty { json.member("keywords", CASEText.normalised(synonyms.joined(separator: "|"))) }
    json.member("hierarchyCode", term.name.code?.string ?? String(index + 1))
    if let definition = term.definition.string { json.member("description", definition) }
    json.member("lastChangeDateTime", changed)
    json.object("extensions") { json in
      json.object(Self.extensionKey) { CASEExtensions.write(term, &$0) }
    }
  }
}
