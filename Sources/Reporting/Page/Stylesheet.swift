/// How a report looks, on a screen and on paper.
enum Stylesheet {
  /// Text has at least 4.5:1 against its ground, graphics 3:1; what colour tells, a shape, a hatching or
  /// a word tells too.
  static let css: StaticString = """

    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; color: #1a1a1a;
      background: #fff; font: 1rem/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: 1rem; padding: .5rem; background: #fff; }
    .patterns { position: absolute; }
    h1, h2, h3 { line-height: 1.25; color: #12335e; break-after: avoid; }
    h1 { font-size: 1.9rem; margin: .2rem 0 1.2rem; }
    h2 { font-size: 1.4rem; margin: 2.6rem 0 .8rem; padding-top: .5rem;
      border-top: 2px solid #12335e; }
    h3 { font-size: 1.12rem; margin: 1.8rem 0 .6rem; }
    a { color: #12509e; }
    p { margin: .6rem 0; max-width: 46rem; }
    .kind { font-size: 1.1rem; font-weight: bold; margin: 0; }
    .missing { border-left: 4px solid #9a3412; padding: .2rem .7rem; font-style: italic; }
    .note, .empty { font-size: .88rem; color: #444; }
    .facts { margin: 1rem 0; }
    .facts div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .25rem 0;
      border-bottom: 1px solid #d5d5d5; }
    .facts dt { flex: 0 0 11rem; font-weight: bold; }
    .facts dd { flex: 1 1 16rem; margin: 0; }
    .keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: .6rem;
      margin: 1.2rem 0; }
    .keys div { border: 1px solid #767676; border-top: 4px solid #1f4e8c; padding: .5rem .7rem;
      break-inside: avoid; }
    .keys dt { font-size: .85rem; }
    .keys dd { margin: 0; }
    .keys .value { display: block; font-size: 1.35rem; font-weight: bold; }
    nav ul { list-style: none; margin: 0; padding-left: 1.2rem; }
    nav > ul { padding-left: 0; columns: 20rem; }
    nav li { break-inside: avoid; padding: .1rem 0; }
    .scroll { overflow-x: auto; margin: 1rem 0 .3rem; }
    table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.35; }
    caption { text-align: left; font-weight: bold; padding: .3rem 0; break-after: avoid; }
    th, td { padding: .28rem .45rem; text-align: left; vertical-align: top;
      border-bottom: 1px solid #c9c9c9; }
    thead th { border-bottom: 2px solid #12335e; vertical-align: bottom; }
    .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    thead .n { white-space: normal; }
    .d, .c { white-space: nowrap; }
    th.item { font-weight: normal; }
    .group th { max-width: 0; overflow: visible; white-space: nowrap; padding-top: .7rem;
      color: #12335e; }
    .subtotal > *, .total > * { font-weight: bold; border-top: 1px solid #555; }
    .total > * { border-top: 2px solid #12335e; border-bottom: 2px solid #12335e; }
    th:first-child, td:first-child { min-width: 5.5rem; }
    .less { color: #9a1c1c; }
    figure { margin: 1.4rem 0; break-inside: avoid; }
    figcaption { font-weight: bold; font-size: .95rem; margin-bottom: .4rem; }
    figure svg { display: block; width: 100%; max-width: 46rem; height: auto; }
    .signature p { border-bottom: 1px solid #333; margin: 2.2rem 0 0; max-width: 30rem; }
    svg .t { font: 12.5px "Liberation Sans", Arial, Helvetica, sans-serif; fill: #1a1a1a; }
    svg .small { font-size: 11px; }
    svg .strong { font-weight: bold; }
    svg .muted { fill: #595959; text-decoration: line-through; }
    svg .late { fill: #9a1c1c; font-weight: bold; }
    svg .track { fill: #f1f3f6; stroke: #767676; stroke-width: 1; }
    svg .paid { fill: #1f4e8c; }
    svg .begun { fill: #7a6a00; }
    svg .committed { fill: url(#hatch); stroke: #1f4e8c; stroke-width: 1; }
    svg .grid { stroke: #c4c4c4; stroke-width: 1; }
    svg .now { stroke: #111; stroke-width: 2; }
    svg .limit { stroke: #9a1c1c; stroke-width: 2.5; }
    svg .mark { fill: #fff; stroke: #111; stroke-width: 1.5; }
    svg .mark.done { fill: #111; }
    svg .line { fill: none; stroke-width: 2; }
    svg .plan { stroke: #555; stroke-dasharray: 2 3; }
    svg .received { stroke: #2c7a3f; stroke-width: 2.5; }
    svg .forecast { stroke: #777; stroke-width: 1; stroke-dasharray: 5 4; }
    svg .forecast.main { stroke: #7a1f6b; stroke-width: 2; }
    svg .land { fill: #fafafa; stroke: #767676; stroke-width: .8; }
    svg .some { fill: #cfe0f3; }
    svg .more { fill: #93b8de; }
    svg .many { fill: #5a8cc0; }
    svg .water { fill: #fff; stroke: #9aa7b5; stroke-width: .5; }
    svg .town { stroke: #111; stroke-width: 1.4; }
    svg .open { fill: #fff; }
    svg .engaged { fill: #e8a33d; }
    svg .full { fill: #111; stroke: #fff; }
    svg .gone { stroke: #9a1c1c; stroke-width: 2; }
    @media (max-width: 30rem) { body { padding: 1rem .8rem; } h1 { font-size: 1.45rem; }
      .facts dt { flex-basis: 100%; } }
    @page { size: letter; margin: 18mm 16mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, sans-serif; } }
    @page large { size: letter landscape; margin: 15mm 14mm 18mm; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      h1 { font-size: 20pt; } h2 { font-size: 14pt; } h3 { font-size: 11.5pt; }
      .skip { display: none; }
      nav { break-after: page; }
      .new-page { break-before: page; }
      .scroll { overflow: visible; }
      .wide { page: large; }
      table { font-size: 8.5pt; }
      th, td { padding: 2pt 4pt; }
      .keys { padding-right: 2px; }
      thead { display: table-header-group; }
      tr, .keys div { break-inside: avoid; }
      .group { break-after: avoid; }
      .subtotal, .total { break-before: avoid; }
      .signature { break-inside: avoid; }
      figure svg { max-width: 100%; max-height: 215mm; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
