import JSON
import Schema
import TextModel

/// Reads a CFPackage of CASE 1.0 or 1.1. In a faulty one, the valid parts are imported and the others reported.
public struct CASEReader {
  let source: SourceText
  private(set) var report: ImportReport
  var nodes: [CASENode] = []
  var indices: [String: Int] = [:]
  /// The children of the document, in order.
  var roots: [Int] = []
  var dropped = DroppedFields()
  var documentIdentifier: String?
  /// Whether this tool wrote the package.
  private(set) var isOwn = false
  /// Whether codes without a field in the standard are stored elsewhere.
  private(set) var keepsIdentifiers = false
  private var kinds: [String: CASEKind] = [:]

  public struct Result: Sendable {
    public let imported: Imported
    /// The identifiers to be stored with the standard, so that a later export uses them again.
    public let identifiers: CASEIdentifiers
  }

  /// Reads a package. The report contains the faults; there is no standard if the input is not a package.
  public static func read(_ bytes: [UInt8], options: ImportOptions = ImportOptions()) -> Result {
    let input = InputText(bytes)
    guard let source = input.source else { return Result(imported: Imported(nil, input.report), identifiers: CASEIdentifiers()) }
    var reader = CASEReader(source: source, report: input.report)
    reader.keepsIdentifiers = options.keepsIdentifiers
    guard let package = reader.package() else { return Result(imported: Imported(nil, reader.report), identifiers: CASEIdentifiers()) }
    guard reader.isOwnPackage(package) || !package.objects("CFItems").isEmpty else {
      reader.add(.leftOut, 0, Bilingual(zh: "CFPackage 里没有条目（CFItems 为空）", en: "the CFPackage holds no items (CFItems is empty)"))
      return Result(imported: Imported(nil, reader.report), identifiers: CASEIdentifiers())
    }
    let (standard, identifiers) = reader.standard(of: package, options)
    for remark in reader.dropped.remarks { reader.add(remark) }
    return Result(imported: Imported(standard, reader.report), identifiers: identifiers)
  }

  private func isOwnPackage(_ package: JSONValue) -> Bool { package["CFDocument"]?.ownExtension != nil }

  private init(source: SourceText, report: ImportReport) {
    self.source = source
    self.report = report
  }

  mutating func add(_ remark: Remark) { report.add(remark) }

  mutating func add(_ kind: Remark.Kind, _ offset: Int?, _ message: Bilingual) { report.add(kind, offset.map(line), message) }

  func line(of offset: Int) -> Int { source.lineIndex.line(at: offset) + 1 }

  // MARK: The package

  private mutating func package() -> JSONValue? {
    let root: JSONValue
    switch JSONParser.read(source.bytes) {
    case .success(let document): root = document.root
    case .failure(let fault):
      let message =
        switch fault.reason {
        case .malformed: Bilingual(zh: "不是 JSON：从这里开始读不下去", en: "not JSON: it cannot be read from here on")
        case .tooDeep: Bilingual(zh: "嵌套太深，没有读取", en: "nested too deep; it was not read")
        }
      add(.leftOut, fault.offset, message)
      return nil
    }
    for candidate in [root, root["CFPackage"], root.elements.first { $0.isObject }].compactMap({ $0 }) {
      if candidate["CFDocument"] != nil || candidate["CFItems"] != nil { return candidate }
    }
    add(
      .leftOut, 0,
      Bilingual(zh: "不是 CASE 的 CFPackage：没有 CFDocument，也没有 CFItems", en: "not a CFPackage of CASE: neither CFDocument nor CFItems is in it")
    )
    return nil
  }

  private mutating func standard(of package: JSONValue, _ options: ImportOptions) -> (Standard, CASEIdentifiers) {
    let document = package["CFDocument"]
    isOwn = document?.ownExtension != nil
    documentIdentifier = document?.text("identifier")
    readKinds(package)
    readItems(package)
    readAssociations(package)
    share()
    breakCycles()
    sortChildren()
    var standard = Standard()
    readDocument(document, into: &standard)
    options.name(&standard)
    readTerms(package, into: &standard)
    notePackage(package)
    let hierarchy = CASEHierarchy(self, of: standard)
    standard.levels = .list(hierarchy.levels)
    for remark in hierarchy.report.remarks { add(remark) }
    if let own = document?.ownExtension { noteUnread(own, UnreadCells(standard, report)) }
    return (standard, hierarchy.identifiers(for: standard, document: documentIdentifier))
  }

  /// Reports texts of this tool's extension that are in the wrong place in a damaged package.
  private mutating func noteUnread(_ value: JSONValue, _ check: UnreadCells) {
    var waiting = [value]
    while let next = waiting.popLast() {
      if let text = next.string, check.lacks(text) {
        let excerpt = PrintedText.excerpt(text, 60)
        add(.leftOut, next.offset, Bilingual(zh: "没有导入：“\(excerpt)”", en: "left out: “\(excerpt)”"))
      }
      waiting += next.elements
      waiting += next.members
    }
  }

  private mutating func notePackage(_ package: JSONValue) {
    let known: Set<String> = ["CFDocument", "CFItems", "CFAssociations", "CFDefinitions"]
    dropped.note(package, in: "CFPackage", known: known, isOwn: isOwn, line: line)
    guard let definitions = package["CFDefinitions"] else { return }
    dropped.note(definitions, in: "CFDefinitions", known: ["CFItemTypes", "CFConcepts"], isOwn: isOwn, line: line)
  }

  /// Reads the item types of the package. Those of this tool have a code, others a name that may be known.
  private mutating func readKinds(_ package: JSONValue) {
    for type in package["CFDefinitions"]?.objects("CFItemTypes") ?? [] {
      guard let title = type.text("title") else { continue }
      if let kind = type.text("typeCode").flatMap(CASEKind.named) ?? CASEKind.named(title) { kinds[title] = kind }
    }
  }

  func kind(named title: String) -> CASEKind? { kinds[title] ?? CASEKind.named(title) }
}
