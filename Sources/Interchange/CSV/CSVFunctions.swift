/// Distinguishes functions with the same name by their tracks, which each of their rows gives.
struct CSVFunctions {
  /// The numbers of functions that have the same name, 0-based, by name and tracks.
  private var numbers: [[String]: Int] = [:]
  private var counts: [[String]: Int] = [:]
  /// For each name, the function whose row was read last.
  private var latest: [[String]: Int] = [:]
  /// For each name, a function that so far has only rows without tracks: its own row comes later in the file.
  private var open: [[String]: Int] = [:]

  /// The key of the function of a row, and the tracks in the row. `isName`: the row is the one with the name itself.
  mutating func key(_ names: [String], _ row: CSVRow, isName: Bool) -> (names: [String], tracks: [String]) {
    let tracks = CSVList.split(row[.tracks])
    let number = number(names, tracks, isName: isName)
    latest[names] = number
    return (names + [String(number)], tracks)
  }

  private mutating func number(_ names: [String], _ tracks: [String], isName: Bool) -> Int {
    let bare = names + [""]
    if let exact = numbers[bare + tracks] {
      if isName, tracks.isEmpty { open[names] = nil }
      return exact
    }
    // The row with the name may be after those of the contents.
    if isName, let number = open.removeValue(forKey: names) {
      numbers[bare] = nil
      numbers[bare + tracks] = number
      return number
    }
    if !isName, tracks.isEmpty, let last = latest[names] { return last }
    let number = counts[names, default: 0]
    counts[names] = number + 1
    numbers[bare + tracks] = number
    if !isName, tracks.isEmpty { open[names] = number }
    return number
  }
}
