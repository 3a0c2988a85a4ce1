package dev.sluice.notify;

/** Text of people for chats whose Markdown knows no escaping: what would link, mention or format becomes its wide twin. */
final class Tamed {
    private static final String MEANINGFUL = "[]<>*`";
    private static final String WIDE = "［］＜＞＊｀";

    private Tamed() {}

    static String markdown(String text) {
        StringBuilder tamed = new StringBuilder(text.length());
        text.chars()
                .forEach(each -> tamed.append(
                        MEANINGFUL.indexOf(each) < 0 ? (char) each : WIDE.charAt(MEANINGFUL.indexOf(each))));
        return tamed.toString();
    }
}
