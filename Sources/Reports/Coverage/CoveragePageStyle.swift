/// The style sheet of the coverage page.
enum CoveragePageStyle {
  static let text = """
    \(PageStyle.text)
    thead th .en,.key .en{display:inline-block}thead th .en::first-letter,.key .en::first-letter{text-transform:uppercase}
    .n{font-variant-numeric:tabular-nums;white-space:nowrap}
    .bad{color:var(--m);font-weight:600}
    .stack{display:inline-flex;width:clamp(4.5rem,16vw,9rem);height:.7rem;border-radius:4px;overflow:hidden;vertical-align:middle;background:var(--line);gap:1px}
    .stack i{flex:var(--w) 0 0;min-width:2px}.stack .c{background:var(--c)}.stack .e{background:var(--e)}
    .stack .m{background:repeating-linear-gradient(45deg,var(--m) 0 3px,color-mix(in srgb,var(--m) 55%,var(--card)) 3px 6px)}
    .sum{font-size:1rem;margin:.25rem 0}.sum .stack{width:min(100%,22rem);height:.9rem;margin-right:.5rem}
    .overview td:nth-child(4){white-space:nowrap}
    .heat{width:auto;min-width:min(100%,34rem)}
    .heat th:first-child{position:sticky;left:0;background:var(--card);min-width:8.5rem;max-width:16rem;z-index:1}
    .heat td,.heat .part{text-align:center;min-width:2.6rem}
    .heat td[style]{padding:2px}
    .heat td[style] a{display:block;padding:.45rem .3rem;border-radius:5px;text-decoration:none;font-variant-numeric:tabular-nums;background:rgb(var(--hot)/calc(.12 + var(--n)*.0045))}
    .heat td[style] a:hover{outline:2px solid var(--c)}
    .heat td.none{color:var(--soft)}.heat td.none::after{content:"·"}
    abbr{text-decoration:none}
    .heatbox{display:flex;flex-wrap:wrap;gap:.25rem 2.5rem;align-items:flex-start}.heatbox .scroll{max-width:100%}
    .legend{margin:.6rem 0 0;padding-left:1.6rem;font-size:.86rem;color:var(--soft);flex:1 1 16rem}
    .key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0 .75rem;font-size:.86rem;color:var(--soft)}.key i{display:inline-block;width:.9rem;height:.7rem;border-radius:3px;margin-right:.4rem}
    .key .c{background:var(--c)}.key .e{background:var(--e)}.key .m{background:repeating-linear-gradient(45deg,var(--m) 0 3px,color-mix(in srgb,var(--m) 55%,var(--card)) 3px 6px)}
    .hours th[scope=row]{min-width:8rem}.drill>summary .n{min-width:3.6rem;text-align:right}.rest{min-width:6.5rem;text-align:right;font-size:.9rem;color:var(--soft)}.rest.bad{color:var(--m)}.ok{color:var(--c)}.words{display:inline-block}
    .meter{display:flex;align-items:center;gap:.5rem;font-variant-numeric:tabular-nums;white-space:nowrap}
    .meter i{width:calc(var(--p)*var(--scale,.2rem));min-width:2px;height:.7rem;border-radius:3px}.meter.h i{background:var(--h)}.meter.w i{background:var(--w)}
    tfoot th,tfoot td{border-bottom:0;font-weight:600}
    .drill{border:1px solid var(--line);border-radius:8px;margin:.5rem 0;overflow:clip}
    .drill>summary{cursor:pointer;padding:.55rem .8rem;display:flex;flex-wrap:wrap;gap:.3rem .75rem;align-items:center;list-style-position:inside}
    .drill>summary::before{content:"▸";color:var(--soft);transition:transform .12s}.drill[open]>summary::before{transform:rotate(90deg)}
    .drill>summary::-webkit-details-marker{display:none}.drill>summary{list-style:none}
    .drill>summary .name{flex:1 1 12rem;font-weight:600}.drill .drill{margin:.4rem .6rem}.drill .drill>summary .name{font-weight:500}
    .drill>ul{margin:.2rem 0 .8rem}
    .items{list-style:none;padding:0 .8rem;margin:0 0 .6rem}
    .items li{display:grid;grid-template-columns:1.2rem 6.2rem 1fr auto;gap:0 .5rem;padding:.28rem .3rem;border-top:1px solid var(--line);font-size:.92rem;align-items:baseline}
    .mark{font-weight:700;text-align:center}.state{font-size:.8rem;color:var(--soft)}
    .items .c .mark{color:var(--c)}.items .e .mark{color:var(--e)}.items .m .mark,.items .m .state{color:var(--m)}.items .x .mark,.items .x .state{color:var(--x)}
    .items .m .state,.items .x .state{font-weight:600}
    .text b{color:var(--soft);font-weight:600}.text em{color:var(--soft);font-style:normal}.text em::before{content:"— "}
    .in{display:inline-flex;gap:.25rem}.in i{font-style:normal;font-size:.78rem;border:1px solid var(--line);border-radius:999px;padding:0 .45rem;color:var(--soft)}
    li.hit{background:rgb(var(--hot)/.18);border-radius:5px}
    html.only-open .items .c,html.only-open .items .e,html.only-open .done{display:none}
    @media (max-width:640px){
    .items li{grid-template-columns:1.2rem 1fr auto}.items .state{display:none}.items .m .state,.items .x .state{display:inline;grid-column:2/4;grid-row:2}
    .heat th:first-child{max-width:9rem;min-width:7rem}th,td{padding:.4rem .45rem}.bar{padding:.75rem 1rem}.meter{--scale:.07rem}
    .drill>summary{gap:.3rem .5rem;padding:.55rem .6rem}.drill>summary .name{flex-basis:7rem}.drill>summary .stack{width:3.6rem}.drill>summary .n{min-width:3.2rem}.rest{min-width:4.2rem}.drill .drill{margin:.4rem .3rem}.items{padding:0 .4rem}
    .overview thead{position:absolute;left:-999rem}.overview,.overview tbody{display:block}
    .overview tr{display:grid;grid-template-columns:1fr auto auto;gap:0 .75rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
    .overview th,.overview td{border:0;padding:.1rem 0}.overview th{grid-column:1/4}.overview td{font-size:.86rem;align-self:center}.overview td:nth-child(2){display:none}
    .overview td:nth-child(3){color:var(--soft)}.overview td.n::before{content:"✕ "}
    }
    @media print{:root,:root[data-theme]{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--c:#1a7f5a;--e:#8a6d1f;--m:#c2352b;--hot:26 127 90}
    .tools,.skip{display:none}body{font-size:10pt}.card{border:0;padding:0;break-before:auto}.file+.file{break-before:page}.scroll{overflow:visible}
    h2,h3,summary{break-after:avoid}.drill{break-inside:auto}.items li,tr{break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    @media (prefers-reduced-motion:reduce){*{transition:none !important}}
    """
}
