/// Tells functions with the same name apart by the tracks that they are for: where there are several, each of their rows says the tracks.
struct CSVFunctions {
  /// Which function of its name it is, counted from 0: by name and tracks.
  private var numbers: [[String]: Int] = [:]
  private var counts: [[String]: Int] = [:]
  /// The one of each name whose row was read last.
  private var latest: [[String]: Int] = [:]
  /// The one of each name that has rows without tracks, while the row with its name was not read.
  private var open: [[String]: Int] = [:]

  /// The names under which the function of a row is kept, and the tracks that the row says. `isName` is about rows that give the name itself.
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
    // The row with the name may come behind those of the contents.
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
