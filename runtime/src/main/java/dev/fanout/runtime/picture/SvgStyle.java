package dev.fanout.runtime.picture;

/** Colours, which people with any colour vision tell apart, and patterns for those who do not. */
final class SvgStyle {
    private static final String CSS = """

            <style>
            .fanout-timeline { --paper: #fff; --ink: #1b1f24; --dim: #56616d; --rule: #dde2e8; --ok: #0072b2; --bad: #c2410c;
              --cut: #7d8894; --stop: #9a6700; --late: #a0228c;
              font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; max-width: 100%; height: auto }
            @media (prefers-color-scheme: dark) { .fanout-timeline { --paper: #14181d; --ink: #e6eaf0; --dim: #a3afbb; --rule: #2b333c;
              --ok: #56b4e9; --bad: #ff8f5e; --cut: #77838f; --stop: #e8b64c; --late: #f08ad8 } }
            .fanout-timeline text { fill: var(--ink) }
            .fanout-timeline .strong { font-weight: bold }
            .fanout-timeline .small { font-size: 11px }
            .fanout-timeline .dim { fill: var(--dim) }
            .fanout-timeline .small.dim { font-size: 11px }
            .fanout-timeline .tiny { font-size: 9px; fill: var(--paper) }
            .fanout-timeline .striped { stroke: var(--bad); stroke-width: 3; paint-order: stroke }
            .fanout-timeline .paper { fill: var(--paper) }
            .fanout-timeline .rule { stroke: var(--rule); fill: none }
            .fanout-timeline .queue { stroke: var(--dim); stroke-dasharray: 2 3; stroke-width: 1.5; fill: none }
            .fanout-timeline .frame { stroke: var(--dim); stroke-width: 1.5; fill: none }
            .fanout-timeline .parted { --edge: var(--paper) }
            .fanout-timeline .ok, .fanout-timeline .open { fill: var(--ok); stroke: var(--edge, none) }
            .fanout-timeline .open { opacity: .6 }
            .fanout-timeline .cut { fill: var(--cut); stroke: var(--edge, none) }
            .fanout-timeline .collected { fill: none; stroke: var(--dim); stroke-dasharray: 3 2 }
            .fanout-timeline .ask { fill: var(--ink) }
            .fanout-timeline .end { fill: var(--paper); stroke: var(--bad); stroke-width: 1.6 }
            .fanout-timeline .stopped { stroke: var(--dim) }
            .fanout-timeline .going { fill: none; stroke: var(--ok); stroke-width: 2 }
            .fanout-timeline .late { stroke: var(--late); stroke-width: 1.6; stroke-dasharray: 7 3; fill: none }
            .fanout-timeline .flag { fill: var(--late) }
            .fanout-timeline .halo { stroke: var(--paper); stroke-width: 4; fill: none }
            .fanout-timeline .arrow { stroke: var(--ink); stroke-width: 1.2; fill: none }
            .fanout-timeline .tip { fill: var(--ink) }
            </style>""";

    private SvgStyle() {}

    static void write(Markup out, String id) {
        out.raw(CSS);
        out.start("defs");
        out.raw("<pattern id=\"" + id + "-bad\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                + "<rect width=\"6\" height=\"6\" style=\"fill:var(--bad)\"/>"
                + "<path d=\"M1 0V6\" style=\"stroke:var(--paper);stroke-width:1.2;opacity:.6\"/></pattern>");
        out.raw("<pattern id=\"" + id + "-stop\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" style=\"fill:var(--paper)\"/>"
                + "<path d=\"M1.5 0V6\" style=\"stroke:var(--stop);stroke-width:3\"/></pattern>");
        out.end("defs");
    }
}
