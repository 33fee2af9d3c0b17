/// The looks of the page: two sets of colours, each with a contrast of 4.5 to 1 or more for texts, and blue and orange of Okabe and Ito.
enum PageStyle {
  static let text = [colors, page, table, chart, phone, paper].joined(separator: "\n")

  private static let light =
    "--paper:#fff;--ink:#1f2933;--grey:#59636d;--line:#dde2e6;--axis:#9aa5af;--head:#f2f5f8;--link:#0067a0;"
    + "--good:#0067a0;--poor:#a84a00;--m0:#0072b2;--m1:#d55e00;--m2:#667079;--bar:#8fc1de;--shade:#0002"
  private static let dark =
    "--paper:#14191e;--ink:#e6eaee;--grey:#a6b0b9;--line:#333c45;--axis:#66727d;--head:#1d242b;--link:#7cc4ef;"
    + "--good:#7cc4ef;--poor:#f2a65a;--m0:#56b4e9;--m1:#e69f00;--m2:#9aa5af;--bar:#2f6f97;--shade:#000c"

  private static let colors = """
    :root{color-scheme:light dark;\(light)}
    @media (prefers-color-scheme:dark){:root{\(dark)}}
    """

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
    header,main,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    a{color:var(--link);text-underline-offset:.2em}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:0;padding:1.25rem 0 1rem;border-bottom:1px solid var(--line)}
    nav a{display:inline-block;padding:.25rem 0;text-decoration:none}
    nav a:hover{text-decoration:underline}
    section{padding:2rem 0 1rem}
    section+section{margin-top:2rem;border-top:1px solid var(--line)}
    h1,h2,h3{line-height:1.25;text-wrap:balance}
    h1{font-size:2rem;margin:.5rem 0 .25rem;letter-spacing:-.01em}
    h2{font-size:1.25rem;margin:2.5rem 0 .75rem}
    section+section h2{font-size:1.6rem;margin:1rem 0 .75rem}
    h3{font-size:1.15rem;margin:2.25rem 0 .75rem}
    p,ol{max-width:44rem;margin:0 0 1rem}
    ol{padding-left:1.5rem}
    ol li+li{margin-top:.5rem}
    .lead{font-size:1.25rem;line-height:1.5;margin:1.25rem 0}
    .note{color:var(--grey);font-size:.9375rem}
    footer p{margin:2rem 0 3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--grey);font-size:.875rem;max-width:none}
    """

  private static let table = """
    .box{overflow-x:auto;margin:0 0 1rem;position:relative;background:linear-gradient(to left,var(--paper) 1rem,transparent) 100% 0/3rem 100% no-repeat local,linear-gradient(to left,var(--shade),transparent) 100% 0/1rem 100% no-repeat}
    table{border-collapse:collapse;font-size:.9375rem;line-height:1.4;font-variant-numeric:tabular-nums}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    th,td{padding:.5rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    th:first-child,td:first-child{padding-left:.5rem}
    thead th{background:var(--head);vertical-align:bottom;font-weight:600;border-bottom:1.5px solid var(--m0)}
    tbody th{font-weight:400}
    .n{text-align:right;white-space:nowrap}
    thead .n{white-space:normal}
    .n+td:not(.n),.n+th:not(.n){padding-left:1.5rem}
    .strong{font-weight:600}
    .q{color:var(--grey)}
    .good{color:var(--good)}
    .poor{color:var(--poor)}
    .b{background:linear-gradient(var(--bar) 0 0) .75rem 2em/calc(var(--v)*(100% - 1.5rem)/100) 4px no-repeat}
    .wide-table table{font-size:.8125rem;line-height:1.35}
    .wide-table th,.wide-table td{padding:.4rem .35rem .5rem}
    .wide-table tbody th{position:sticky;left:0;background:var(--paper);min-width:9rem;max-width:16rem}
    .wide-table thead th:first-child{position:sticky;left:0;z-index:1}
    .wide-table td:not(.n){min-width:4rem}
    .wide-table .n+td:not(.n),.wide-table .n+th:not(.n){padding-left:.7rem}
    .wide-table{margin-right:calc(-1*clamp(0px,(100vw - 78rem)/2,16rem))}
    .wide-table .b{background-position:.35rem 1.9em;background-size:calc(var(--v)*(100% - .7rem)/100) 3px;min-width:3.25rem}
    .KeyFigures td:nth-child(2){font-size:1.25rem;font-weight:600;line-height:1.1}
    """

  private static let chart = """
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:0 2rem;align-items:start}
    .pair figure{max-width:36rem;margin-bottom:1rem}
    figure{margin:1.5rem 0 2rem;max-width:45rem}
    figcaption{font-weight:600;margin-bottom:.75rem}
    svg{display:block;width:100%;height:auto;overflow:visible}
    svg.narrow{display:none}
    svg text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--grey)}
    svg .s{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
    .f0{fill:var(--m0)}.f1{fill:var(--m1)}.f2{fill:var(--m2)}
    path.f0,path.f1,path.f2{stroke:var(--paper);stroke-width:1}
    .pale{opacity:.75}
    .l0,.l1,.l2{fill:none;stroke-width:2.25;stroke-linejoin:round}
    .l0{stroke:var(--m0)}.l1{stroke:var(--m1);stroke-dasharray:7 3}.l2{stroke:var(--m2);stroke-dasharray:2 3}
    .g,.z{stroke:var(--line);fill:none}
    .z{stroke-dasharray:3 3;stroke:var(--axis)}
    .x{stroke:var(--axis);fill:none}
    .m{stroke:var(--ink);stroke-width:2.5;fill:none}
    summary{cursor:pointer;color:var(--link);font-size:.9375rem;padding:.5rem 0}
    """

  private static let phone = """
    @media (max-width:40rem){
    header,main,footer{padding:0 1rem}
    nav ul{gap:.25rem 1.1rem;padding:.75rem 0}
    nav a{padding:.45rem 0}
    h1{font-size:1.6rem}
    .lead{font-size:1.125rem}
    section+section h2{font-size:1.35rem}
    svg.wide{display:none}
    svg.narrow{display:block;max-width:24rem}
    .box{margin-left:-1rem;margin-right:-1rem;padding:0 1rem}
    .wide-table{padding-left:0}
    .wide-table tbody th{max-width:9rem}
    .wide-table th:first-child{padding-left:1rem}
    table{font-size:.8125rem}
    th,td{padding:.5rem .4rem}
    .n+td:not(.n),.n+th:not(.n){padding-left:.75rem}
    .KeyFigures td:nth-child(2){font-size:1.05rem}
    }
    """

  /// On A4 and Letter alike: no size is set but the direction of the widest tables.
  private static let paper = """
    @page{margin:14mm}
    @page across{size:landscape;margin:10mm}
    @media print{
    :root{color-scheme:light;\(light)}
    html{font-size:10pt}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    header,main,footer{max-width:none;padding:0}
    nav,.skip,summary,footer a{display:none}
    details .box{margin-top:.75rem}
    details::details-content{display:block;content-visibility:visible}
    section{padding:0}
    section+section{border:0;margin:0}
    section+section:has(.box){break-before:page}
    h1,h2,h3,figcaption{break-after:avoid}
    figure,tr,li,.short{break-inside:avoid}
    tbody tr:first-child{break-before:avoid}
    p,li{orphans:3;widows:3}
    thead{display:table-header-group}
    .box{overflow:visible;margin:0 0 1rem;padding:0}
    svg.wide{display:block}
    svg.narrow,.pair svg.wide{display:none}
    .pair{grid-template-columns:1fr 1fr}
    .pair svg.narrow{display:block}
    .pair details{display:none}
    table{font-size:9pt}
    th,td{padding:.25rem .4rem}
    section:has(.wide-table){page:across}
    .wide-table table{font-size:8.5pt;line-height:1.25;width:100%}
    .widest table{font-size:6.5pt}
    .wide-table th,.wide-table td,.wide-table tbody th,.wide-table td:not(.n),.wide-table .b{padding:.2rem .25rem;min-width:0;position:static}
    .wide-table .b{background-position:.25rem 1.75em;background-size:calc(var(--v)*(100% - .5rem)/100) 2px}
    a{color:inherit;text-decoration:none}
    }
    """
}
