package be.lra.print;

import java.awt.Color;

/**
 * Some words in one look.
 *
 * @param points height of the type before the page's scale
 */
public record Look(float points, Color color, boolean bold) {

    // The colours of the citizen's pages: citizen.css
    public static final Color INK = new Color(0x16, 0x24, 0x2b);
    public static final Color SOFT = new Color(0x47, 0x57, 0x5f);
    public static final Color ACCENT = new Color(0x0f, 0x52, 0x57);
    public static final Color RULE = new Color(0xc9, 0xd2, 0xd4);
    public static final Color TINT = new Color(0xe6, 0xf1, 0xf0);

    public Look smaller() {
        return new Look(points - 0.5f, color, bold);
    }

    public Look strong() {
        return new Look(points, color, true);
    }
}
