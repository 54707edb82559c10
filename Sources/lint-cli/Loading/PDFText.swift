import Schema

/// The words of a PDF with their positions, extracted by poppler's `pdftotext`.
enum PDFText {
  static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  static func words(of bytes: [UInt8]) -> Result<[UInt8], Fault> {
    switch Subprocess.run(["pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-"], input: bytes) {
    case .failure: return .failure(.notInstalled)
    case .success(let outcome) where outcome.code == 127: return .failure(.notInstalled)
    case .success(let outcome) where outcome.code != 0:
      let errors = String(decoding: outcome.errors, as: UTF8.self).lowercased()
      return .failure(errors.contains("password") ? .password : .damaged)
    case .success(let outcome): return .success(outcome.output)
    }
  }

  enum Fault: Error {
    case notInstalled
    case password
    case damaged

    var message: Bilingual {
      switch self {
      case .notInstalled:
        Bilingual(
          zh:
            "读取 PDF 需要 poppler 的 pdftotext，这里没有安装。Debian、Ubuntu：apt-get install poppler-utils；macOS：brew install poppler；Windows：winget install poppler。也可以在别处用 pdftotext -layout 取出文字再导入",
          en:
            "reading a PDF needs poppler's pdftotext, which is not installed. Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler; Windows: winget install poppler. Or take the text out elsewhere with pdftotext -layout and import that"
        )
      case .password: Bilingual(zh: "PDF 有密码；请先去掉密码再导入", en: "the PDF has a password: remove it and import the result")
      case .damaged:
        Bilingual(
          zh: "pdftotext 读不了这个 PDF；请在阅读器中打开并另存后再试", en: "pdftotext cannot read this PDF: open it in a reader, save it again and try that")
      }
    }
  }
}
