import JSON
import Schema

extension CASEWriter {
  func document(_ json: inout JSONWriter) {
    json.member("identifier", addresses.document)
    json.member("uri", addresses.uri("CFDocuments", addresses.document))
    json.member("frameworkType", "Occupational competency standard")
    json.member("caseVersion", "1.1")
    json.member("creator", CASEText.normalised(standard.issuer ?? "—"))
    json.member("title", CASEText.normalised(standard.title ?? standard.id ?? "—"))
    json.member("lastChangeDateTime", changed)
    if let issuer = standard.issuer { json.member("publisher", CASEText.normalised(issuer)) }
    if let title = standard.titleEnglish { json.member("description", title) }
    if let language = standard.language { json.member("language", language) }
    if let version = standard.version { json.member("version", CASEText.normalised(version)) }
    if let status = standard.status { json.member("adoptionStatus", Self.adoption(status)) }
    if let day = standard.effective, PrintedDay.isComplete(day) { json.member("statusStartDate", day) }
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

  /// Only what CASE has no field for.
  func extensions(of entry: CASEEntry, _ json: inout JSONWriter) {
    switch entry.kind {
    case .level:
      json.object("extensions") { json in
        json.object(Self.extensionKey) { CASEExtensions.write(standard.levels[entry.level], &$0) }
      }
    case .function where !entry.tracks.isEmpty:
      json.object("extensions") { json in
        json.object(Self.extensionKey) { $0.array("tracks", entry.tracks) }
      }
    case .item:
      guard let item = entry.item, item.english != nil || !item.align.isEmpty else { return }
      json.object("extensions") { json in
        json.object(Self.extensionKey) { json in
          if let english = item.english { json.member("en", english) }
          if !item.align.isEmpty { json.array("align", item.align) }
        }
      }
    default: break
    }
  }
}
