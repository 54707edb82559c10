import ArgumentParser
import Schema

/// Where the result of a command is written: to standard output, or to a file, which is not overwritten without `--force`.
struct ResultOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: help(
      "写入此文件（默认为标准输出）；不覆盖已有文件", "write to this file (default: standard output); does not overwrite existing files", valueName: "file"))
  var output: String?

  @Flag(help: help("已有文件也覆盖", "overwrite existing files"))
  var force = false

  /// Refuses to write over the file that the result is made from: the author would lose it, also with `--force`.
  func refuse(toReplace source: String, _ language: Language) throws {
    guard let output, output != "-", let target = FileStamp.of(DiskPath(output)), target.isRegular,
      FileStamp.of(DiskPath(source))?.identity == target.identity
    else { return }
    throw StderrMessage.wrongUse(
      Bilingual(
        zh: "\(output)：结果由这个文件生成，不能写到它自己；请用 -o 指定另一个文件",
        en: "\(output): the result is made from this file and cannot replace it; name another file with -o"), language)
  }

  /// Writes the complete result, or nothing.
  func write(_ bytes: [UInt8], _ language: Language) throws {
    guard let output, output != "-" else {
      if StandardOutput.isTerminal, BinaryOutput.isBinary(bytes) { throw BinaryOutput.refused("-o", language) }
      StandardOutput.write(bytes)
      return
    }
    try write(bytes, to: output, language)
  }

  func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
    let target = DiskPath(path)
    // Devices and pipes have no content that could be lost.
    let isFree = force || FileStamp.of(target)?.isRegular == false
    switch isFree ? AtomicFile.write(target, bytes) : AtomicFile.create(target, bytes) {
    case .success: StderrMessage.write(Bilingual(zh: "已写入 \(path)", en: "wrote \(path)"), language)
    case .failure(let error) where error.isExistingFile:
      throw StderrMessage.wrongUse(
        Bilingual(zh: "\(path)：文件已存在，没有写入（要覆盖请加 --force）", en: "\(path): already exists; nothing was written (--force overwrites it)"),
        language)
    case .failure(let error): throw StderrMessage.wrongUse(error, at: path, language)
    }
  }
}

/// Binary output, which a terminal cannot show.
enum BinaryOutput {
  /// Word documents and workbooks are zip containers.
  static func isBinary(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Writes the message that binary output is not written to a terminal, and returns the exit code to throw.
  static func refused(_ option: String, _ language: Language) -> ExitCode {
    StderrMessage.wrongUse(
      Bilingual(
        zh: "Word 文档和 Excel 工作簿不能显示在终端里；请用 \(option) 指定文件，或重定向到文件",
        en: "a Word document or workbook cannot be shown in a terminal: name a file with \(option), or redirect the output into one"),
      language)
  }
}
