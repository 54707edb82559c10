/// The columns in the table of a level.
public enum Column: UInt8, Sendable, Hashable, CaseIterable {
  case tasks
  case abilities
  case knowledge

  /// Beginnings of texts in which 能 does not mean an ability: 能源管理, but not 能源头管控食材质量.
  public static let notModals =
    begins("能量", "的转守管平代消计供来需传密单与和、饮") + begins("能源", "的管消利结供计审类种节效系统监站介政与和、")
    + begins("能效", "的标等管比监指评提与和、") + begins("能力", "的要测评等模标建培提考水结与和、") + begins("能级", "的差结图管")
    + ["能耗", "能动性", "能见度", "能谱仪"]

  private static func begins(_ word: String, _ following: String) -> [String] { following.map { word + String($0) } }

  /// Whether a text begins with one of them. The byte after 能 excludes nearly every ability.
  static func beginsWithNotModal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 6 else { return false }
    let second = packed(bytes[3], bytes[4], bytes[5])
    return notModalsBySecond.contains { $0.second == second && bytes.starts(with: $0.word) }
  }

  private static let notModalsBySecond = notModals.map(\.utf8).filter { $0.count >= 6 }.map { word in
    let bytes = Array(word)
    return (second: packed(bytes[3], bytes[4], bytes[5]), word: bytes)
  }

  private static func packed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// The letter of the column before a number: `A5.3.2`.
  public var letter: String {
    switch self {
    case .tasks: "T"
    case .abilities: "A"
    case .knowledge: "K"
    }
  }

  /// The sign of the column before a number, in each language: `A5.3.2`, `能5.3.2`.
  public var sign: KeyName {
    switch self {
    case .tasks: KeyName("T", "任")
    case .abilities: KeyName("A", "能")
    case .knowledge: KeyName("K", "知")
    }
  }

  public var name: KeyName {
    switch self {
    case .tasks: KeyName("tasks", "任务")
    case .abilities: KeyName("abilities", "能力")
    case .knowledge: KeyName("knowledge", "知识")
    }
  }
}
