import Schema
import Standards
import Synchronization
import TextModel

/// One version of one file: its text, and the document, which is read on first use and then kept.
final class FileVersion: Sendable {
  let path: String
  /// As the client sent it, since clients compare URIs character by character.
  let uri: String
  /// The client's number of this version; nil for a file on disk.
  let version: Int?
  let source: SourceText
  /// Different for any two texts that this process ever held.
  let stamp: Int
  /// The stamp of the file on disk; nil for an open buffer.
  let diskStamp: Int?
  private let reading: Mutex<Reading>

  /// The document if the text has been read; else the document of an earlier version, which makes reading faster.
  private struct Reading: Sendable {
    var read: ReadDocument?
    var earlier: Document?
  }

  private static let stamps = Atomic<Int>(0)

  /// A new text; `earlier` is the previous version in the editor.
  init(path: String, uri: String, version: Int?, source: SourceText, diskStamp: Int? = nil, earlier: FileVersion? = nil) {
    self.path = path
    self.diskStamp = diskStamp
    self.uri = uri
    self.version = version
    self.source = source
    stamp = Self.stamps.add(1, ordering: .relaxed).newValue
    reading = Mutex(Reading(earlier: earlier?.reading.withLock { $0.read?.document ?? $0.earlier }))
  }

  /// A standard that ships with the program. It has no URI until the server sends one to the client.
  init(shipped file: WorkspaceFile) {
    path = file.path
    uri = ""
    version = nil
    source = file.document.source
    diskStamp = nil
    stamp = Self.stamps.add(1, ordering: .relaxed).newValue
    reading = Mutex(Reading(read: ReadDocument(file.document, path: file.path)))
  }

  /// The same text as another version; the parsed form is reused.
  init(_ same: FileVersion, uri: String, version: Int?, diskStamp: Int? = nil) {
    path = same.path
    self.diskStamp = diskStamp
    self.uri = uri
    self.version = version
    source = same.source
    stamp = same.stamp
    reading = Mutex(same.reading.withLock { $0 })
  }

  var isOpen: Bool { version != nil }
  var isTooLarge: Bool { source.count > Limits.fileSize }

  /// The document of the file. It is empty where the file exceeds the size limit.
  var document: Document { read.document }

  /// A hash of the properties that other files depend on: its name, kind, id and version, and the standard that it names.
  var identity: Int { read.identity }

  var isShipped: Bool { ShippedFiles.isShipped(path) }

  var workspaceFile: WorkspaceFile { WorkspaceFile(path: path, document: document, isShipped: isShipped) }

  private var read: ReadDocument {
    reading.withLock { known in
      if let read = known.read { return read }
      let document = Document.read(
        isTooLarge ? SourceText(utf8: []) : source, expectedKind: isTooLarge ? nil : DocumentKind.expected(byFileName: path),
        previous: known.earlier)
      let read = ReadDocument(document, path: path)
      known = Reading(read: read)
      return read
    }
  }
}

/// A document with the hash of its identity.
private struct ReadDocument: Sendable {
  let document: Document
  let identity: Int

  init(_ document: Document, path: String) {
    self.document = document
    var hasher = Hasher()
    hasher.combine(path)
    hasher.combine(document.kind)
    hasher.combine(document.isForeign)
    hasher.combine(document.id?.value)
    if case .standard(let standard) = document.content {
      hasher.combine(standard.version?.value)
      hasher.combine(standard.title?.value)
    }
    let reference = document.standardReference?.value
    hasher.combine(reference?.id?.value)
    hasher.combine(reference?.version?.value)
    hasher.combine(reference?.file?.value)
    identity = hasher.finalize()
  }
}
