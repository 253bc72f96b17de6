package be.lra.registry;

import java.util.Locale;

/** Why a register gave no answer. */
public enum RegisterTrouble {
    /** This deployment names no register. */
    NOT_SET_UP,
    /** No connection could be made. */
    UNREACHABLE,
    /** No answer came in time. */
    TIMED_OUT,
    /** The connection was lost before the answer. */
    CUT_OFF,
    /** The register says that it, or the source behind it, is down. */
    DOWN,
    /** Too many questions were asked. */
    BUSY,
    /** The answer cannot be understood. */
    MALFORMED,
    /** The register does not accept our credential. */
    NOT_ADMITTED;

    /** The stable code in audit entries and message keys, such as {@code timed-out}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
