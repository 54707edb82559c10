/// The style sheet of the page of findings.
enum FindingsPageStyle {
  static let text = """
    \(PageStyle.text)
    :root{--code:#eef0f2;--mark:#ffd7d7;--error:#b00020;--warning:#8a4b00;--information:#0b57d0;--hint:#5f6368}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--code:#262b30;--mark:#6b2a2a;--error:#ff8a95;--warning:#f0b060;--information:#8ab4f8;--hint:#b0b5ba}}
    :root[data-theme=dark]{--code:#262b30;--mark:#6b2a2a;--error:#ff8a95;--warning:#f0b060;--information:#8ab4f8;--hint:#b0b5ba}
    h2,h3,p,th{overflow-wrap:anywhere}
    .card>h3:first-child,article h3{margin:0}
    .n{font-variant-numeric:tabular-nums;white-space:nowrap}.rules td{white-space:nowrap}
    .sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem 2.5rem;align-items:start}
    .filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.75rem 0}.filters[hidden]{display:none}
    .filters label{display:inline-flex;gap:.4rem;align-items:center;font-size:.9rem;max-width:100%}.filters select{min-width:0}
    .filters select,.filters input[type=search]{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.2rem .5rem;min-height:2.25rem;max-width:100%}
    .filters output{color:var(--soft);font-size:.9rem}
    article{border-left:3px solid var(--hint);padding-left:1rem;margin:1.25rem 0}
    article.error{border-color:var(--error)}article.warning{border-color:var(--warning)}article.information{border-color:var(--information)}
    .error>h3 .severity,td.error,.failure{color:var(--error)}.warning>h3 .severity,td.warning{color:var(--warning)}
    .information>h3 .severity,td.information{color:var(--information)}.hint>h3 .severity,td.hint{color:var(--hint)}
    article code{background:var(--code);padding:0 .2em;border-radius:3px}code.rule{font-weight:400}
    pre{background:var(--code);padding:.4rem .6rem;overflow-x:auto;margin:.25rem 0;border-radius:6px;font-size:.85rem}
    mark{background:var(--mark);color:inherit}
    .place{color:var(--soft);margin:.25rem 0 0;font-size:.88rem}.fix{margin:.25rem 0}
    [hidden]{display:none}
    @media print{:root,:root[data-theme]{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--code:#f3f3f3;--mark:#ffd7d7;--error:#b00020;--warning:#8a4b00;--information:#0b57d0;--hint:#5f6368}
    .tools,.skip,.filters{display:none}body{font-size:10pt}.card{border:0;padding:0}.scroll{overflow:visible}pre{white-space:pre-wrap}
    h2,h3{break-after:avoid}article,tr{break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
