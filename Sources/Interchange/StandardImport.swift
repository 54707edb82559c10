import Schema

/// Imports a standard from another format.
public enum StandardImport {
  /// The kind of input from which a standard is read.
  public enum Source: Sendable {
    /// Printed tables, in any text format.
    case table
    /// The flat table that `export csv` writes, also after a spreadsheet program has saved it.
    case csv
    /// A CFPackage of CASE 1.0 or 1.1.
    case `case`
  }

  /// A standard with the report about its import.
  public struct Result: Sendable {
    /// Nil if no standard was found.
    public let standard: Standard?
    public let report: ImportReport
    /// The identifiers to be stored with the standard, so that a later export uses them again.
    public let identifiers: CASEIdentifiers

    /// The standard as a file, with what could not be placed as comments at its end; nil if there is none.
    public func text(keys: Language) -> String? {
      guard let standard else { return nil }
      let written = DocumentWriter.write(standard, keys: keys)
      guard !report.kept.isEmpty else { return written }
      var comments = DraftText()
      comments.unplaced(report.kept.map { ($0.line, $0.text) }, keys, at: 0)
      return written + comments.text
    }
  }

  /// Reads a standard. It never fails: the report contains the reason if none is found.
  public static func read(_ bytes: [UInt8], as source: Source, options: ImportOptions) -> Result {
    let (imported, identifiers) = imported(bytes, as: source, options)
    var (standard, report) = (imported.standard, imported.report)
    if var named = standard {
      for remark in WeightsBuilder.removeLongNames(from: &named) { report.add(remark) }
      standard = named
    }
    return Result(standard: standard, report: report, identifiers: identifiers)
  }

  private static func imported(_ bytes: [UInt8], as source: Source, _ options: ImportOptions) -> (Imported, CASEIdentifiers) {
    switch source {
    case .table, .csv:
      // The other kind of CSV is accepted too, since the file is unambiguous.
      let isFlat = (options.format ?? .csv) == .csv && StandardCSVReader.recognises(bytes)
      let imported = isFlat ? StandardCSVReader.read(bytes, options: options) : TableImport.read(bytes, options: options)
      return (imported, CASEIdentifiers())
    case .case:
      let result = CASEReader.read(bytes, options: options)
      return (result.imported, result.identifiers)
    }
  }

  /// The remark if identifiers would be lost.
  public static let identifiersDropped = Bilingual(
    zh: "原有的 CASE 标识没有保存；要在再次导出时保留，请用 --identifiers 指定一个文件",
    en: "the package's own identifiers were not kept; name a file with --identifiers to export under them again")
}

/// The kinds of imports, as the command line names them.
public enum ImportKind: String, Sendable, CaseIterable {
  case table
  case csv
  case `case`
  /// A training plan or job description, as schools and companies write them.
  case plan
  case job

  /// What the input is converted to.
  public enum Target: Sendable {
    case standard(StandardImport.Source)
    /// A training plan or job description.
    case draft(DocumentKind)
  }

  /// What an import of this kind makes.
  public var target: Target {
    switch self {
    case .table: .standard(.table)
    case .csv: .standard(.csv)
    case .case: .standard(.case)
    case .plan: .draft(.trainingPlan)
    case .job: .draft(.jobDescription)
    }
  }
}
