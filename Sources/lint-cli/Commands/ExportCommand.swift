import ArgumentParser
import Interchange
import Schema
import Standards

extension ExportFormat: ExpressibleByArgument {}

/// `export`: writes a standard, job description or training plan in another format.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.export.rawValue,
      abstract: words(
        "把标准导出为 CASE、Word、Excel 等格式，把计划和岗位说明导出为可以上交的文档。",
        "Write a standard as CASE, Word, Excel and more, and plans and job descriptions as documents to hand in."),
      discussion: words(
        """
        case：CASE 1.1 的 CFPackage，供能力管理系统交换；同一标准每次导出完全相同。
        markdown、html：按标准的印刷格式排版。
        docx、xlsx：Word 文档和 Excel 工作簿；计划和岗位说明附有与标准的对照，可用 import plan、import job 读回。
        csv：供电子表格修改，改完用 import csv 读回。
        open-badges：一个等级的 Open Badges 3.0 成就，对应到 CASE 条目（需要 --level）。
        json-schema：供其他编辑器使用，列出等级和可引用的条目；字段名的语言随 --lang。
        例：competency-lint export case cbec-operator@2021-draft -o cbec.json
        退出码：0 已导出；2 用法错误，或标准无法读取。
        """,
        """
        case: a CFPackage of CASE 1.1 for competency systems; the same standard always gives the same bytes.
        markdown, html: laid out as standards are printed.
        docx, xlsx: Word documents and Excel workbooks; plans and job descriptions have an annex that compares them with the standard; import plan and import job read them back.
        csv: for spreadsheets; import csv reads it back.
        open-badges: an achievement of Open Badges 3.0 for a level, aligned with the items of the CASE package (needs --level).
        json-schema: for other editors; lists the levels and references of the standard; field names in the language of --lang.
        Example: competency-lint export case cbec-operator@2021-draft -o cbec.json
        Exit code: 0 when it was written, 2 for wrong use and a standard that cannot be read.
        """))
  }

  @Argument(
    help: help(
      "case、docx、xlsx、markdown、html、csv、open-badges 或 json-schema（计划和岗位说明：docx、xlsx、markdown、html、csv）",
      "format of the export; plans and job descriptions have docx, xlsx, markdown, html and csv"))
  var format: ExportFormat

  @Argument(
    help: help(
      "标准、计划或岗位说明的文件，或内置标准的标识（有几个版本时写 标识@版本）",
      "a file, or the id of a standard that ships with the tool (id@version if there are several versions)", valueName: "standard"))
  var standard: String

  @Option(
    help: help("等级（open-badges 需要）", "the level (for open-badges)", valueName: "level"), completion: StandardCompletion.levels)
  var level: String?

  @Option(help: help("CASE 服务的地址（默认 urn:uuid）", "where the CASE package will be served (default: urn:uuid)", valueName: "uri"))
  var baseURI: String?

  @Option(help: help("import case 保存的标识文件", "the identifiers that import case kept", valueName: "file"))
  var identifiers: String?

  @OptionGroup var output: ResultOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try output.refuse(toReplace: standard, common.language)
    if let identifiers { try output.refuse(toReplace: identifiers, common.language) }
    if let document = try DocumentRun(path: standard, format: format, language: common.language).bytes() {
      return try output.write(document, common.language)
    }
    var options = ExportOptions()
    options.level = level
    options.language = common.language
    options.caseOptions = CASEOptions(baseURI: baseURI, identifiers: try keptIdentifiers())
    switch StandardExport.write(try read(), as: format, options: options) {
    case .success(let written):
      for remark in written.report.remarks { StderrMessage.write(remark.message, common.language) }
      try output.write(written.bytes, common.language)
    case .failure(let fault): throw StderrMessage.wrongUse(fault.message, common.language)
    }
  }

  private func keptIdentifiers() throws -> CASEIdentifiers {
    guard let identifiers else { return CASEIdentifiers() }
    switch FileReader.read(DiskPath(identifiers)) {
    case .success(let file):
      if let kept = CASEIdentifiers(json: file.bytes) { return kept }
      throw StderrMessage.wrongUse(
        Bilingual(zh: "\(identifiers)：不是标识文件", en: "\(identifiers): not a file of identifiers"), common.language)
    case .failure(let error): throw StderrMessage.wrongUse(error, at: identifiers, common.language)
    }
  }

  private func read() throws -> Standard {
    let named = ShippedStandards.all.filter(isNamed)
    if named.count == 1, let shipped = named.first, case .standard(let found) = shipped.document.content {
      return found
    }
    let loaded = LoadedFile.load(DiskPath(standard))
    switch loaded.outcome {
    case .read(let file, _):
      guard case .standard(let found) = file.document.content else { break }
      if !file.document.syntaxProblems.isEmpty || !file.document.shapeProblems.isEmpty {
        StderrMessage.write(
          Bilingual(
            zh: "\(standard)：文件有错误，导出的内容可能不全；用 check 可查看",
            en: "\(standard): the file has errors, and the export may be incomplete; `check` shows them"),
          common.language)
      }
      return found
    case .failed(let error): throw StderrMessage.wrongUse(error, at: standard, common.language)
    case .tooLarge(let size): throw StderrMessage.wrongUse(.tooLarge(size), at: standard, common.language)
    case .foreign: break
    }
    throw StderrMessage.wrongUse(Bilingual(zh: "\(standard)：不是标准文件", en: "\(standard): not a standard"), common.language)
  }

  private func isNamed(_ file: WorkspaceFile) -> Bool {
    guard case .standard(let found) = file.document.content, let id = found.id?.value, let version = found.version?.value else {
      return false
    }
    // The same spellings as `init` accepts: the id alone is enough where there is only one version.
    return standard == "\(id)@\(version)" || standard == id.string || standard == file.path
  }
}
