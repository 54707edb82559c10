import Linter
import TextModel

/// Two cells of a table in one text: `能测定酸碱度<TAB>试纸的用法`, `能测定酸碱度 | 试纸的用法`.
enum TableCells {
  struct Cell {
    /// The second cell, in bytes from the start of the text.
    let text: Range<Int>
    /// The end of the first.
    let before: Int
    let isTab: Bool
  }

  static func second(in text: Text) -> Cell? {
    let found = text.withBytes { bytes -> Cell? in
      guard let sign = bytes.firstIndex(where: { $0 == ASCII.tab || $0 == ASCII.verticalBar }), sign > 0 else { return nil }
      let isTab = bytes[sign] == ASCII.tab
      guard isTab || sign + 1 < bytes.count && ASCII.isBlank(bytes[sign - 1]) && ASCII.isBlank(bytes[sign + 1]) else { return nil }
      guard let start = bytes[(sign + 1)...].firstIndex(where: { !ASCII.isBlank($0) && $0 != ASCII.verticalBar }),
        let last = bytes[..<sign].lastIndex(where: { !ASCII.isBlank($0) })
      else { return nil }
      return Cell(text: start..<bytes.count, before: last + 1, isTab: isTab)
    }
    guard let found, !found.isTab || text.hasTabBetweenWords(found) else { return nil }
    return found.isTab || text.isChineseAround(found) ? found : nil
  }
}

extension Text {
  /// A TAB in a Latin text may stand for a blank.
  fileprivate func hasTabBetweenWords(_ cell: TableCells.Cell) -> Bool {
    withBytes { bytes in
      ASCII.isDigit(bytes[cell.text.lowerBound])
        || HanText.isHan(bytes.span, at: cell.before - 3) && HanText.isHan(bytes.span, at: cell.text.lowerBound)
    }
  }

  /// Whether Chinese text is on both sides of the sign. In `管道符 | 用于连接命令` the sign is the subject, otherwise it divides cells.
  fileprivate func isChineseAround(_ cell: TableCells.Cell) -> Bool {
    let isBetween = withBytes { bytes in
      HanText.isHan(bytes.span, at: cell.before - 3)
        && (HanText.isHan(bytes.span, at: cell.text.lowerBound) || ASCII.isDigit(bytes[cell.text.lowerBound]))
    }
    return isBetween && !["管道", "竖线", "符", "命令", "运算", "表达式"].contains { string.contains($0) }
  }
}
