/// The codes in the header or footer of a sheet, such as `&C` and `&P`.
enum SheetPageText {
  /// The text without its codes; nil if it has no words.
  static func plain(_ text: String) -> String? {
    var result = ""
    var rest = text[...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      guard sign == "&", let code = rest.first else {
        result.append(sign)
        continue
      }
      rest = rest.dropFirst()
      switch code {
      case "&": result.append("&")
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K", "k": rest = rest.dropFirst(clamping: 6)
      case "P", "p", "N", "n": result.append("1")
      case _ where code.isASCIIDigit: rest = rest.drop(while: \.isASCIIDigit)
      default: result.append(" ")
      }
    }
    let plain = PrintedText.unwrapped(result)
    let isNumber = PageMark.isPageNumber(plain) || PageMark.isNamedNumber(plain) || !UnreadCells.containsWords(plain)
    return isNumber ? nil : plain
  }
}
