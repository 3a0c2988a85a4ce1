package dev.sluice.demo;

import java.util.List;

/**
 * How somebody has the page.
 *
 * @param theme light or dark
 * @param language en or zh
 * @param width of the window, in pixels
 */
record Look(String theme, String language, int width, int height) {
    static final Look USUAL = new Look("light", "en", 1440, 900);

    /** Both themes in both languages, on the smallest screen that the page is made for. */
    static List<Look> all() {
        return List.of(
                new Look("light", "en", 1280, 720),
                new Look("dark", "en", 1280, 720),
                new Look("light", "zh", 1280, 720),
                new Look("dark", "zh", 1280, 720));
    }
}
