package be.lra.demo.card;

/** The virtual card is no longer in its reader. */
public final class CardRemoved extends RuntimeException {

    CardRemoved() {
        super("the virtual card was removed");
    }
}
