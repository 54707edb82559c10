// swift-format-ignore-file
// Made by scripts/character_expectations.py; do not edit.

/// Properties of characters according to other implementations.
enum ReferenceValues {
  static let lookupKeysOfScalars: UInt64 = 0x4F7F1EDC4D895D37
  static let lookupKeysOfRandomTexts: UInt64 = 0x1E70AE986A4C0206
  static let columnsOfScalars: UInt64 = 0x23409245E576BDCD
  static let gb18030Pairs: UInt64 = 0xD683C41EA925DC54
  static let gb18030Quadruples: UInt64 = 0x94B99C3DB8D76474

  /// A text, the name of an encoding, and the text in that encoding, in hexadecimal.
  static let encodedTexts: [(text: String, encoding: String, bytes: String)] = [
    ("kind: job-description\u{D}\u{A}职业: 跨境电商运营师\u{D}\u{A}等级: 中级/四级\u{D}\u{A}职责:\u{D}\u{A}\u{9}- 能根据平台规则，完成店铺注册、认证与信息设置；\u{D}\u{A}", "gb18030", "6b696e643a206a6f622d6465736372697074696f6e0d0ad6b0d2b53a20bfe7beb3b5e7c9ccd4cbd3aacaa60d0ab5c8bcb63a20d6d0bcb62fcbc4bcb60d0ad6b0d4f03a0d0a092d20c4dcb8f9beddc6bdcca8b9e6d4f2a3accdeab3c9b5eac6ccd7a2b2e1a1a2c8cfd6a4d3ebd0c5cfa2c9e8d6c3a3bb0d0a"),
    ("kind: job-description\u{D}\u{A}职业: 跨境电商运营师\u{D}\u{A}等级: 中级/四级\u{D}\u{A}职责:\u{D}\u{A}\u{9}- 能根据平台规则，完成店铺注册、认证与信息设置；\u{D}\u{A}", "utf16LittleEndian", "6b0069006e0064003a0020006a006f0062002d006400650073006300720069007000740069006f006e000d000a004c801a4e3a002000e88d835835754655d08f2584085e0d000a00497ba77e3a0020002d4ea77e2f00db56a77e0d000a004c80238d3a000d000a0009002d002000fd8039686e63735ef053c48919520cff8c5b1062975efa94e86c8c510130a48bc18b0e4ee14f6f60be8b6e7f1bff0d000a00"),
    ("kind: job-description\u{D}\u{A}职业: 跨境电商运营师\u{D}\u{A}等级: 中级/四级\u{D}\u{A}职责:\u{D}\u{A}\u{9}- 能根据平台规则，完成店铺注册、认证与信息设置；\u{D}\u{A}", "utf16BigEndian", "006b0069006e0064003a0020006a006f0062002d006400650073006300720069007000740069006f006e000d000a804c4e1a003a00208de85883753555468fd084255e08000d000a7b497ea7003a00204e2d7ea7002f56db7ea7000d000a804c8d23003a000d000a0009002d002080fd6839636e5e7353f089c45219ff0c5b8c62105e9794fa6ce8518c30018ba48bc14e0e4fe1606f8bbe7f6eff1b000d000a"),
    ("kind: job-description\u{D}\u{A}职业: 跨境电商运营师\u{D}\u{A}等级: 中级/四级\u{D}\u{A}职责:\u{D}\u{A}\u{9}- 能根据平台规则，完成店铺注册、认证与信息设置；\u{D}\u{A}", "utf8", "6b696e643a206a6f622d6465736372697074696f6e0d0ae8818ce4b89a3a20e8b7a8e5a283e794b5e59586e8bf90e890a5e5b8880d0ae7ad89e7baa73a20e4b8ade7baa72fe59b9be7baa70d0ae8818ce8b4a33a0d0a092d20e883bde6a0b9e68daee5b9b3e58fb0e8a784e58899efbc8ce5ae8ce68890e5ba97e993bae6b3a8e5868ce38081e8aea4e8af81e4b88ee4bfa1e681afe8aebee7bdaeefbc9b0d0a"),
    ("職業：跨境電商運營師\u{A}等級：中級\u{A}要求：能根據平台規則完成店鋪註冊、認證與信息設置\u{A}", "gb18030", "c29a9849a3babfe7beb3eb8ac9ccdf5ca0498e9f0ab5c8bc89a3bad6d0bc890ad2aac7f3a3bac4dcb8f993fec6bdcca8d28e8474cdeab3c9b5eae481d45d83d4a1a2d54ad743c563d0c5cfa2d44fd6c30a"),
    ("職業：跨境電商運營師\u{A}等級：中級\u{A}要求：能根據平台規則完成店鋪註冊、認證與信息設置\u{A}", "utf16LittleEndian", "77806d691affe88d8358fb9646554b90df712b5e0a00497b1a7d1aff2d4e1a7d0a008189426c1afffd803968da64735ef0538f8947528c5b1062975eea923b8a8a5101308d8a498b0782e14f6f602d8a6e7f0a00"),
    ("職業：跨境電商運營師\u{A}等級：中級\u{A}要求：能根據平台規則完成店鋪註冊、認證與信息設置\u{A}", "utf16BigEndian", "8077696dff1a8de8588396fb5546904b71df5e2b000a7b497d1aff1a4e2d7d1a000a89816c42ff1a80fd683964da5e7353f0898f52475b8c62105e9792ea8a3b518a30018a8d8b4982074fe1606f8a2d7f6e000a"),
    ("職業：跨境電商運營師\u{A}等級：中級\u{A}要求：能根據平台規則完成店鋪註冊、認證與信息設置\u{A}", "utf8", "e881b7e6a5adefbc9ae8b7a8e5a283e99bbbe59586e9818be7879fe5b8ab0ae7ad89e7b49aefbc9ae4b8ade7b49a0ae8a681e6b182efbc9ae883bde6a0b9e6939ae5b9b3e58fb0e8a68fe58987e5ae8ce68890e5ba97e98baae8a8bbe5868ae38081e8aa8de8ad89e88887e4bfa1e681afe8a8ade7bdae0a"),
    ("𠮷野家、䶮、〇、㐂、e\u{301}、😀、€、ḿ\u{A}", "gb18030", "9534b235d2b0bcd2a1a2fe9fa1a2a996a1a28139ef31a1a2658130bc37a1a29439fc36a1a2a2e3a1a28135f4370a"),
    ("𠮷野家、䶮、〇、㐂、e\u{301}、😀、€、ḿ\u{A}", "utf16LittleEndian", "42d8b7dfce91b65b0130ae4d013007300130023401306500010301303dd800de0130ac2001303f1e0a00"),
    ("𠮷野家、䶮、〇、㐂、e\u{301}、😀、€、ḿ\u{A}", "utf16BigEndian", "d842dfb791ce5bb630014dae30013007300134023001006503013001d83dde00300120ac30011e3f000a"),
    ("𠮷野家、䶮、〇、㐂、e\u{301}、😀、€、ḿ\u{A}", "utf8", "f0a0aeb7e9878ee5aeb6e38081e4b6aee38081e38087e38081e39082e3808165cc81e38081f09f9880e38081e282ace38081e1b8bf0a"),
    ("王小明\u{A}李雷\u{A}", "gb18030", "cdf5d0a1c3f70ac0eec0d70a"),
    ("王小明\u{A}李雷\u{A}", "utf16LittleEndian", "8b730f5c0e660a004e67f7960a00"),
    ("王小明\u{A}李雷\u{A}", "utf16BigEndian", "738b5c0f660e000a674e96f7000a"),
    ("王小明\u{A}李雷\u{A}", "utf8", "e78e8be5b08fe6988e0ae69d8ee99bb70a"),
  ]
}
