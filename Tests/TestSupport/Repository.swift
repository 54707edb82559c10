import Foundation

/// The files of this repository that tests read. If a folder has no such file, the run ends: a test without input would pass.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static func url(of path: String) -> URL { root.appendingPathComponent(path) }

  package static func text(at path: String) throws -> String { try String(contentsOf: url(of: path), encoding: .utf8) }

  package static func bytes(at path: String) throws -> [UInt8] { Array(try Data(contentsOf: url(of: path))) }

  /// The names in a folder with this ending, in order.
  package static func names(in folder: String, ending: String = "", atLeast least: Int = 1) -> [String] {
    counted(entries(of: folder).filter { $0.hasSuffix(ending) }, least, "\(folder)/*\(ending)")
  }

  /// The paths of all files below a folder with this ending, in order, without the folders of tools such as `.git`.
  package static func files(below folder: String, ending: String = "", atLeast least: Int = 1) -> [String] {
    counted(allFiles(below: folder).filter { $0.hasSuffix(ending) }, least, "\(folder)/**/*\(ending)")
  }

  /// The files of a folder with this ending, with their contents.
  package static func contents(of folder: String, ending: String = "", atLeast least: Int = 1) -> [(name: String, bytes: [UInt8])] {
    names(in: folder, ending: ending, atLeast: least).map { name in
      do { return (name, try bytes(at: folder + "/" + name)) } catch { fatalError("\(folder)/\(name): \(error)") }
    }
  }

  /// The folders in a folder, in order.
  package static func folders(in folder: String, atLeast least: Int = 1) -> [String] {
    counted(entries(of: folder).filter { isFolder(folder + "/" + $0) }, least, "\(folder)/*/")
  }

  private static func counted(_ found: [String], _ least: Int, _ what: String) -> [String] {
    precondition(found.count >= least, "\(what): \(found.count) found, at least \(least) expected")
    return found
  }

  private static func entries(of folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url(of: folder).path)) ?? []).sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url(of: path).path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func allFiles(below folder: String) -> [String] {
    entries(of: folder).flatMap { name -> [String] in
      let path = folder.isEmpty ? name : folder + "/" + name
      guard ![".git", ".swiftpm", "node_modules", "__pycache__"].contains(name), !name.hasPrefix(".build") else { return [] }
      return isFolder(path) ? allFiles(below: path) : [path]
    }
  }
}
