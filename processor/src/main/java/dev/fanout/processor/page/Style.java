package dev.fanout.processor.page;

/**
 * How pages look: in light and dark as the reader's system is, on a phone, and printed. What colours say is said by shapes and words,
 * too; the colours are those of Okabe and Ito, which people with any kind of colour vision can tell apart.
 */
public final class Style {
    /** The whole style sheet. It has none of the signs that are escaped elsewhere: here nobody would read them again. */
    public static final String TEXT = """

            :root { color-scheme: light dark; --back: #fff; --fore: #1b1b1b; --quiet: #595959; --rule: #c9c9c9;
              --panel: #f6f6f4; --link: #00558c; --call: #0072b2; --call-in: #e9f3f9; --late: #a04a00; --late-in: #fdf0e4;
              --group: #007a5a; --group-in: #e6f4ef; --end: #4a4a4a; --end-in: #efefed;
              --word: #7b2d8b; --text: #8a4300; --note: #5f6a70; --mark: #00558c; --figure: #7b2d8b }
            @media (prefers-color-scheme: dark) {
              :root { --back: #16181a; --fore: #e8e6e3; --quiet: #a9aaac; --rule: #45494d; --panel: #1f2225; --link: #7cc4f0;
                --call: #56b4e9; --call-in: #15303f; --late: #f0a13c; --late-in: #3a2810; --group: #3fc79e; --group-in: #123529;
                --end: #b5b5b5; --end-in: #2a2d30; --word: #d7a1e6; --text: #f0b36b; --note: #9aa7ad; --mark: #7cc4f0;
                --figure: #d7a1e6 } }
            * { box-sizing: border-box }
            body { margin: 0 auto; max-width: 100rem; padding: 1.5rem clamp(.8rem, 3vw, 2.5rem) 4rem; background: var(--back);
              color: var(--fore); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
            h1 { margin: 0; font-size: 1.8rem } h2 { margin: 2.6rem 0 .3rem; font-size: 1.25rem } h3 { margin: 0 0 .4rem; font-size: 1rem }
            p { margin: .3rem 0; max-width: 48rem } a { color: var(--link) } .quiet { color: var(--quiet) }
            :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
            code, pre, svg, .code { font-family: ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace }
            h2 code { font-weight: 700 } code { font-size: .95em }
            nav ul { list-style: none; padding: 0; margin: .6rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
            .facts { list-style: none; padding: 0; margin: .3rem 0; display: flex; flex-wrap: wrap; gap: .4rem }
            .facts li { border: 1px solid var(--rule); border-radius: 1rem; padding: 0 .7rem; background: var(--panel); font-size: .9rem }
            figure { margin: .8rem 0; padding: .6rem; overflow-x: auto; border: 1px solid var(--rule); border-radius: .5rem }
            svg { display: block; font-size: 13px } svg text { fill: var(--fore) }
            svg .name { font-weight: 700; text-anchor: middle } svg .fact { fill: var(--quiet); font-size: 12.5px; text-anchor: middle }
            svg .note { fill: var(--quiet) } svg .bracket { stroke: var(--quiet); fill: none; stroke-width: 1.5 }
            svg .arrow { fill: none; stroke: var(--fore); stroke-width: 1.6 } svg .dotted { stroke-dasharray: 2 5; stroke-linecap: round;
              stroke-width: 2 } svg .head { fill: var(--fore); stroke: var(--fore); stroke-linejoin: round } svg .open { fill: var(--back) }
            svg .call rect, svg .many rect { fill: var(--call-in); stroke: var(--call); stroke-width: 2 }
            svg .group rect { fill: var(--group-in); stroke: var(--group); stroke-width: 2 }
            svg .end rect, svg .start circle { fill: var(--end-in); stroke: var(--end); stroke-width: 2 }
            svg .dashed rect { fill: var(--late-in); stroke: var(--late); stroke-dasharray: 7 4 }
            .links a { margin-right: 1.2rem } .steps { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: .2rem 1.2rem; margin: .6rem 0 }
            .steps dt { color: var(--quiet) } .steps dd { margin: 0 } .steps ul { margin: 0; padding: 0; list-style: none }
            .signs { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.6rem; margin: .6rem 0 }
            .signs li { display: flex; align-items: center; gap: .6rem; font-size: .9rem } .signs svg { flex: none }
            table { border-collapse: collapse; margin: .5rem 0; overflow-wrap: normal } th, td { text-align: left; vertical-align: top; padding: .25rem 1.4rem .25rem 0;
              border-bottom: 1px solid var(--rule) } th { color: var(--quiet); font-weight: 600 }
            td:last-child { min-width: 12rem }
            .sources { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(32rem, 100%), 1fr)); gap: 1.2rem }
            .sources section { min-width: 0 }
            pre { margin: 0; padding: .7rem 0; max-height: 85vh; overflow: auto; background: var(--panel); border: 1px solid var(--rule);
              border-radius: .5rem; font-size: .82rem; line-height: 1.5; tab-size: 4; counter-reset: line; overflow-wrap: normal }
            .line { display: block; min-width: max-content; padding: 0 1rem 0 3.6rem; counter-increment: line; position: relative }
            .line::before { content: counter(line); position: absolute; left: 0; width: 2.8rem; text-align: right; color: var(--note) }
            .line:target { background: var(--late-in); box-shadow: inset 4px 0 var(--late) } h2:target { text-decoration: underline }
            .k { color: var(--word); font-weight: 700 } .s { color: var(--text) } .c { color: var(--note); font-style: italic }
            .a { color: var(--mark) } .n { color: var(--figure) }
            @media (max-width: 40rem) { .steps { grid-template-columns: 1fr; gap: 0 } .steps dd { margin: 0 0 .6rem 1rem }
              h1 { font-size: 1.4rem } h2 { font-size: 1.1rem } }
            @media print {
              :root { --back: #fff; --fore: #000; --quiet: #444; --rule: #999; --panel: #fff; --link: #000; --call: #0072b2;
                --call-in: #fff; --late: #a04a00; --late-in: #fff; --group: #007a5a; --group-in: #fff; --end: #444; --end-in: #fff;
                --word: #000; --text: #444; --note: #555; --mark: #000; --figure: #000 }
              nav, .links { display: none } figure { overflow: visible; border: 0; padding: 0; break-inside: avoid }
              figure svg { max-width: 100%; height: auto } h2, h3 { break-after: avoid } .sources { display: block }
              pre { max-height: none; overflow: visible; white-space: pre-wrap; border: 0; font-size: .7rem } .line { min-width: 0 } }
            """;

    private Style() {}
}
