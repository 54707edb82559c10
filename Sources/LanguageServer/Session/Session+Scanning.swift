import JSON

extension Session {
  /// Reads all folders again. Open buffers are kept.
  mutating func startScan() {
    lastScan += 1
    runningScans += 1
    touchedWhileScanning = []
    current = nil
    let scan = FolderScan(number: lastScan, folders: folders, known: files)
    if client.hasWorkDoneProgress {
      let params = JSONWriter.bytes(of: ProgressToken(scan: lastScan))
      effects.append(.request(method: "window/workDoneProgress/create", params: params, .progress(scan: lastScan)))
    }
    effects.append(.scan(scan))
  }

  mutating func finish(_ scan: FolderScan, _ found: [FileVersion]) {
    runningScans -= 1
    if scan.number == lastScan {
      let touched = touchedWhileScanning
      let newer = touched.compactMap { files.onDisk($0) }
      files.replaceDisk(with: found.filter { !touched.contains($0.path) } + newer)
      touchedWhileScanning = []
      revision.disk += 1
      analysis.keepOnly(files)
    }
    endProgress(of: scan.number)
    noteChange()
    checkDiskAfterScan()
  }

  // MARK: Progress

  /// The client accepted the progress token.
  mutating func beginProgress(of scan: Int) {
    guard scan == lastScan, runningScans > 0 else { return }
    shownScan = scan
    let title = language.text(zh: "读取工作区", en: "Reading the workspace")
    effects.append(.send(ProgressToken(scan: scan).notification(.begin(title: title))))
  }

  mutating func scanProgress(_ scan: FolderScan, _ done: Int, _ all: Int) -> [Effect] {
    guard shownScan == scan.number, all > 0, done < all else { return [] }
    let percentage = done * 100 / all
    guard percentage >= shownPercentage + 5 else { return [] }
    shownPercentage = percentage
    let message = language.text(zh: "\(done)/\(all) 个文件", en: "\(done)/\(all) files")
    return [.send(ProgressToken(scan: scan.number).notification(.report(message: message, percentage: percentage)))]
  }

  private mutating func endProgress(of scan: Int) {
    guard shownScan == scan else { return }
    shownScan = nil
    shownPercentage = 0
    effects.append(.send(ProgressToken(scan: scan).notification(.end)))
  }
}
