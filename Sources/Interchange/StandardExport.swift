import Schema

/// Exports a standard to another format. The same standard always gives the same bytes.
public enum StandardExport {
  /// Why a standard cannot be exported with the given options.
  public enum Fault: Error, Sendable, Hashable {
    /// A badge is for one level, which was not given; with the names of the levels.
    case levelMissing([String])
    /// The level that was given, and the ids of the levels.
    case levelUnknown(String, [String])

    /// The message for the user.
    public var message: Bilingual {
      switch self {
      case .levelMissing(let levels):
        Bilingual(
          zh: "请用 --level 指定等级：\(levels.joined(separator: "、"))", en: "choose a level with --level: \(levels.joined(separator: ", "))")
      case .levelUnknown(let level, let levels):
        Bilingual(
          zh: "标准没有等级“\(level)”；现有：\(levels.joined(separator: "、"))",
          en: "the standard has no level `\(level)`; available: \(levels.joined(separator: ", "))")
      }
    }
  }

  /// The bytes of the export, and a report of the fields that the format does not have. Fails only for a badge without a known level.
  public static func write(
    _ standard: Standard, as format: ExportFormat, options: ExportOptions
  ) -> Result<(bytes: [UInt8], report: ImportReport), Fault> {
    let none = ImportReport()
    switch format {
    case .case:
      let written = CASEWriter.write(standard, options: options.caseOptions)
      return .success((written.json, written.report))
    case .markdown: return .success((Array(StandardMarkdown.write(standard).utf8), notPrinted(standard)))
    case .html: return .success((Array(StandardHTML.write(standard).utf8), notPrinted(standard)))
    case .csv: return .success((Array(StandardCSVWriter.write(standard, language: options.language).utf8), none))
    case .jsonSchema: return .success((StandardSchemaWriter.write(standard, keys: options.language), none))
    case .docx, .xlsx:
      return .success((DocumentExport.bytes(StandardForm.document(standard, options.language), as: format) ?? [], notPrinted(standard)))
    case .openBadges:
      let levels = standard.levels.values().map(\.id)
      guard let level = options.level else { return .failure(.levelMissing(levels)) }
      guard let bytes = OpenBadgeWriter.write(standard, level: level, options: options.caseOptions) else {
        return .failure(.levelUnknown(level, levels))
      }
      return .success((bytes, none))
    }
  }

  /// Says which fields of items a printed standard does not have.
  private static func notPrinted(_ standard: Standard) -> ImportReport {
    let contents = standard.levels.values().flatMap { $0.functions.values() }.flatMap { $0.contents.values() }
    let items = contents.flatMap { $0.tasks.values() + $0.abilities.values() + $0.knowledge.values() }
    let count = items.count { $0.english != nil || $0.align != nil }
    var report = ImportReport()
    guard count > 0 else { return report }
    report.add(
      .notUsed, nil,
      Bilingual(
        zh: "\(count) 个条目的“英文”“对照”（en、align）没有印出来；导出为 case 或 csv 则保留",
        en: "`en` and `align` of \(count) items are not printed; an export as case or csv keeps them"))
    return report
  }
}

/// The formats of exports.
public enum ExportFormat: String, Sendable, CaseIterable {
  case `case`
  case markdown
  case html
  case csv
  case docx
  case xlsx
  case openBadges = "open-badges"
  case jsonSchema = "json-schema"
}

/// Options of an export.
public struct ExportOptions: Sendable {
  /// The options of CASE packages and badges.
  public var caseOptions = CASEOptions()
  /// The level of a badge, by id or name.
  public var level: String?
  /// The language of column headers and keys.
  public var language = Language.english

  public init() {}
}
