/// The bakery as a national occupational standard: levels with two names each, tracks, and a second standard in the workspace.
enum TrackedBakery {
  static let otherPath = "/files/pastry.standard.yaml"

  static let marked =
    Bakery.standardMarked.replacing("name: 初级\n", with: "name: 五级/初级工\n").replacing("name: 高级\n", with: "name: 四级/中级工\n")
    + "tracks:\n  - {track: cake, name: 糕点😀e\u{301}}\n  - {track: bread, name: 面包}\n"

  static let other = """
    kind: standard\r
    format: 1\r
    id: pastry\r
    version: 2024-a\r
    title: 糕点师😀\r
    levels:\r
      - level: one\r
        name: 一\r

    """

  static var files: [String: String] {
    Bakery.files.merging([Bakery.standardPath: MarkedText(marked).text, otherPath: other]) { $1 }
  }
}
