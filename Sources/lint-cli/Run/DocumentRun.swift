import Interchange
import Schema
import Standards

/// `export` of a plan or job description, with its standard for the annex.
struct DocumentRun {
  let path: String
  let format: ExportFormat
  let language: Language

  /// Nil where the file is not a plan or job description.
  func bytes() throws -> [UInt8]? {
    guard let file = LoadedFile.load(DiskPath(path)).file, AlignedFile(file.document.content) != nil else { return nil }
    guard DocumentExport.formats.contains(format) else {
      let names = DocumentExport.formats.map(\.rawValue)
      throw StderrMessage.wrongUse(
        Bilingual(
          zh: "计划和岗位说明可以导出为：\(names.joined(separator: "、"))",
          en: "plans and job descriptions can be exported as \(names.joined(separator: ", "))"),
        language)
    }
    let loader = WorkspaceLoader(jobs: 1, progress: Progress(isShown: false, language: language))
    let made = loader.workspace([file], isPartial: true, libraries: [], folders: [], fileFolders: [DiskPath(file.path).parent])
    let alignment = Alignment.make(file, in: made.workspace).alignment
    if alignment == nil {
      StderrMessage.write(
        Bilingual(zh: "\(path)：找不到标准或等级，没有附上对照", en: "\(path): its standard or level was not found; the comparison is left out"), language)
    }
    return DocumentExport.write(file.document.content, alignment: alignment, as: format, language: language)
  }
}
