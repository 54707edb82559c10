import ArgumentParser
import Linter
import Schema
import TextModel

/// Refuses outputs that would replace a file of an author, or another output of the same run.
struct OutputConflict {
  let language: Language

  /// `inputs` are the files that the run reads. A document of this program is refused whether the run reads it or not.
  func refuse(_ outputs: [String], inputs: [FileStamp]) throws {
    guard outputs.contains(where: { $0 != "-" }) else { return }
    let read = Set(inputs.map(\.identity))
    var earlier: [DiskPath: String] = [:]
    for output in outputs where output != "-" {
      let path = DiskPath(output)
      let stamp = FileStamp.of(path)
      // Devices and pipes have no content that could be lost.
      if let stamp, !stamp.isRegular { continue }
      if let stamp, read.contains(stamp.identity) || isDocument(path) { throw source(output) }
      let place = Self.place(path)
      let same = earlier[place] ?? earlier.first { stamp != nil && FileStamp.of($0.key)?.identity == stamp?.identity }?.value
      if let same { throw twice(output, same) }
      earlier[place] = output
    }
  }

  /// Whether there is a standard, plan, job description, settings file or baseline at a path.
  private func isDocument(_ path: DiskPath) -> Bool {
    guard FolderWalk.isYAML(path.bytes), case .success(let read) = FileReader.read(path) else { return false }
    if case .success = BaselineFile.read(SourceText(fileBytes: read.bytes)) { return true }
    return LoadedFile.load(path).file?.document.kind != nil
  }

  /// The absolute path of a file that need not exist.
  private static func place(_ path: DiskPath) -> DiskPath {
    if let real = RealPath.of(path) { return real }
    let plain = path.normalized
    let name = plain.bytes.split(separator: ASCII.slash).last.map(Array.init) ?? []
    return RealPath.of(plain.parent)?.appending(name) ?? plain
  }

  private func source(_ output: String) -> ExitCode {
    StderrMessage.wrongUse(
      Bilingual(
        zh: "\(output)：结果由这个文件生成，不能写到它自己；请指定另一个文件",
        en: "\(output): the result is made from this file and cannot replace it; name another file"), language)
  }

  private func twice(_ output: String, _ other: String) -> ExitCode {
    StderrMessage.wrongUse(
      Bilingual(
        zh: "\(output)：与 \(other) 是同一个文件，两份输出会互相覆盖；请指定另一个文件",
        en: "\(output): is the same file as \(other), and one output would replace the other; name another file"), language)
  }
}
