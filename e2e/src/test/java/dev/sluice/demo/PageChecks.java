package dev.sluice.demo;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What must hold wherever somebody is: collected, so that one walk names everything that is to be mended. */
record PageChecks(Axe axe, List<String> faults) {
    PageChecks(Axe axe) {
        this(axe, new ArrayList<>());
    }

    /** Looks at what is shown now. */
    void look(Visitor visitor, String where) {
        Page page = visitor.page();
        axe.violations(page).forEach(violation -> faults.add(where + ": " + violation));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            faults.add(where + ": wider than the window");
        }
        if (!page.title().endsWith(" · Sluice")) {
            faults.add(where + ": its tab says only '" + page.title() + "'");
        }
    }

    /** Looks at a page on which everything should have worked. */
    void lookSound(Visitor visitor, String where) {
        look(visitor, where);
        if (visitor.page().locator("main [role=alert]:visible").count() > 0) {
            faults.add(where + ": a problem is shown");
        }
    }
}
