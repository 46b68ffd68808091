/// How the page of a document looks: light and dark, wide and narrow, on screen and on paper.
enum DocumentPageStyle {
  /// The style sheet. Text and its ground have a contrast of 4.5 to 1 or more (WCAG 2.2, 1.4.3).
  static let sheet = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d5dae0; --card: #f6f8fa;
      --link: #0b57a4; --accent: #0b57a4; --open: #5c3d00; --open-ground: #ffedc2;
      --error: #82161d; --error-ground: #ffe3e4; --warning: #5c3d00; --warning-ground: #fff3d6;
      --c0: #0b57a4; --c1: #116138; --c2: #8a3b00; --c3: #6a2c91; --c4: #9b1c3f; --c5: #00606a;
      --c6: #5b5200; --c7: #444c56; --c-none: #57606a; --chip: #ffffff;
      --t0: #e6f0fb; --t1: #e3f4e9; --t2: #fdeee1; --t3: #f3eafa; --t4: #fdeaee; --t5: #e0f3f4;
      --t6: #f6f3d8; --t7: #eceff2; --t-none: #f6f8fa;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171b; --text: #e4e7eb; --quiet: #a0a8b2; --line: #363c44; --card: #1c2025;
        --link: #86bdf7; --accent: #86bdf7; --open: #f3d48a; --open-ground: #453610;
        --error: #ffb3b5; --error-ground: #4a1d20; --warning: #f3d48a; --warning-ground: #3b2f12;
        --c0: #86bdf7; --c1: #7fd6a0; --c2: #f2b07c; --c3: #cfaaf2; --c4: #f7a1b5; --c5: #76d3dc;
        --c6: #dccf6b; --c7: #b8c0ca; --c-none: #a0a8b2; --chip: #101317;
        --t0: #17283b; --t1: #15301f; --t2: #38250f; --t3: #2c2038; --t4: #3a1a24; --t5: #0f3034;
        --t6: #302d0f; --t7: #252b32; --t-none: #1c2025;
      }
    }
    .c0 { --c: var(--c0); --t: var(--t0); } .c1 { --c: var(--c1); --t: var(--t1); }
    .c2 { --c: var(--c2); --t: var(--t2); } .c3 { --c: var(--c3); --t: var(--t3); }
    .c4 { --c: var(--c4); --t: var(--t4); } .c5 { --c: var(--c5); --t: var(--t5); }
    .c6 { --c: var(--c6); --t: var(--t6); } .c7 { --c: var(--c7); --t: var(--t7); }
    .c-none { --c: var(--c-none); --t: var(--t-none); }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 72rem;
      background: var(--ground); color: var(--text);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
      overflow-wrap: break-word;
    }
    h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.1rem); line-height: 1.2; margin: 0 0 .9rem; }
    h1 { text-wrap: balance; }
    h2 { font-size: 1.35rem; margin: 2.75rem 0 1rem; padding-bottom: .35rem; }
    h2 { border-bottom: 2px solid var(--line); }
    h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 .75rem; }
    h4, h5, h6 { font-size: 1rem; line-height: 1.4; margin: 0 0 .5rem; }
    p { margin: 0 0 .7rem; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    :target { outline: 2px solid var(--link); outline-offset: 4px; border-radius: 2px; }
    .skip:focus { display: inline-block; margin-bottom: 1rem; }
    .unseen, .skip:not(:focus) {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    .quiet, .label, .rule { color: var(--quiet); font-size: .88rem; }
    .organ { color: var(--quiet); font-weight: 600; margin-bottom: .5rem; max-width: 46rem; }
    .organ:dir(rtl) { max-width: none; }
    .banner {
      display: inline-block; border: 2px solid var(--open); color: var(--open);
      background: var(--open-ground); font-weight: 700; padding: .1rem .7rem; border-radius: 4px;
    }
    .facts { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: 0 0 1rem; }
    .facts dt { font-size: .78rem; color: var(--quiet); }
    .facts dd { margin: 0; font-weight: 600; }
    .note { font-size: .9rem; }
    .meetings {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      gap: .75rem; margin: 1rem 0;
    }
    .meeting {
      background: var(--card); border-inline-start: 4px solid var(--accent); border-radius: 4px;
      padding: .8rem 1rem;
    }
    .meeting p { margin: 0 0 .2rem; }
    .meeting .group { font-weight: 700; }
    .id, .tag {
      font-size: .75rem; font-weight: 600; color: var(--quiet); border: 1px solid var(--line);
      border-radius: 4px; padding: .02rem .35rem; white-space: nowrap;
    }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; margin: 0; }
    nav a {
      display: inline-block; text-decoration: none; border: 1px solid var(--line);
      border-radius: 99px; padding: .2rem .85rem;
    }
    nav a:hover { background: var(--card); }
    .number {
      display: inline-block; min-width: 1.6rem; padding: 0 .4rem; border-radius: 4px;
      background: var(--c); color: var(--chip); font-weight: 700; font-size: .85rem;
      line-height: 1.55; text-align: center; white-space: nowrap;
    }
    .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem 2.5rem; }
    .items { list-style: none; margin: 0; padding: 0; }
    .items .items { margin: .35rem 0 .2rem; margin-inline-start: 2.3rem; }
    .items li { margin: 0 0 .6rem; }
    .items .items li { margin-bottom: .3rem; }
    .items .items .number { background: none; color: var(--c); }
    .item { display: grid; grid-template-columns: auto 1fr; gap: .65rem; align-items: baseline; }
    .item .title { color: inherit; }
    a.title { text-decoration-color: var(--line); }
    a.title:hover { text-decoration-color: currentcolor; }
    .joint {
      display: inline-block; font-size: .78rem; font-weight: 600; color: var(--c); background: var(--t);
      border-radius: 4px; padding: .05rem .4rem;
    }
    .joint a { color: inherit; }
    .papers-line { font-size: .88rem; }
    .symbol { overflow-wrap: anywhere; }
    .timetable { width: 100%; border-collapse: separate; border-spacing: 0 .3rem; table-layout: fixed; }
    .timetable th { text-align: start; font-weight: 600; }
    .timetable thead th { color: var(--quiet); font-size: .88rem; padding: 0 .5rem .2rem; }
    .timetable thead th { vertical-align: bottom; }
    .timetable thead th:first-child { width: 8.5rem; padding-inline-start: 0; }
    .day th { padding: .8rem 0 .25rem; font-size: 1.05rem; border-bottom: 1px solid var(--line); }
    .time { vertical-align: top; padding: .5rem 0 0; padding-inline-end: .5rem; font-variant-numeric: tabular-nums; }
    .time { font-weight: 500; white-space: nowrap; }
    .timetable td { vertical-align: top; padding: 0 .3rem; }
    .entry {
      background: var(--t); border-inline-start: 4px solid var(--c); border-radius: 4px;
      padding: .4rem .6rem; margin-bottom: .3rem;
    }
    .entry.continued { border-inline-start-style: dashed; }
    .entry .tag { margin-inline-start: .2rem; color: var(--text); border-color: var(--c); }
    .cell-group { display: none; }
    .annotation { border-inline-start: 4px solid var(--c); padding: .1rem 0; }
    .annotation { padding-inline-start: 1.1rem; }
    .annotation { margin: 0 0 2rem; }
    .annotation .text, .text.numbered { max-width: 46rem; }
    .annotation h4 { font-size: 1.08rem; }
    .annotation h5 { margin-top: 1rem; }
    .annotation h5 .number { background: none; color: var(--c); padding-inline-start: 0; }
    .group-title { margin-top: 2rem; }
    .group-title:first-of-type { margin-top: 0; }
    .subheading { font-weight: 600; }
    .papers { background: var(--card); border-radius: 4px; padding: .6rem .9rem; max-width: 46rem; }
    .papers ul { margin: 0; padding-inline-start: 1.1rem; }
    .papers .label { margin: 0 0 .2rem; font-weight: 600; }
    .numbered { position: relative; }
    .paragraph { color: var(--quiet); font-variant-numeric: tabular-nums; margin-inline-end: .25rem; }
    .section { margin: 1.75rem 0 .75rem; }
    h3.section { font-size: 1.2rem; margin-top: 2.25rem; }
    mark { background: var(--open-ground); color: var(--open); border-radius: 2px; padding: 0 .15em; }
    mark { border-bottom: 1px dashed currentcolor; }
    .facts-table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem; }
    .facts-table caption { text-align: start; font-weight: 600; padding-bottom: .4rem; }
    .facts-table th, .facts-table td { text-align: start; vertical-align: top; padding: .5rem .6rem; }
    .facts-table th, .facts-table td { border-top: 1px solid var(--line); }
    .facts-table p { margin: 0; }
    .wide { overflow-x: auto; }
    .index .symbol, .index .date { white-space: nowrap; }
    .names { columns: 15rem; column-gap: 2rem; margin: 0 0 1.25rem; padding-inline-start: 1.1rem; }
    .plain { margin: 1rem 0 .4rem; font-size: 1rem; }
    .footnotes { font-size: .92rem; max-width: 46rem; }
    .footnotes > div { display: grid; grid-template-columns: 2rem 1fr; margin-bottom: .5rem; }
    .footnotes dd { margin: 0; }
    .finding {
      border-inline-start: 4px solid var(--quiet); background: var(--card); border-radius: 4px;
      padding: .35rem .7rem; margin: .35rem 0 .8rem; font-size: .9rem; max-width: 46rem;
    }
    .finding.error { border-color: var(--error); background: var(--error-ground); }
    .finding.warning { border-color: var(--warning); background: var(--warning-ground); }
    .error strong { color: var(--error); } .warning strong { color: var(--warning); }
    .finding.error .rule { color: var(--error); } .finding.warning .rule { color: var(--warning); }
    .rule-group { border-inline-start: 4px solid var(--quiet); padding-inline-start: .9rem; }
    .rule-group { margin: 0 0 1.1rem; max-width: 52rem; }
    .rule-group.error { border-color: var(--error); }
    .rule-group.warning { border-color: var(--warning); }
    .rule-group h3 { font-size: 1rem; font-weight: 400; margin: 0 0 .3rem; }
    .findings { margin: 0; padding-inline-start: 1.1rem; }
    .findings li { margin-bottom: .25rem; }
    .more { margin: .15rem 0 0; font-size: .88rem; }
    .fix strong { color: var(--text); }
    .remarks .finding { margin: 0 0 .5rem; }
    @media screen and (min-width: 64rem) {
      .beside { display: grid; grid-template-columns: minmax(0, 46rem) minmax(14rem, 1fr); gap: 1.25rem; }
      .beside .finding { margin: .2rem 0 .5rem; }
    }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; }
    footer { color: var(--quiet); font-size: .85rem; }
    .file { overflow-wrap: anywhere; }
    @media screen and (max-width: 48rem) {
      body { padding-top: 1.25rem; }
      .columns { grid-template-columns: 1fr; }
      .timetable, .timetable tbody, .timetable tr, .timetable th, .timetable td { display: block; }
      .timetable thead {
        position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      }
      .timetable td { padding: 0; }
      .timetable td.empty { display: none; }
      .time { padding: .5rem 0 .25rem; color: var(--quiet); }
      .day th { padding-top: 1.25rem; }
      .several .cell-group { display: block; font-size: .78rem; color: var(--quiet); }
      .index, .index tbody, .index tr, .index td { display: block; }
      .index thead { display: none; }
      .index tr { border-top: 1px solid var(--line); padding: .6rem 0; }
      .index td { border: 0; padding: .1rem 0; }
      .index td:first-child { font-weight: 600; }
      .index td:empty, .index td.none { display: none; }
      .index td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
      nav a { border-radius: 6px; }
      .annotation { padding-inline-start: .8rem; }
      .items .items { margin-inline-start: 1.2rem; }
    }
    @media print {
      :root {
        color-scheme: light; --ground: #fff; --text: #000; --quiet: #444; --line: #999; --card: #fff;
        --link: #000; --accent: #444; --open: #5c3d00; --open-ground: #fff;
        --error: #82161d; --error-ground: #fff; --warning: #5c3d00; --warning-ground: #fff;
        --c0: #0b57a4; --c1: #116138; --c2: #8a3b00; --c3: #6a2c91; --c4: #9b1c3f; --c5: #00606a;
        --c6: #5b5200; --c7: #444c56; --c-none: #57606a; --chip: #fff;
        --t0: #fff; --t1: #fff; --t2: #fff; --t3: #fff; --t4: #fff; --t5: #fff; --t6: #fff;
        --t7: #fff; --t-none: #fff;
      }
      @page { margin: 18mm 16mm; }
      html { font-size: 9.5pt; }
      body { padding: 0; max-width: none; }
      h1 { font-size: 1.7rem; }
      h2 { margin-top: 1.75rem; }
      .skip, nav, .findings a { display: none; }
      .columns { grid-template-columns: 1fr 1fr; }
      .number { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .entry { border: 1px solid var(--line); border-inline-start: 4px solid var(--c); }
      .meeting, .papers, .finding { border: 1px solid var(--line); }
      h2, h3, h4, h5, h6, h2 + p.quiet, .day { break-after: avoid; }
      h1, h2, h3, h4, h5, h6, .entry, .meeting, .papers, .finding, .more, .timetable tr,
      .facts-table tr, li {
        break-inside: avoid;
      }
      .annotation, .rule-group, .papers, .entry {
        -webkit-box-decoration-break: clone; box-decoration-break: clone;
      }
      .annotation .text, .text.numbered, .papers, .finding, .rule-group { max-width: none; }
      .text { orphans: 3; widows: 3; }
      a { text-decoration: none; }
      .index { font-size: .85rem; }
      .index .symbol, .index .date { white-space: normal; }
      .index th, .index td { overflow-wrap: anywhere; }
      .record th, .record td { overflow-wrap: break-word; }
      .record td:first-child { white-space: nowrap; }
    }

    """
}
