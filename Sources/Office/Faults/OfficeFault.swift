import Schema

/// Why a container or a part of it cannot be read.
public enum OfficeFault: Error, Sendable, Hashable {
  /// Not a zip container, or one in which no part is left.
  case damagedContainer
  /// The number of parts, which is above the limit.
  case tooManyParts(Int)
  /// The part is larger than the limit when unpacked, or is compressed by more than the limit.
  case bomb(part: String, size: Int)
  /// The container or a part has a password.
  case encrypted
  /// The name of a part that a document of this kind must have.
  case missingPart(String)
  /// The name of a part whose bytes cannot be unpacked.
  case damagedPart(String)
  case unknownCompression(part: String)
  /// Not well-formed; `line` is that of the XML, 1-based.
  case malformed(part: String, line: Int)
  /// Elements are nested more deeply than the limit.
  case tooDeep(part: String)
  /// A document type declaration. These files never have one, and it could define entities.
  case documentType(part: String)
  /// A container could not be written; `ZipWriter` only.
  case cannotWrite

  /// The message for the user, without the name of the file.
  public var message: Bilingual {
    switch self {
    case .damagedContainer:
      Bilingual(
        zh: "文件已损坏：压缩包打不开；请在 Word、Excel 或 WPS 中修复并重新保存",
        en: "the file is damaged: its zip container cannot be opened; repair it in Word, Excel or WPS and save it again")
    case .tooManyParts(let count):
      Bilingual(
        zh: "压缩包里有 \(count) 个部件，超过上限，不予读取", en: "the container has \(count) parts, more than any real document; it was not read")
    case .bomb(let part, let size):
      Bilingual(
        zh: "“\(part)”解压后有 \(Self.megabytes(size)) MB，超过上限（可能是压缩炸弹），不予读取",
        en: "“\(part)” unpacks to \(Self.megabytes(size)) MB, over the limit (a zip bomb?); it was not read")
    case .encrypted:
      Bilingual(
        zh: "文件有密码；请在 Word、Excel 或 WPS 中去掉密码，另存后再导入",
        en: "the file has a password: remove it in Word, Excel or WPS, save the file and import that")
    case .missingPart(let part): Bilingual(zh: "文件缺少部件“\(part)”", en: "the part “\(part)” of the file is missing")
    case .damagedPart(let part):
      Bilingual(zh: "文件已损坏：部件“\(part)”只能读出一部分", en: "the file is damaged: its part “\(part)” could be read only in part")
    case .unknownCompression(let part):
      Bilingual(zh: "部件“\(part)”的压缩方式不认识；请重新保存文件", en: "the part “\(part)” is packed in an unknown way; save the file again")
    case .malformed(let part, let line):
      Bilingual(
        zh: "文件已损坏：部件“\(part)”的 XML 在第 \(line) 行中断",
        en: "the file is damaged: the XML of its part “\(part)” ends unexpectedly in line \(line)")
    case .tooDeep(let part): Bilingual(zh: "部件“\(part)”嵌套过深，不予读取", en: "the part “\(part)” is nested too deeply; it was not read")
    case .documentType(let part):
      Bilingual(zh: "部件“\(part)”含有 DTD 或实体，不予读取", en: "the part “\(part)” has a document type or entities; it was not read")
    case .cannotWrite: Bilingual(zh: "文件太大，无法写成压缩包", en: "the file is too large to be written as a zip container")
    }
  }

  private static func megabytes(_ size: Int) -> Int { max(1, size >> 20) }
}
