/// A value for every function, content and item of a standard, in one array. Every reference of a file is looked up, and an array is faster
/// than a hash table.
struct TargetTable<Value> {
  private var values: [Value]
  private let empty: Value
  private let firstContent: Int
  private let firstItem: Int

  init(_ index: StandardIndex, filledWith empty: Value) {
    self.empty = empty
    firstContent = index.functions.count
    firstItem = firstContent + index.contents.count
    values = Array(repeating: empty, count: index.functions.count + index.contents.count + index.items.count)
  }

  /// A target of another standard gives the value that the table was filled with.
  subscript(target: Target) -> Value {
    get {
      let index = index(of: target)
      return values.indices.contains(index) ? values[index] : empty
    }
    set {
      let index = index(of: target)
      if values.indices.contains(index) { values[index] = newValue }
    }
  }

  private func index(of target: Target) -> Int {
    switch target {
    case .function(let function): function
    case .content(let content): firstContent + content
    case .item(let item): firstItem + item
    }
  }
}
