import Foundation
import TestSupport
import Testing

/// `--diff` writes a patch: `patch` and `git apply` give the same files as `--fix` and `fmt`, byte for byte.
struct PatchTests {
  /// Names that patches have trouble with.
  private static let names = [
    "plain", "with blanks", "中文 名", "quote\"s", "back\\slash", "tab\there", "line\nbreak", " leading", "emoji 😀 e\u{301}", "esc\u{1B}[31m",
    "turned \u{202E}round", "a\u{3000}b", "2024-01-01 00:00:00", "apostrophe's",
  ]

  /// The fixtures, each in one of the ways in which a file can be written.
  private static func files() throws -> Folder {
    let files = Repository.files(below: "Tests/LinterTests/Fixtures", ending: ".yaml", atLeast: 60)
    let fixtures = files.filter { !$0.hasSuffix(".fixed.yaml") }
    let folder = try Folder()
    // A quick run takes a third of the fixtures as they are, and writes the same number in other ways.
    for (index, path) in fixtures.enumerated() where TestSize.isThorough || index < 42 || index.isMultiple(of: 3) {
      let data = try Data(contentsOf: Repository.url(of: path))
      try folder.write(data, to: path)
      // Ways and names come round again after so many files.
      guard index < 42, let text = String(data: data, encoding: .utf8), !text.contains("\r") else { continue }
      let ending = (path as NSString).lastPathComponent.drop { $0 != "." }
      try folder.write(written(text, index), to: "in other ways/\(names[index % names.count]) \(index)\(ending)")
    }
    return folder
  }

  /// With a byte order mark, with CRLF, without a line end at the end, in UTF-16, in GBK.
  private static func written(_ text: String, _ way: Int) -> Data {
    let mark = Data([0xEF, 0xBB, 0xBF])
    let crlf = text.replacingOccurrences(of: "\n", with: "\r\n")
    let gbk = String.Encoding(rawValue: 0x8000_0632)
    switch way % 6 {
    case 0: return mark + Data(text.utf8)
    case 1: return Data(crlf.utf8)
    case 2: return Data(text.dropLast().utf8)
    case 3: return mark + Data(crlf.dropLast().utf8)
    case 4: return Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
    default: return text.data(using: gbk) ?? Data(text.utf8)
    }
  }

  @Test(arguments: [("check --diff --fail-on never", "check --fix"), ("fmt --diff", "fmt")])
  func patchesEqualTheFixes(shown: String, done: String) throws {
    let folder = try Self.files()
    let outcome = try Command(folder: folder).shell(
      """
      cd "$PWD" && mkdir ../work-$$ && cp -a . ../work-$$/before && cd ../work-$$ && export HOME=$PWD GIT_CONFIG_GLOBAL=/dev/null
      for copy in done patched applied; do cp -a before $copy; done
      (cd before && $PROGRAM \(shown) . > ../patch 2> ../errors); [ -s patch ] || echo "no patch: $(cat errors)"
      (cd done && $PROGRAM \(done) . > /dev/null 2>&1)
      (cd patched && patch -p0 -s --binary < ../patch) || echo "patch refuses"
      (cd applied && git init -q . && git apply -p0 --whitespace=nowarn ../patch; rm -rf .git) || echo "git refuses"
      diff -rq before done > /dev/null && echo "nothing is done"
      diff -rq done patched; diff -rq done applied; grep -c '^+++ ' patch > count; cat count >&2; cd / && rm -rf "$HOME"
      """)
    #expect(outcome.output == "", "\(outcome.output)")
    #expect(Int(outcome.errors.split(separator: "\n").last ?? "") ?? 0 > 40, "\(outcome.errors)")
  }
}
