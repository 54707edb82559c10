import Schema

/// What a standard has twice. Each copy is one finding there, and a reference to the first one covers both.
extension StandardIndex {
  /// The contents that have the name and the items of an earlier content of their function, with that content. Their numbers may differ.
  public var copiedContents: [Int: Int] {
    lazyCopiedContents.value {
      var copied: [Int: Int] = [:]
      for function in functions where function.contents.count > 1 {
        var first: [NameKey: Int] = [:]
        for content in function.contents where !contents[content].key.isEmpty {
          guard let earlier = first[contents[content].key] else {
            first[contents[content].key] = content
            continue
          }
          if hasSameItems(content, earlier) { copied[content] = earlier }
        }
      }
      return copied
    }
  }

  /// Repeated items by index, with the index of the first one: in one content, or in a content that was copied.
  var repeatedItems: [Int: Int] {
    lazyRepeatedItems.value {
      var repeated: [Int: Int] = [:]
      for content in contents where content.items.count > 1 {
        var first: [NameKey: Int] = [:]
        for item in content.items {
          guard let earlier = first[items[item].key] else {
            first[items[item].key] = item
            continue
          }
          if items[earlier].column == items[item].column, items[earlier].code == items[item].code { repeated[item] = earlier }
        }
      }
      for (copy, content) in copiedContents {
        for (item, other) in zip(contents[copy].items, contents[content].items) { repeated[item] = repeated[other] ?? other }
      }
      return repeated
    }
  }

  private func hasSameItems(_ content: Int, _ other: Int) -> Bool {
    let (own, others) = (contents[content].items, contents[other].items)
    return !own.isEmpty && own.count == others.count
      && zip(own, others).allSatisfy { items[$0].column == items[$1].column && items[$0].key == items[$1].key }
  }
}
