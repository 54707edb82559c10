import Interchange
import Schema
import Standards
import TextModel

/// `import plan` and `import job`: a draft and the list of what its author has to look at.
struct DraftRun {
  let kind: DocumentKind
  let options: DraftImport.Options
  /// Folders or files with standards.
  let standards: [String]
  let language: Language

  /// The draft; nil where the input holds none. `hasOmissions` where something was left out.
  func run(_ bytes: [UInt8], named path: String, output: String?, quiet: Bool) -> (text: String?, hasOmissions: Bool) {
    let files = library()
    let workspace = Workspace(files: files, libraries: ShippedStandards.all)
    var options = options
    // A file may be named too.
    if let named = options.standard, let index = workspace.standard(at: DiskPath(named).normalized.display) {
      options.standard = "\(index.id)@\(index.version)"
    }
    let result = DraftImport.read(bytes, as: kind, standards: workspace.standards, options: options)
    if !quiet || result.text == nil {
      StandardError.write(ImportReportText(result.report, path: TerminalText.safe(path), language: language).text)
    }
    if let text = result.text, !quiet {
      StandardError.write(
        DraftFindings.text(
          of: text, path: TerminalText.safe(output ?? (language == .chinese ? "草稿" : "draft")), standards: files + ShippedStandards.all,
          language: language))
    }
    return (result.text, result.report.hasOmissions)
  }

  /// The standards of this folder, of those that were named, and the file that is named as the standard.
  private func library() -> [WorkspaceFile] {
    let named = options.standard.map { LoadedFile.load(DiskPath($0)).file != nil ? [$0] : [] } ?? []
    let inputs = Inputs(paths: (["."] + standards + named).map { DiskPath($0) })
    let loader = WorkspaceLoader(jobs: Parallel.cores, progress: Progress(isShown: false, language: language))
    return loader.load(inputs.files).compactMap(\.file).filter { file in
      if case .standard = file.document.content { true } else { false }
    }
  }
}
