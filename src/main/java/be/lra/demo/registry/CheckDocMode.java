package be.lra.demo.registry;

import java.util.Locale;

/** How the CheckDoc stub behaves. */
public enum CheckDocMode {
    NORMAL,
    /** Every answer takes two seconds. */
    SLOW,
    /** A problem is reported with every document. */
    REPORTING,
    /** Every document is unknown. */
    IGNORANT,
    /** No answer comes in time. */
    HANGING,
    /** 503. */
    DOWN,
    /** An answer that is no JSON. */
    MALFORMED,
    /** JSON of a shape nobody agreed on. */
    OTHER_SHAPE,
    /** 403: this deployment may not ask. */
    FORBIDDEN;

    /** In addresses and labels, such as {@code other-shape}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
