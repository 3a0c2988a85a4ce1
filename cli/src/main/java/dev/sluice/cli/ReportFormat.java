package dev.sluice.cli;

import java.io.PrintWriter;
import java.util.List;

/** How findings are printed; lower case, as they are typed. */
enum ReportFormat {
    text(TextReport::print),
    json(JsonReport::print),
    sarif(SarifReport::print),
    github(GithubReport::print),
    gitlab(GitlabReport::print),
    junit(JunitReport::print);

    private final Printer printer;

    ReportFormat(Printer printer) {
        this.printer = printer;
    }

    void print(List<Reviewed> files, PrintWriter out) {
        printer.print(files, out);
    }

    /** Prints what was found in files. */
    private interface Printer {
        void print(List<Reviewed> files, PrintWriter out);
    }
}
