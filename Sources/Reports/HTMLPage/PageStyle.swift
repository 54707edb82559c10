/// The style sheet that the pages of coverage and of findings share: light and dark colours, the bar with its buttons, cards and tables.
enum PageStyle {
  static let text = """
    :root{color-scheme:light dark;--bg:#f6f7f8;--card:#fff;--ink:#1c2126;--soft:#5b6570;--line:#d9dee3;--c:#1a7f5a;--e:#8a6d1f;--m:#c2352b;--x:#8250df;--hot:26 127 90;--h:#2f6fb5;--w:#a35a12;--focus:#0b63ce}
    @media (prefers-color-scheme:dark){:root{--bg:#14171a;--card:#1d2125;--ink:#e6e9ec;--soft:#a0a9b2;--line:#353b42;--c:#4cc38a;--e:#d9b44a;--m:#ff7b72;--x:#c297ff;--hot:34 134 88;--h:#79b8ff;--w:#e0a25c;--focus:#79b8ff}}
    :root[data-theme=light]{color-scheme:light;--bg:#f6f7f8;--card:#fff;--ink:#1c2126;--soft:#5b6570;--line:#d9dee3;--c:#1a7f5a;--e:#8a6d1f;--m:#c2352b;--x:#8250df;--hot:26 127 90;--h:#2f6fb5;--w:#a35a12;--focus:#0b63ce}
    :root[data-theme=dark]{color-scheme:dark;--bg:#14171a;--card:#1d2125;--ink:#e6e9ec;--soft:#a0a9b2;--line:#353b42;--c:#4cc38a;--e:#d9b44a;--m:#ff7b72;--x:#c297ff;--hot:34 134 88;--h:#79b8ff;--w:#e0a25c;--focus:#79b8ff}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
    html[data-lang=zh] .en,html[data-lang=en] .zh{display:none}
    .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
    .bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;padding:1rem clamp(1rem,4vw,2.5rem);border-bottom:1px solid var(--line);background:var(--card)}
    h1{font-size:1.35rem;margin:0}h2{font-size:1.2rem;margin:0 0 .25rem}h3{font-size:1rem;margin:1.75rem 0 .5rem}
    .tools{display:flex;flex-wrap:wrap;gap:.5rem}
    .group{display:inline-flex}
    button{font:inherit;font-size:.875rem;color:var(--ink);background:var(--card);border:1px solid var(--line);padding:.3rem .7rem;border-radius:6px;cursor:pointer;min-height:2.25rem}
    .group button{border-radius:0;margin-left:-1px}.group button:first-child{border-radius:6px 0 0 6px;margin-left:0}.group button:last-child{border-radius:0 6px 6px 0}
    button:hover{border-color:var(--soft)}
    button[aria-pressed=true]{background:var(--ink);color:var(--card);border-color:var(--ink)}
    main{max-width:76rem;margin:0 auto;padding:1.25rem clamp(.75rem,3vw,2rem) 4rem}
    .card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:clamp(1rem,3vw,1.75rem);margin-bottom:1.25rem}
    .meta{margin:.1rem 0 .75rem;color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
    code,small{font-size:.82rem;color:var(--soft)}small{display:block;font-weight:400;overflow-wrap:anywhere}
    .note{border-left:4px solid var(--e);padding:.4rem .8rem;margin:.5rem 0}
    a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.2em}
    .scroll{overflow-x:auto;margin:0 -.25rem;padding:.25rem}
    table{border-collapse:separate;border-spacing:0;width:100%;font-size:.92rem}
    th,td{padding:.45rem .6rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:middle}
    thead th{font-weight:600;color:var(--soft);font-size:.82rem;white-space:nowrap}
    tbody th{font-weight:500}
    """
}
