/// Tells functions with the same name apart by the tracks that they are for: where there are several, each of their rows says the tracks.
struct CSVFunctions {
  /// By name and tracks.
  private var places: [[String]: Int] = [:]
  private var counts: [[String]: Int] = [:]
  /// The one of each name whose row was read last.
  private var latest: [[String]: Int] = [:]
  /// The one of each name that has rows without tracks, while the row with its name was not read.
  private var open: [[String]: Int] = [:]

  /// The names under which the function of a row is kept, and the tracks that the row says. `isName` is about rows that give the name itself.
  mutating func key(_ names: [String], _ row: CSVRow, isName: Bool) -> (names: [String], tracks: [String]) {
    let tracks = CSVList.split(row[.tracks])
    let place = place(names, tracks, isName: isName)
    latest[names] = place
    return (names + [String(place)], tracks)
  }

  private mutating func place(_ names: [String], _ tracks: [String], isName: Bool) -> Int {
    let bare = names + [""]
    if let exact = places[bare + tracks] {
      if isName, tracks.isEmpty { open[names] = nil }
      return exact
    }
    // The row with the name may come behind those of the contents.
    if isName, let place = open.removeValue(forKey: names) {
      places[bare] = nil
      places[bare + tracks] = place
      return place
    }
    if !isName, tracks.isEmpty, let last = latest[names] { return last }
    let place = counts[names, default: 0]
    counts[names] = place + 1
    places[bare + tracks] = place
    if !isName, tracks.isEmpty { open[names] = place }
    return place
  }
}
