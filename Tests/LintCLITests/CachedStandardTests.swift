import Foundation
import LanguageServer
import Testing

@testable import lint_cli

/// Copies of shipped standards in the cache folder: complete, read-only, and private to one user.
struct CachedStandardTests {
  private let folder: Folder
  private let copies: CachedStandards
  private let name = "a.standard.yaml"
  private let text = Array("名: 😀e\u{301}\t\n".utf8)

  init() throws {
    folder = try Folder()
    copies = CachedStandards(root: DiskPath(folder.url.path + "/competency-lint"))
  }

  private func mode(of path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  private func number(of path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
  }

  @Test func copyIsCompleteAndPrivate() throws {
    let path = try #require(copies.keep(name, text))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(text))
    #expect(try mode(of: path) == 0o400)
    for parent in [path, (path as NSString).deletingLastPathComponent].map({ ($0 as NSString).deletingLastPathComponent }) {
      #expect(try mode(of: parent) == 0o700, "\(parent)")
    }
    #expect(copies.copy(at: path) == .current(name: name))
    #expect(folder.names.filter { $0.hasSuffix(".tmp") }.isEmpty)
  }

  @Test func existingCopyIsKept() throws {
    let path = try #require(copies.keep(name, text))
    let before = try number(of: path)
    #expect(copies.keep(name, text) == path)
    #expect(try number(of: path) == before)
  }

  /// A copy that was changed, made writable or replaced is not what the program says.
  @Test(arguments: ["text", "mode", "link"])
  func changedCopyIsWrittenAgain(change: String) throws {
    let path = try #require(copies.keep(name, text))
    let files = FileManager.default
    switch change {
    case "text":
      try files.removeItem(atPath: path)
      try Data(repeating: 0x61, count: text.count).write(to: URL(fileURLWithPath: path))
      try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    case "mode": try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    default:
      try files.removeItem(atPath: path)
      try folder.write("other", to: "other.yaml")
      try files.createSymbolicLink(atPath: path, withDestinationPath: folder.url.appendingPathComponent("other.yaml").path)
    }
    #expect(copies.keep(name, text) == path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(text))
    #expect(try mode(of: path) == 0o400)
    #expect(change != "link" || (try? folder.text(of: "other.yaml")) == "other")
  }

  @Test func permissionsOfAFolderAreRestricted() throws {
    let root = folder.url.appendingPathComponent("competency-lint")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: root.path)
    _ = try #require(copies.keep(name, text))
    #expect(try mode(of: root.path) == 0o700)
  }

  @Test func unwritableFolderGivesNoCopy() throws {
    try folder.write("", to: "file")
    #expect(CachedStandards(root: DiskPath(folder.url.path + "/file/competency-lint")).keep(name, text) == nil)
    #expect(CachedStandards(root: DiskPath("/dev/null/competency-lint")).keep(name, text) == nil)
    #expect(copies.keep("../a.standard.yaml", text) == nil && copies.keep("a.yaml", text) == nil)
    #expect(folder.names == ["file"])
  }

  /// Through a link in its place, files of another folder would be changed. The folder above may be one.
  @Test(arguments: [true, false])
  func linkedVersionFolderIsRefused(leadsNowhere: Bool) throws {
    let version = DiskPath(try #require(copies.keep(name, text))).parent
    let path = String(decoding: version.bytes, as: UTF8.self)
    let files = FileManager.default
    try files.removeItem(atPath: path)
    if !leadsNowhere { try files.createDirectory(at: folder.url.appendingPathComponent("elsewhere"), withIntermediateDirectories: false) }
    let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
    if !leadsNowhere { try files.setAttributes(mode, ofItemAtPath: folder.url.path + "/elsewhere") }
    try files.createSymbolicLink(atPath: path, withDestinationPath: folder.url.path + "/elsewhere")
    let store = CacheStore(root: version.parent)
    store.write([1], as: "1")
    #expect(copies.keep(name, text) == nil && store.read("1") == nil)
    #expect(!folder.names.contains { $0.hasSuffix(".yaml") || $0.hasSuffix(".run") })
    #expect(try leadsNowhere || self.mode(of: folder.url.path + "/elsewhere") == 0o755)
  }

  @Test func copiesAreRecognized() throws {
    let path = try #require(copies.keep(name, text))
    let other = path.replacing("/v", with: "/v9.")
    #expect(copies.copy(at: other) == .outdated)
    for path in [path + ".run", path.replacing("/a.", with: "/b/a."), "/" + name, folder.url.path, ""] {
      #expect(copies.copy(at: path) == nil, "\(path)")
    }
    // Through a link to the cache folder, and where the cache folder is a link.
    let link = folder.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url)
    let linked = CachedStandards(root: DiskPath(link.path + "/competency-lint"))
    #expect(linked.copy(at: path) == .current(name: name))
    #expect(linked.keep(name, text).flatMap { linked.copy(at: $0) } == .current(name: name))
  }

  @Test func copiesOfOtherVersionsAreRemoved() throws {
    try folder.write("", to: "competency-lint/v0.0.1/\(name)")
    try folder.write("", to: "competency-lint/v0.0.1/1.run")
    _ = try #require(copies.keep(name, text))
    CacheStore(root: DiskPath(folder.url.path + "/competency-lint")).write([1], as: "1")
    #expect(folder.names.count { $0.hasSuffix(name) || $0.hasSuffix(".run") } == 2 && !folder.names.contains { $0.contains("v0.0.1") })
  }
}

/// The same through the program.
@Suite(.timeLimit(.minutes(10)))
struct ServedStandardTests {
  @Test func goToDefinitionWritesTheCopyAndOpeningDoesNot() throws {
    let folder = try Folder([
      "a.plan.yaml":
        "kind: training-plan\nformat: 1\nid: a\ntitle: 甲\nstandard: cbec-operator@2021-draft\nlevel: junior\nmodules:\n  - {module: M1 甲, covers: [2.1 信息展示]}\n"
    ])
    let session = try ServerSession(in: folder, environment: ["XDG_CACHE_HOME": folder.url.appendingPathComponent("cache").path])
    let root = folder.url.absoluteString
    _ = try session.request(1, "initialize", ["processId": NSNull(), "capabilities": [:] as [String: Any], "rootUri": root])
    try session.notify("initialized", [:])
    let uri = root + (root.hasSuffix("/") ? "" : "/") + "a.plan.yaml"
    let text = try folder.text(of: "a.plan.yaml")
    try session.notify("textDocument/didOpen", ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": text]])
    _ = try session.request(2, "textDocument/documentLink", ["textDocument": ["uri": uri]])
    #expect(!folder.names.contains("cache"))
    let place: [String: Any] = ["textDocument": ["uri": uri], "position": ["line": 7, "character": 32]]
    let found = try session.request(3, "textDocument/definition", place) as? [[String: Any]]
    let target = try #require((found?.first?["uri"] as? String).flatMap { URL(string: $0) })
    #expect(target.path.contains("/cache/competency-lint/v") && target.path.hasSuffix(".standard.yaml"))
    #expect(try String(contentsOf: target, encoding: .utf8).contains("id: cbec-operator\n"))
    #expect(try session.end() == 0)
  }
}
