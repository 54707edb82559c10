import ArgumentParser
import Schema
import TextModel

/// Options for the inputs of a check.
struct InputOptions: ParsableArguments {
  @Option(help: help("另存放标准的文件夹（可重复）", "a folder with standards to refer to (repeatable)", valueName: "dir"), completion: .directory)
  var standards: [String] = []

  @Option(
    help: help("从文件（或 - 标准输入）读取待检查的路径，每行一个", "read the paths to check from a file or - (one on each line)", valueName: "file|-"),
    completion: .file())
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: help("--files-from 的路径以 NUL 分隔", "paths of --files-from end in NUL"))
  var null = false

  @Option(help: help("标准输入的文件名（用于显示和判断类型）", "the file name of standard input", valueName: "path"))
  var stdinFilename: String?

  @Option(help: help("并行线程数（默认为处理器核数）", "threads (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @Flag(help: help("不使用上次运行的结果", "do not use cached results"))
  var noCache = false

  var workers: Int { max(1, min(256, jobs ?? Parallel.cores)) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError(words("--jobs 至少为 1", "--jobs must be at least 1")) }
  }

  /// The files to check. Throws if the arguments contradict each other.
  func source(_ paths: [String], _ language: Language) throws -> CheckRequest.Source {
    if paths.contains("-") {
      guard paths.count == 1, filesFrom == nil else {
        throw StderrMessage.wrongUse(Bilingual(zh: "- 不能与其他路径同用", en: "- cannot be combined with other paths"), language)
      }
      return .standardInput(name: DiskPath(stdinFilename ?? "-").normalized)
    }
    guard let filesFrom else {
      return .files(Inputs(paths: (paths.isEmpty ? ["."] : paths).map { DiskPath($0) }))
    }
    let read = filesFrom == "-" ? FileReader.readStandardInput() : FileReader.read(DiskPath(filesFrom), from: .named).map(\.bytes)
    switch read {
    case .success(let bytes):
      return .files(Inputs(paths: paths.map { DiskPath($0) }, listed: list(bytes)))
    case .failure(let error):
      throw StderrMessage.wrongUse(
        Bilingual(zh: "\(filesFrom)：\(error.message.chinese)", en: "\(filesFrom): \(error.message.english)"), language)
    }
  }

  /// The paths of a list. Windows programs write a list as UTF-16, or with a byte order mark; the bytes of any other list are those of paths.
  private func list(_ bytes: [UInt8]) -> [DiskPath] {
    var bytes = bytes
    if [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains(where: bytes.starts) {
      let text = SourceText(fileBytes: bytes).bytes
      bytes = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }
    return bytes.split { null ? $0 == 0 : ASCII.isLineBreak($0) }.map { DiskPath($0) }
  }
}

extension InputOptions {
  /// Every property with its declared default, for `QuickCheckArguments`.
  static var defaults: InputOptions {
    var options = InputOptions()
    options.standards = []
    options.filesFrom = nil
    options.null = false
    options.stdinFilename = nil
    options.jobs = nil
    options.noCache = false
    return options
  }
}
