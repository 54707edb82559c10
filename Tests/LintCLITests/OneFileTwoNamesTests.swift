import Foundation
import Testing

/// Files that are named several times with different paths count as one file.
struct OneFileTwoNamesTests {
  private static func standard(_ version: String) -> String {
    """
    kind: standard
    format: 1
    id: own
    version: "\(version)"
    title: 面点师
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 原料准备
            contents:
              - content: 1.1 选料
                abilities: [1.1.1 能辨认常用面粉]
                knowledge: [1.1.1 面粉的种类]

    """
  }

  private static func plan(_ id: String) -> String {
    """
    kind: training-plan
    format: 1
    id: \(id)
    title: 面点师班
    standard: own@1
    level: junior
    modules:
      - module: M1 原料
        covers: [1 原料准备]

    """
  }

  /// The folder `g`, a link `link` to it, and a link to the standard.
  private static func folder() throws -> Folder {
    let folder = try Folder(["g/own.standard.yaml": standard("1"), "g/a.plan.yaml": plan("a"), "g/b.plan.yaml": plan("b")])
    for (link, target) in [
      ("link", "g"), ("g/inner", "."), ("library", "library-1"), ("library-1/x.standard.yaml", "../g/own.standard.yaml"),
    ] {
      let url = folder.url.appendingPathComponent(link)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
    }
    return folder
  }

  @Test(arguments: [
    ("g", "a.plan.yaml ../g/b.plan.yaml"), ("g", "a.plan.yaml $ROOT/g/b.plan.yaml"), ("g", "./a.plan.yaml b.plan.yaml"),
    ("g", "inner/a.plan.yaml b.plan.yaml"), ("g", ". ../g"), ("g", ". $ROOT/g"), ("g", "--standards ../g a.plan.yaml"),
    ("g", ". --standards ../g"), ("g", ". --standards ../link"), ("g", ". --standards $ROOT/link"), ("g", ". --standards ../library"),
    ("g", "--standards ../link --standards ../g a.plan.yaml"), ("", "g --standards link"), ("", "g link"),
    ("", "g/a.plan.yaml link/b.plan.yaml"), ("", "g link/b.plan.yaml"), ("", "link/a.plan.yaml g/inner/b.plan.yaml"),
  ])
  func standardsAreNotCountedTwice(place: String, arguments: String) throws {
    let folder = try Self.folder()
    let arguments = arguments.replacing("$ROOT", with: "'\(folder.url.path)'")
    for limit in ["", "--max-diagnostics 1000000"] {
      let outcome = try Command(folder: folder).shell(
        "cd '\(folder.url.path)/\(place)' && $PROGRAM check --lang en --no-cache --select unresolved-standard,duplicate-id \(limit) \(arguments)"
      )
      #expect(outcome.code == 0, "\(outcome.output)")
    }
  }

  @Test(arguments: [
    ("own.standard.yaml", "n.standard.yaml"), ("../g/own.standard.yaml", "n.standard.yaml"),
    ("own.standard.yaml", "$ROOT/link/n.standard.yaml"),
    ("../link/own.standard.yaml", "../g/n.standard.yaml"), ("inner/own.standard.yaml", "own@2"),
  ])
  func editionsAreFound(old: String, new: String) throws {
    let folder = try Self.folder()
    try folder.write(Self.standard("2"), to: "g/n.standard.yaml")
    let (old, new) = (old.replacing("$ROOT", with: folder.url.path), new.replacing("$ROOT", with: folder.url.path))
    let run = { (arguments: String) in
      try Command(folder: folder).shell("cd '\(folder.url.path)/g' && $PROGRAM \(arguments) --lang en")
    }
    let difference = try run("diff '\(old)' '\(new)'")
    #expect(difference.code == 0, "\(difference.errors)")
    #expect(difference.output.contains("a.plan.yaml\nUnder version 2: no effect on this file\n"), "\(difference.output)")
    for plan in ["a.plan.yaml", "../g/a.plan.yaml", "$ROOT/g/a.plan.yaml", "../link/a.plan.yaml"] {
      let migration = try run("migrate '\(plan.replacing("$ROOT", with: folder.url.path))' --to '\(new)' --diff")
      #expect(migration.code == 1, "\(migration.errors)")
      #expect(migration.output.contains("+standard: own@2"), "\(migration.output)")
    }
  }
}
