import TextModel

/// A track (工种) of a standard.
public struct Track: Record {
  public var track: Located<Text>?
  public var name: Located<Text>?
  public var levels: Located<[Located<Text>]>?
  public init() {}

  public static let shape = Shape<Track>(
    KeyName("track", "工种"), doc: Bilingual(zh: "一个工种", en: "A track of work"),
    fields: [
      .required(
        "track", "工种", { swap(&$0.track, &$1) }, .text(.id), doc: Bilingual(zh: "工种标识，英文短词", en: "The track's id, a short English word")),
      .required("name", "等级名称", { swap(&$0.name, &$1) }, .text(.name), doc: Bilingual(zh: "工种名称", en: "The track's name")),
      .optional(
        "levels", "等级表", { swap(&$0.levels, &$1) }, .list(of: .level), doc: Bilingual(zh: "该工种设置的等级", en: "The levels that the track has")),
    ])
}
