/// The two keys for content without a field in the format. It is kept and exported, but not checked.
enum FreeFields {
  static let notes = KeyName("notes", "备注")
  static let additional = KeyName("additional-info", "附加信息")

  static func fields<Root>(
    _ notes: @escaping Field<Root>.Exchange<FreeValue>,
    _ additional: @escaping Field<Root>.Exchange<FreeValue>
  ) -> [Field<Root>] {
    [
      .optional(
        Self.notes.english, Self.notes.chinese, notes, .anything,
        doc: Bilingual(zh: "备注，内容不限；不检查", en: "Notes of any kind; they are not checked")),
      .optional(
        Self.additional.english, Self.additional.chinese, additional, .anything,
        doc: Bilingual(
          zh: "自己的字段，如 {编制人: 王老师, 教材: 《电商运营》}；名称和内容不限，不检查",
          en: "Fields of your own, as in `{author: Wang, textbook: …}`; any names and values, which are not checked")),
    ]
  }
}
