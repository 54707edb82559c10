import Standards

/// Finds symbols by offset, and ranges by symbol, in all files of a snapshot.
struct SymbolSearch {
  let current: WorkspaceSnapshot

  func occurrence(at offset: Int, in file: FileVersion) -> Occurrence? {
    OccurrenceList(file.workspaceFile, at: current).occurrence(at: offset)
  }

  /// The files in which a symbol can occur: the one that defines it, and those written against that one.
  func files(of symbol: Symbol) -> [WorkspaceFile] {
    let definingFile = symbol.definingFile
    var paths = [definingFile]
    if case .documentID = symbol {} else { paths += current.links.users(of: definingFile) }
    return paths.compactMap { path in
      current.files[path]?.workspaceFile ?? current.workspace.standard(at: path)?.file
    }
  }

  /// The occurrences of some symbols in a file, in order.
  func occurrences(of symbols: Set<Symbol>, in file: WorkspaceFile) -> [Occurrence] {
    OccurrenceList(file, at: current).all.filter { symbols.contains($0.symbol) }.sorted { $0.range < $1.range }
  }

  /// The symbols that identify the same entry: a number and the entry with this number, a level's id and its name.
  func family(of occurrence: Occurrence) -> Set<Symbol> {
    switch occurrence.symbol {
    case .number(let path, let target):
      guard let index = current.workspace.standard(at: path) else { return [occurrence.symbol] }
      return [Symbol.of(target, index)]
    case .levelID(let path, let level), .levelName(let path, let level):
      return [.levelID(standard: path, level), .levelName(standard: path, level)]
    default: return [occurrence.symbol]
    }
  }
}
