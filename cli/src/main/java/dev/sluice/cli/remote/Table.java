package dev.sluice.cli.remote;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows for people: columns as wide as their widest cell. */
public final class Table {
    private static final int WIDEST = 80;

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        this.head = List.of(head);
    }

    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cut(String.valueOf(cell)));
        }
        rows.add(row);
        return this;
    }

    public void print(PrintWriter out) {
        int[] widths = new int[head.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = head.get(i).length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        line(out, head, widths);
        rows.forEach(row -> line(out, row, widths));
        if (rows.isEmpty()) {
            out.println("(none)");
        }
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).repeat(' ', widths[i] - cells.get(i).length() + 2);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String cut(String text) {
        String oneLine = text.replaceAll("\\s*\\R\\s*", " ");
        return oneLine.length() <= WIDEST ? oneLine : oneLine.substring(0, WIDEST - 1) + "…";
    }
}
