import JSON
import Schema
import TextModel

extension CASEReader {
  mutating func readDocument(_ document: JSONValue?, into standard: inout Standard) {
    guard let document else {
      add(.doubtful, 0, Bilingual(zh: "没有 CFDocument：标准的名称和标识是暂定的", en: "there is no CFDocument: title and id are provisional"))
      standard.title = .text(Standard.untitled(in: nil))
      standard.id = .text("imported-standard")
      standard.version = .text("1")
      return
    }
    documentIdentifier = document.text("identifier")
    if let own = document.ownExtension {
      CASEExtensions.read(own, into: &standard)
    } else {
      readForeign(document, into: &standard)
    }
  }

  private mutating func readForeign(_ document: JSONValue, into standard: inout Standard) {
    let id = Identifier.slug(document.text("title").map(PrintedText.unwrapped) ?? "") ?? "imported-standard"
    standard.title = .text(document.text("title").map(PrintedText.unwrapped))
    standard.issuer = .text(document.text("publisher") ?? document.text("creator"))
    standard.language = .text(document.text("language"))
    standard.version = .text(document.text("version"))
    standard.profile = .value(.framework)
    standard.cumulative = .value(false)
    standard.status = Self.status(document.text("adoptionStatus")).map { Located($0) }
    standard.effective = .text(document.text("statusStartDate").map { String($0.prefix(10)) })
    standard.id = .text(id)
    if standard.title == nil {
      standard.title = .text(Standard.untitled(in: standard.language.string))
      add(.assumed, document.offset, Bilingual(zh: "CFDocument 没有 title", en: "the CFDocument has no title"))
    }
    if standard.version == nil {
      standard.version = .text("1")
      add(.assumed, document.offset, Bilingual(zh: "没有版本，写作 1", en: "no version is given; 1 was written"))
    }
    add(.assumed, document.offset, Bilingual(zh: "没有可用的标识，采用 \(id)", en: "no usable id is given; \(id) was used"))
    let known: Set<String> = [
      "identifier", "title", "publisher", "creator", "language", "version", "adoptionStatus", "statusStartDate", "extensions",
    ]
    dropped.note(document, in: "CFDocument", known: known, isOwn: false, line: line)
  }

  private static func status(_ adoption: String?) -> StandardStatus? {
    switch adoption?.lowercased() {
    case "draft", "private draft": .draft
    case "adopted", "implemented": .published
    case "deprecated": .withdrawn
    default: nil
    }
  }

  mutating func readTerms(_ package: JSONValue, into standard: inout Standard) {
    for concept in package["CFDefinitions"]?.objects("CFConcepts") ?? [] {
      guard let title = concept.text("title") else {
        add(.leftOut, concept.offset, Bilingual(zh: "没有 title 的 CFConcept 没有导入", en: "a CFConcept without a title was left out"))
        continue
      }
      let code = concept.text("hierarchyCode").flatMap { NumberScan.scan(Text($0)).code }
      var term = Term()
      if let own = concept.ownExtension {
        term = CASEExtensions.term(own)
      } else {
        term.also = .list((concept.text("keywords") ?? "").split(separator: "|").map { PrintedText.trimmed($0) }.filter { !$0.isEmpty })
      }
      term.term = term.term ?? .value(NumberedText(code: code, title: title))
      term.definition = .text(concept.text("description"))
      standard.terms.append(term)
      let known: Set<String> = ["title", "hierarchyCode", "description", "keywords", "extensions"]
      dropped.note(concept, in: "CFConcepts", known: known, isOwn: isOwn, line: line)
    }
  }
}
