import ArgumentParser
import Interchange
import Linter
import Schema
import TextModel

extension ImportKind: ExpressibleByArgument {}
extension ManuscriptFormat: ExpressibleByArgument {}

/// `import`: makes a standard, job description or training plan from a file in another format.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.import.rawValue,
      abstract: words(
        "把 Word、Excel、PDF 里的表格、CSV 或 CASE 文件变成标准文件，把学校和企业的文档变成培训计划或岗位说明，并说明每一处修复。",
        "Convert tables in Word, Excel or PDF, CSV or a CASE package to a standard, documents to plans and job descriptions, and report every repair."
      ),
      discussion: words(
        "例：competency-lint import table 标准.docx --id cbec-operator -o cbec-operator.standard.yaml\n    competency-lint import plan 教学计划.docx --standard cbec-operator@2021-draft -o 计划.plan.yaml\nplan 和 job 按名称、编号与标准对应，推定之处逐条说明；不能归入字段的内容写作注释。\n格式按内容判断。PDF 由 poppler 的 pdftotext 读取。报告写在标准错误上，每条注明在输入中的位置。\n退出码：0 全部导入；1 有遗漏；2 用法错误，或没有可导入的内容。",
        "Example: competency-lint import table draft.docx --id cbec-operator -o cbec-operator.standard.yaml\n         competency-lint import plan timetable.docx --standard cbec-operator@2021-draft -o my.plan.yaml\nplan and job match names and numbers with the standard and say where they assumed something; what cannot be placed is written as comments.\nThe format is detected by the content. A PDF is read through poppler's pdftotext. The report goes to standard error, each entry with its place in the input.\nExit code: 0 when all of it was imported, 1 when something was left out, 2 for wrong use and input that holds no standard."
      ))
  }

  @Argument(
    help: help(
      "table（Word、Excel、PDF、文字、Markdown、HTML、CSV 里的表格）、csv（本工具导出的 CSV）、case、plan（培训计划）或 job（岗位说明）",
      "table (in Word, Excel, PDF, text, Markdown, HTML or CSV), csv (as this tool exports it), case, plan or job"))
  var kind: ImportKind

  @Argument(help: help("输入文件；- 表示标准输入", "the file to read; - is standard input", valueName: "file"))
  var file: String

  @Option(help: help("标准的标识；plan 和 job 的标识", "the id of the standard, plan or job description", valueName: "id"))
  var id: String?

  @Option(help: help("标准的版本", "the version of the standard", valueName: "version"))
  var standardVersion: String?

  @Option(
    help: help(
      "plan 和 job 所依据的标准：标识@版本，或标准文件（默认按内容判断）",
      "the standard that the plan or job description is based on: id@version or a file (default: chosen by its contents)",
      valueName: "standard"), completion: StandardCompletion.standards)
  var standard: String?

  @Option(help: help("plan 和 job：另存放标准的文件夹（可重复）", "for plan and job: a folder with standards (repeatable)", valueName: "dir"))
  var standards: [String] = []

  @Option(
    help: help("文件中有几份计划或岗位说明时，导入第几份", "which of several plans or job descriptions in the file, counted from 1", valueName: "n"))
  var part: Int?

  @Option(
    help: help("没有写明等级的表格属于哪个等级", "the level of tables that do not name one", valueName: "level"),
    completion: StandardCompletion.levels)
  var level: String?

  @Option(
    help: help(
      "输入的格式（默认自动判断）", "format of the input (default: detected)", valueName: "format"))
  var from: ManuscriptFormat?

  @Option(
    name: .customLong("columns"),
    help: help(
      "哪一栏是什么，例如 content=\"Skill Name\",level:expert=Expert；可用 function、content、item、ability、knowledge、task、code、level、level:等级、description、note、skip，以及 sheet=level|function|content（工作表的名称）",
      "which column holds what, as in content=\"Skill Name\",level:expert=Expert; function, content, item, ability, knowledge, task, code, level, level:NAME, description, note, skip, and sheet=level|function|content for the names of sheets",
      valueName: "key=head,…"))
  var columns: [String] = []

  @Option(help: help("字段名的语言（默认随 --lang）", "language of the field names (default: that of --lang)", valueName: "zh|en"))
  var keys: Language?

  @Option(help: help("保存 CASE 标识的文件", "a file to keep the identifiers of a CASE package in", valueName: "file"))
  var identifiers: String?

  @Flag(name: [.short, .long], help: help("不输出报告", "no report"))
  var quiet = false

  @OptionGroup var output: ResultOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try output.refuse(toReplace: file, common.language)
    switch kind.target {
    case .standard(let source): try standard(from: source)
    case .draft(let drafted): try draft(drafted)
    }
  }

  private func standard(from source: StandardImport.Source) throws {
    var options = ImportOptions(id: id, version: standardVersion, level: level, format: from)
    options.keepsIdentifiers = identifiers != nil
    if !columns.isEmpty { options.columns = try mapping() }
    let result = StandardImport.read(try bytes(), as: source, options: options)
    if !quiet || result.standard == nil {
      StandardError.write(ImportReportText(result.report, path: TerminalText.safe(file), language: common.language).text)
    }
    guard let text = result.text(keys: keys ?? common.language) else { throw ExitCode.wrongUse }
    try output.write(Array(text.utf8), common.language)
    // A requested file is always written, even if it is empty, since later commands read it.
    if let identifiers, source == .case {
      try output.write(result.identifiers.json, to: identifiers, common.language)
    } else if !result.identifiers.isEmpty {
      StderrMessage.write(StandardImport.identifiersDropped, common.language)
    }
    if result.report.hasOmissions { throw ExitCode.findings }
  }

  private func draft(_ drafted: DocumentKind) throws {
    var options = DraftImport.Options()
    options.id = id
    options.standard = standard
    options.level = level
    options.part = part
    options.format = from
    options.keys = keys ?? common.language
    let run = DraftRun(kind: drafted, options: options, standards: standards, language: common.language)
    let result = run.run(try bytes(), named: file, output: output.output, quiet: quiet)
    guard let text = result.text else { throw ExitCode.wrongUse }
    try output.write(Array(text.utf8), common.language)
    if result.hasOmissions { throw ExitCode.findings }
  }

  private func mapping() throws -> ColumnMapping {
    switch ColumnMapping.parse(columns) {
    case .success(let mapping): return mapping
    case .failure(let fault): throw StderrMessage.wrongUse(fault.message, common.language)
    }
  }

  /// In bytes: a CASE package is many times larger than its standard.
  private static let maximumInputSize = 16 * Limits.fileSize

  private func bytes() throws -> [UInt8] {
    let read =
      file == "-"
      ? FileReader.readStandardInput() : FileReader.read(DiskPath(file), limit: Self.maximumInputSize, from: .named).map(\.bytes)
    switch read {
    case .success(let bytes):
      try refuseOwn(bytes)
      return kind != .csv && kind != .case && PDFText.isPDF(bytes) ? try wordsOfPDF(bytes) : bytes
    case .failure(let error): throw StderrMessage.wrongUse(error, at: file, common.language)
    }
  }

  /// Throws for a standard, job description or training plan in YAML, which needs no import.
  private func refuseOwn(_ bytes: [UInt8]) throws {
    guard file.hasSuffix(".yaml") || file.hasSuffix(".yml"), bytes.count <= Limits.fileSize,
      Document.read(SourceText(fileBytes: bytes), expectedKind: nil).kind != nil
    else { return }
    let message = Bilingual(
      zh: "这已经是本工具的文件，不必导入；可用 \(Tool.name) check 检查",
      en: "this is a file of this tool already and need not be imported; `\(Tool.name) check` checks it")
    throw StderrMessage.wrongUse(ReportedFailure(path: file, message: message), common.language)
  }

  private func wordsOfPDF(_ bytes: [UInt8]) throws -> [UInt8] {
    switch PDFText.words(of: bytes) {
    case .success(let words): return words
    case .failure(let fault): throw StderrMessage.wrongUse(ReportedFailure(path: file, message: fault.message), common.language)
    }
  }
}
