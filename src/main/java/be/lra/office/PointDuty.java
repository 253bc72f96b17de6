package be.lra.office;

/** What an agent has to do about a point of a document; {@code office.document.duty.<name>} are its words. */
public enum PointDuty {
    /** Nothing goes on before it is answered. */
    ASKED,
    /** Shown, and answered by whoever can. */
    OFFERED,
    /** Not shown. */
    OFF
}
