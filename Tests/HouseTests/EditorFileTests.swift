import Foundation
import Linter
import Schema
import TestSupport
import Testing

/// The files in `editors/` agree with the program. They are written in other languages, so the compiler does not check them.
struct EditorFileTests {
  private static let paths = Repository.files(below: "editors")

  /// They decide without the program which files are ours.
  @Test(
    arguments: [
      "editors/vscode/lib/ours.js", "editors/jupyterlab/labextension/static/remoteEntry.js", "editors/neovim/lua/competency_lint.lua",
      "editors/emacs/competency-lint.el",
    ])
  func editorFilesKnowEveryKind(path: String) throws {
    let text = try Repository.text(at: path)
    for kind in DocumentKind.allCases {
      for word in [kind.name.english, kind.name.chinese] + kind.aliases {
        let isThere = ["'", "\""].contains { text.contains($0 + word + $0) }
        #expect(isThere, "\(path) does not know the kind \(word)")
      }
    }
    for mark in DocumentKind.allWithConfiguration.map(\.fileNameMark) {
      #expect(text.contains(mark), "\(path) does not know *.\(mark).yaml")
    }
  }

  @Test(
    arguments: [
      "editors/vscode/package.json", "editors/jupyterlab/labextension/package.json", "editors/emacs/competency-lint.el",
    ])
  func theVersionIsThatOfTheProgram(path: String) throws {
    let lines = try Repository.text(at: path).split(separator: "\n")
    let line = try #require(lines.first { $0.contains("\"version\":") || $0.hasPrefix(";; Version:") })
    #expect(line.contains(Tool.version), "\(path)")
  }

  @Test func everyIntegrationIsExplainedInBothLanguages() {
    let folders = Set(Self.paths.map { $0.split(separator: "/").prefix(2).joined(separator: "/") }.filter { !$0.hasSuffix(".md") })
    #expect(folders.count >= 10)
    for folder in folders {
      for name in ["README.md", "README.zh.md"] { #expect(Self.paths.contains("\(folder)/\(name)"), "\(folder) has no \(name)") }
    }
  }

  @Test func settingsAreJSON() throws {
    let settings = Self.paths.filter { $0.hasSuffix(".json") || $0.hasSuffix(".sublime-settings") }
    #expect(settings.count > 8)
    for path in settings {
      let data = Data(try Repository.text(at: path).utf8)
      #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: data) }
    }
  }

  /// A link to a page, a picture or a folder beside it.
  @Test(arguments: (paths + ["docs/editors.md", "docs/editors.zh.md"]).filter { $0.hasSuffix(".md") })
  func linksLeadSomewhere(path: String) throws {
    let folder = Repository.root.appendingPathComponent(path).deletingLastPathComponent()
    for part in try Repository.text(at: path).components(separatedBy: "](").dropFirst() {
      guard let target = part.split(separator: ")", maxSplits: 1).first, !target.contains("://"), target.first != "#" else { continue }
      let name = target.split(separator: "#")[0]
      #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(String(name)).path), "\(path) leads to \(target)")
    }
  }
}
