import JSON
import Schema

extension CASEWriter {
  func document(_ json: inout JSONWriter) {
    json.member("identifier", addresses.document)
    json.member("uri", addresses.uri("CFDocuments", addresses.document))
    json.member("frameworkType", "Occupational competency standard")
    json.member("caseVersion", "1.1")
    json.member("creator", CASEText.normalised(standard.issuer.string ?? "—"))
    json.member("title", CASEText.normalised(standard.title.string ?? standard.id.string ?? "—"))
    json.member("lastChangeDateTime", changed)
    if let issuer = standard.issuer.string { json.member("publisher", CASEText.normalised(issuer)) }
    if let title = standard.titleEnglish.string { json.member("description", title) }
    if let language = standard.language.string { json.member("language", language) }
    if let version = standard.version.string { json.member("version", CASEText.normalised(version)) }
    if let status = standard.status?.value { json.member("adoptionStatus", Self.adoption(status)) }
    if let day = standard.effective.string, PrintedDay.isComplete(day) { json.member("statusStartDate", day) }
    json.object("extensions") { json in
      json.object(Self.extensionKey) { CASEExtensions.write(standard, &$0) }
    }
  }

  private static func adoption(_ status: StandardStatus) -> String {
    switch status {
    case .draft: "Draft"
    case .published: "Adopted"
    case .withdrawn: "Deprecated"
    }
  }

  /// Writes only fields that CASE does not have.
  func extensions(of entry: CASEEntry, _ json: inout JSONWriter) {
    switch entry.kind {
    case .level:
      json.object("extensions") { json in
        json.object(Self.extensionKey) { CASEExtensions.write(levels[entry.level], &$0) }
      }
    case .function where !entry.tracks.isEmpty:
      json.object("extensions") { json in
        json.object(Self.extensionKey) { $0.array("tracks", entry.tracks) }
      }
    case .item:
      guard let item = entry.item, item.english != nil || !item.align.strings.isEmpty else { return }
      json.object("extensions") { json in
        json.object(Self.extensionKey) { json in
          if let english = item.english.string { json.member("en", english) }
          if !item.align.strings.isEmpty { json.array("align", item.align.strings) }
        }
      }
    default: break
    }
  }
}
