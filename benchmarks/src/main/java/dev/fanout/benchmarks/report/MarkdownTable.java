package dev.fanout.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table as Markdown has it; all columns but the first are set flush right if they hold numbers. */
final class MarkdownTable {
    private final List<String> lines = new ArrayList<>();

    private MarkdownTable(List<String> header, String alignment) {
        row(header);
        lines.add("|---|" + String.join("|", Collections.nCopies(header.size() - 1, alignment)) + "|");
    }

    static MarkdownTable ofNumbers(List<String> header) {
        return new MarkdownTable(header, "---:");
    }

    static MarkdownTable ofText(List<String> header) {
        return new MarkdownTable(header, "---");
    }

    void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
