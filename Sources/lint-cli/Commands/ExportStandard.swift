import ArgumentParser
import Interchange
import Linter
import Schema

extension ExportFormat: ExpressibleByArgument {}

/// `export`: a standard for other systems, for spreadsheets and for print.
struct ExportStandard: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: words("把标准导出为 CASE、Markdown、HTML、CSV 等格式。", "Write a standard as CASE, Markdown, HTML, CSV and more."),
      discussion: words(
        "例：competency-lint export case cbec-operator@2021-draft -o cbec.json",
        "Example: competency-lint export case cbec-operator@2021-draft -o cbec.json"))
  }

  @Argument(
    help: help("case、markdown、html、csv、open-badges 或 json-schema", "case, markdown, html, csv, open-badges or json-schema"))
  var format: ExportFormat

  @Argument(help: help("标准文件，或内置标准的 标识@版本", "a standard's file, or id@version of one that ships with the tool", valueName: "standard"))
  var standard: String

  @Option(help: help("等级（open-badges 需要）", "the level (for open-badges)", valueName: "level"))
  var level: String?

  @Option(help: help("CASE 服务的地址（默认 urn:uuid）", "where the CASE package will be served (default: urn:uuid)", valueName: "uri"))
  var baseURI: String?

  @Option(help: help("import case 保存的标识文件", "the identifiers that import case kept", valueName: "file"))
  var identifiers: String?

  @OptionGroup var output: ResultOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = ExportOptions()
    options.level = level
    options.language = common.language
    options.caseOptions = CASEOptions(baseURI: baseURI, identifiers: try keptIdentifiers())
    switch StandardExport.write(try read(), as: format, options: options) {
    case .success(let written):
      for remark in written.report.remarks { Complaint.write(remark.message, common.language) }
      try output.write(written.bytes, common.language)
    case .failure(let fault): throw Complaint.wrongUse(fault.message, common.language)
    }
  }

  private func keptIdentifiers() throws -> CASEIdentifiers {
    guard let identifiers else { return CASEIdentifiers() }
    switch FileReader.read(DiskPath(identifiers)) {
    case .success(let file):
      if let kept = CASEIdentifiers(json: file.bytes) { return kept }
      throw Complaint.wrongUse(
        Bilingual(zh: "\(identifiers)：不是标识文件", en: "\(identifiers): no file of identifiers"), common.language)
    case .failure(let error): throw Complaint.wrongUse(error, at: identifiers, common.language)
    }
  }

  private func read() throws -> PlainStandard {
    if let shipped = ShippedStandards.all.first(where: isNamed), case .standard(let found) = shipped.document.content {
      return PlainStandard(found)
    }
    let loaded = LoadedFile.load(DiskPath(standard))
    switch loaded.outcome {
    case .read(let file, _):
      guard case .standard(let found) = file.document.content else { break }
      if !file.document.syntaxProblems.isEmpty || !file.document.shapeProblems.isEmpty {
        Complaint.write(
          Bilingual(
            zh: "\(standard)：文件有错误，导出的可能不全；check 会说明",
            en: "\(standard): the file has errors, and what is exported may lack something; `check` says what"),
          common.language)
      }
      return PlainStandard(found)
    case .failed(let error): throw Complaint.wrongUse(error, at: standard, common.language)
    case .tooLarge(let size): throw Complaint.wrongUse(.tooLarge(size), at: standard, common.language)
    case .foreign: break
    }
    throw Complaint.wrongUse(Bilingual(zh: "\(standard)：不是标准文件", en: "\(standard): not a standard"), common.language)
  }

  private func isNamed(_ file: WorkspaceFile) -> Bool {
    guard case .standard(let found) = file.document.content, let id = found.id?.value, let version = found.version?.value else {
      return false
    }
    return standard == "\(id)@\(version)" || standard == file.path
  }
}
