package be.lra.messaging;

/** Text that may stand in a mail header: one line, so that it can never begin a header of its own (security.md 18). */
final class HeaderText {

    private HeaderText() {}

    /** @throws IllegalArgumentException if the text has a control character or a line separator */
    static void requireOneLine(String text) {
        if (text.codePoints().anyMatch(HeaderText::breaksLines)) {
            throw new IllegalArgumentException("control characters have no place in a mail header");
        }
    }

    private static boolean breaksLines(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
