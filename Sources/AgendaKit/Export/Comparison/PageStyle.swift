/// How the page looks: light and dark, wide and narrow, on screen and on paper.
enum PageStyle {
  static let sheet = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d5dae0; --card: #f6f8fa;
      --link: #0b57a4; --old: #82161d; --old-ground: #ffe3e4; --new: #0b4a20; --new-ground: #d9f4e0;
      --moved: #5a3696; --moved-ground: #efe7fb; --note: #6b4a00; --note-ground: #fff3d6;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171b; --text: #e4e7eb; --quiet: #a0a8b2; --line: #363c44; --card: #1c2025;
        --link: #86bdf7; --old: #ffb3b5; --old-ground: #4a1d20; --new: #a5e8b6; --new-ground: #16391f;
        --moved: #d3bcff; --moved-ground: #33264a; --note: #f3d48a; --note-ground: #3b2f12;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 76rem;
      background: var(--ground); color: var(--text);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
    h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; }
    h2 { border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin: 0 0 .5rem; }
    h4 { font-size: .8rem; font-weight: 600; color: var(--quiet); margin: 0 0 .35rem; }
    p { margin: 0 0 .4rem; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    :target { outline: 2px solid var(--link); outline-offset: 3px; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; display: inline-block; margin-bottom: 1rem; }
    .unseen {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    .documents, .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.25rem; margin: 0; }
    .documents dt, .line, .place { font-size: .8rem; color: var(--quiet); }
    .documents dt { font-weight: 600; }
    .documents dd { margin: 0; }
    .documents p { margin: 0; }
    .file { font-weight: 600; }
    .notice { background: var(--note-ground); color: var(--note); padding: .6rem .8rem; }
    .notice { border-radius: 4px; margin-bottom: .75rem; }
    .notice p:last-child { margin-bottom: 0; }
    nav h3 { margin: 1rem 0 .25rem; font-size: .9rem; color: var(--quiet); }
    .list { margin: 0 0 .5rem; padding-left: 2.25rem; }
    .list li { margin-bottom: .3rem; }
    .list a { color: inherit; text-decoration: none; }
    .list a:hover { text-decoration: underline; }
    .list li::marker { color: var(--link); font-weight: 600; }
    .change { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1.25rem; }
    .change { padding: .9rem 1rem .7rem; break-inside: avoid; }
    .change h3 { font-weight: 500; }
    .number { font-weight: 700; text-decoration: none; margin-right: .15rem; }
    .kind, .mark {
      font-size: .75rem; font-weight: 600; border-radius: 4px; padding: .08rem .4rem;
      background: var(--moved-ground); color: var(--moved); white-space: nowrap;
    }
    .added .kind, .added .mark { background: var(--new-ground); color: var(--new); }
    .removed .kind, .removed .mark { background: var(--old-ground); color: var(--old); }
    .edited .kind, .retitled .kind, .edited .mark, .retitled .mark {
      background: var(--note-ground); color: var(--note);
    }
    .renumbered .kind, .renumbered .mark { background: var(--card); color: var(--quiet); }
    .mark { text-decoration: none; }
    .mark:hover { text-decoration: underline; }
    .side { background: var(--card); border-radius: 4px; padding: .6rem .8rem; min-width: 0; }
    .sides { margin-bottom: .4rem; }
    .side p:last-child { margin-bottom: 0; }
    .absent { color: var(--quiet); font-style: italic; }
    .label { font-weight: 600; }
    .move { font-size: .85rem; margin-top: .3rem; }
    del { background: var(--old-ground); color: var(--old); text-decoration: line-through; }
    ins { background: var(--new-ground); color: var(--new); text-decoration: underline; }
    del, ins { border-radius: 2px; padding: 0 .1em; text-decoration-thickness: 1px; }
    del, ins { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .consequences { border-left: 3px solid var(--line); margin: .8rem 0 .3rem; padding-left: .9rem; }
    .consequences ul, .unplaced { margin: 0; padding-left: 1.1rem; font-size: .93rem; }
    .outline ul { list-style: none; margin: 0; padding: 0; }
    .timetables { width: 100%; border-collapse: collapse; table-layout: fixed; }
    .timetables th, .timetables td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; }
    .timetables th { font-weight: 600; }
    .outline li { padding: .12rem 0 .12rem; }
    .outline .level0 { font-weight: 600; margin-top: .5rem; }
    .outline .level2 { padding-left: 1.4rem; }
    .outline .level3 { padding-left: 2.8rem; }
    .outline li del, .outline li ins { padding: 0; }
    @media (max-width: 44rem) {
      .sides, .documents { grid-template-columns: 1fr; gap: .6rem 0; }
      body { padding-top: 1rem; }
      .change { padding: .75rem .7rem .5rem; }
    }
    @media print {
      :root {
        color-scheme: light; --ground: #fff; --text: #000; --quiet: #444; --line: #999; --card: #fff;
        --link: #000; --old: #82161d; --old-ground: #fff; --new: #0b4a20; --new-ground: #fff;
        --moved: #000; --moved-ground: #fff; --note: #000; --note-ground: #fff;
      }
      @page { margin: 18mm 16mm; }
      body { padding: 0; max-width: none; font-size: 10pt; }
      .skip, .move { display: none; }
      .kind, .mark, .notice { border: 1px solid var(--line); }
      .side { border: 1px solid var(--line); }
      .sides { grid-template-columns: 1fr 1fr; gap: 0 .8rem; }
      h2, h3, h4 { break-after: avoid; }
      a { text-decoration: none; }
    }

    """
}
