package be.lra.ui;

import java.util.Optional;

/** What is told to everybody at the desks of an office, above every page. Asked often: an answer comes from memory. */
public interface DeskNews {

    /** What is told to the agent of the running request now; empty most of the time. */
    Optional<Item> now();

    /**
     * One sentence or two.
     *
     * @param text as somebody of the office wrote it
     * @param urgent whether it is shown as a warning
     */
    record Item(String text, boolean urgent) {}
}
