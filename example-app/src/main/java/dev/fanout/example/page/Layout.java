package dev.fanout.example.page;

/** What all pages have around them. */
final class Layout {
    private static final Html STYLE = new Html("""
            body { font: 16px/1.5 system-ui, sans-serif; color: #222; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
            h1 { margin: 0; font-size: 1.6rem } h2 { margin: 1.6rem 0 .3rem; font-size: 1.1rem }
            p, ul { margin: .2rem 0 } ul { padding-left: 1.2rem }
            table { border-collapse: collapse } th, td { padding: .1rem 1.2rem .1rem 0; text-align: left }
            .number { text-align: right; font-variant-numeric: tabular-nums } .quiet { color: #666 }""");

    private Layout() {}

    static Html page(String title, Html body) {
        return Html.of("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s
                </style>
                </head>
                <body>
                %s
                </body>
                </html>
                """, title, STYLE, body);
    }
}
