import Platform
import Schema

/// Why a file could not be read or written.
enum DiskError: Error {
  case system(Int32)
  case isFolder
  case tooLarge(Int)
  /// Another program changed the file in the meantime.
  case changed
  /// A pipe, a device or a socket, where a file was expected.
  case notRegular
  /// A pipe without a writer.
  case silentPipe
  /// A pipe that cannot be written to, since no program reads it.
  case unreadPipe
  /// The file has no write permission.
  case readOnly
  /// The text to write is not UTF-8.
  case invalidText

  var message: Bilingual {
    switch self {
    case .system(ENOENT): Bilingual(zh: "文件不存在", en: "no such file or folder")
    case .system(EACCES), .system(EPERM): Bilingual(zh: "没有权限", en: "permission denied")
    case .system(EEXIST): Bilingual(zh: "文件已存在，不会覆盖", en: "already exists and is not overwritten")
    case .system(ENOTDIR): Bilingual(zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder")
    case .system(ELOOP): Bilingual(zh: "链接互相指向，绕成了圈", en: "the links form a loop")
    case .system(ENOSPC): Bilingual(zh: "磁盘已满", en: "the disk is full")
    case .system(EFBIG): Bilingual(zh: "超过了系统允许的文件大小", en: "larger than the system allows")
    case .system(let code):
      Bilingual(zh: "无法读写（\(String(cString: strerror(code)))）", en: "cannot be read or written (\(String(cString: strerror(code))))")
    case .isFolder: Bilingual(zh: "这是文件夹，不是文件", en: "this is a folder, not a file")
    case .tooLarge(let size): Bilingual(zh: "太大（\(size >> 20) MiB）", en: "too large (\(size >> 20) MiB)")
    case .notRegular: Bilingual(zh: "不是普通文件（管道或设备），没有读取", en: "not a regular file (a pipe or a device); not read")
    case .silentPipe: Bilingual(zh: "管道的另一端没有数据写入", en: "nothing is written to the pipe")
    case .unreadPipe: Bilingual(zh: "管道的另一端没有程序在读", en: "no program reads from the pipe")
    case .readOnly: Bilingual(zh: "文件是只读的，没有写入", en: "the file has no write permission; not written")
    case .invalidText: Bilingual(zh: "要写入的内容不是有效的 UTF-8，没有写入", en: "what was to be written is not valid UTF-8; not written")
    case .changed: Bilingual(zh: "读取之后被别的程序改过，未写入", en: "changed by another program since it was read; not written")
    }
  }
}

extension DiskError {
  /// Whether a file exists where a new one was to be created.
  var isExistingFile: Bool { if case .system(EEXIST) = self { true } else { false } }

  /// The error of the last system call.
  static var systemError: DiskError { .system(errno) }
}
