import Interchange
import Schema
import Standards
import TextModel

/// `import plan` and `import job`: makes a draft and a list of what its author has to check.
struct DraftRun {
  let kind: DocumentKind
  let options: DraftImport.Options
  /// Folders or files with standards.
  let standards: [String]
  let language: Language

  /// Returns the draft, or nil if the input contains none. `hasOmissions` is true if something was left out.
  func run(_ bytes: [UInt8], named path: String, output: String?, quiet: Bool) -> (text: String?, hasOmissions: Bool) {
    let files = library()
    let workspace = Workspace(files: files, libraries: ShippedStandards.all)
    var options = options
    // The standard may also be named by its file.
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

  /// The standards of the working folder and the named ones, including a file that is named as the standard.
  private func library() -> [WorkspaceFile] {
    let named = options.standard.map { LoadedFile.load(DiskPath($0)).file != nil ? [$0] : [] } ?? []
    let inputs = Inputs(paths: (["."] + standards + named).map { DiskPath($0) })
    let loader = WorkspaceLoader(jobs: Parallel.cores, progress: Progress(isShown: false, language: language))
    // Plans and job descriptions, of which there may be many, are recognised by their file names and not read.
    let candidates = inputs.files.filter { path in
      let expected = DocumentKind.expected(byFileName: path.display)
      return expected != .trainingPlan && expected != .jobDescription
    }
    return loader.load(candidates).compactMap(\.file).filter { file in
      if case .standard = file.document.content { true } else { false }
    }
  }
}
