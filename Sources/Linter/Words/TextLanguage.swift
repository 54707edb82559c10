import TextModel

/// Which language a standard is in.
enum TextLanguage {
  /// Whether a language tag names Chinese in any of its forms: `zh-Hans`, `cmn`, `yue`, `中文`.
  static func isChinese(tag: Text) -> Bool {
    let name = tag.string.lowercased().prefix { $0.isLetter }
    // `zhHans`, `zhcn`; `zha` is another language.
    if name.hasPrefix("zh"), name.count > 3 { return true }
    return tags.contains { name == $0 } || ["中文", "汉语", "漢語"].contains { name.hasPrefix($0) }
  }

  private static let tags = ["zh", "zho", "chi", "cmn", "yue", "wuu", "nan", "hak", "gan", "hsn", "lzh", "chinese"]

  /// Whether most of some texts are in kana or Hangul, which Chinese does not have.
  static func areForeign(_ texts: some Sequence<Text>) -> Bool {
    var (foreign, all) = (0, 0)
    for text in texts where !text.isEmpty {
      all += 1
      if text.withBytes({ bytes in bytes.indices.contains { isForeign(bytes, at: $0) } }) { foreign += 1 }
    }
    return foreign * 2 > all
  }

  /// Whether a character of Japanese or Korean begins at an offset: kana are E3 81 81 to E3 83 BA, Hangul syllables EA B0 80 to ED 9E A3.
  private static func isForeign(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case 0xE3: index + 2 < bytes.count && (0x81...0x83).contains(bytes[index + 1]) && !(bytes[index + 1] == 0x83 && bytes[index + 2] > 0xBA)
    case 0xEA: index + 1 < bytes.count && bytes[index + 1] >= 0xB0
    case 0xEB...0xED: true
    default: false
    }
  }
}
