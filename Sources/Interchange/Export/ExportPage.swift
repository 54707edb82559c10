import Reports
import Schema

/// An HTML page for screen and print, with the style that exported documents share.
enum ExportPage {
  /// `body` is HTML; `language` is a language tag, such as `zh-Hans`. `style` adds to the shared style.
  static func html(title: String, language: String, style: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLText.escaped(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escaped(title))</title>
    <style>\(shared)
    \(style)</style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  private static let shared = """
    :root{color-scheme:light dark;--line:#8886}
    body{font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:0;padding:1.5rem}
    main{max-width:70rem;margin:0 auto}
    h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
    table{border-collapse:collapse;width:100%;margin:1rem 0}
    caption{padding:.4rem}
    th,td{border:1px solid var(--line);padding:.35rem .55rem;text-align:left}
    td p{margin:0}
    @media print{body{padding:0;font-size:11pt}main{max-width:none}thead{display:table-header-group}tr{break-inside:avoid}h1,h2,h3,caption{break-after:avoid}}
    """
}
