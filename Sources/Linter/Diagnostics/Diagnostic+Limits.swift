import Schema
import TextModel

extension Diagnostic {
  /// The last finding of a file that has too many.
  static func tooManyFindings(_ left: Int, in path: String) -> Diagnostic {
    Diagnostic(
      rule: .overLimit, severity: .error, location: Location(path: path, range: ByteRange(at: 0)),
      message: Bilingual(zh: "问题过多，另有 \(left) 个未列出", en: "Too many problems; \(left) more \(left == 1 ? "is" : "are") not listed"))
  }

  /// The finding for a file that is not read at all.
  public static func tooLarge(_ size: Int, path: String) -> Diagnostic {
    let limit = Limits.fileSize >> 20
    return Diagnostic(
      rule: .overLimit, severity: .error, location: Location(path: path, range: ByteRange(at: 0)),
      message: Bilingual(
        zh: "文件有 \(size >> 20) MiB，超过 \(limit) MiB 的上限，未检查",
        en: "The file is larger than the limit of \(limit) MiB (it has \(size >> 20) MiB); it was not checked"))
  }
}
