import ArgumentParser

/// The inputs of `baseline create` and `baseline update`, and the file that they write.
struct BaselineOptions: ParsableArguments {
  @Argument(help: help("文件和文件夹（默认为当前文件夹）", "files and folders (default: this folder)", valueName: "path"), completion: .yaml)
  var paths: [String] = []

  @Option(help: help("基线文件", "the baseline", valueName: "file"), completion: .yaml)
  var baseline: String?
}
