package be.lra.desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The stay of one card in a reader, from insertion to removal. */
final class CardStay {

    private static final int TRIES = 3; // a bad contact often cures itself
    private static final String SERVER_REFUSED = "server-refused";

    private int triesLeft = TRIES;
    private String problem = "";
    private boolean postponed;
    private Optional<Boolean> belgian = Optional.empty();
    private Optional<ReadingUnderWay> unfinished = Optional.empty();
    private CompletableFuture<Delivery> delivery = CompletableFuture.completedFuture(Delivery.LOST);

    /** Whether the card is still to be read, now that the server can or cannot be reached and an agent waits or not. */
    boolean wantsReading(boolean serverReachable, boolean wanted) {
        Delivery sent = delivery.getNow(Delivery.UNDER_WAY);
        if (sent == Delivery.REFUSED) {
            settled(SERVER_REFUSED);
        }
        return wanted && triesLeft > 0 && sent == Delivery.LOST && (serverReachable || !postponed);
    }

    void sent(CompletableFuture<Delivery> underWay) {
        problem = "";
        unfinished = Optional.empty();
        delivery = underWay;
        postponed = true; // should the delivery get lost
    }

    /** The reading failed in a way that another try may cure; one that had begun to arrive is reported at once. */
    void failed(String code, ReadingUnderWay reading) {
        triesLeft--;
        problem = code;
        unfinished = isGivenUp() || reading.hasBegun() ? Optional.empty() : Optional.of(reading);
    }

    /** A reading that failed and was to be tried again. */
    Optional<ReadingUnderWay> unfinished() {
        return unfinished;
    }

    /** Another try is of no use while this card stays. */
    void settled(String code) {
        triesLeft = 0;
        problem = code;
        unfinished = Optional.empty();
    }

    /** No fault of the card: it is read as soon as the server answers and an agent waits. */
    void postpone(String code) {
        postponed = true;
        problem = code;
    }

    /** Notes what kind of card this is. */
    void recognise(byte[] atr) {
        belgian = Optional.of(BelgianAtr.matches(atr));
    }

    boolean isRecognised() {
        return belgian.isPresent();
    }

    boolean isBelgian() {
        return belgian.orElse(false) && !isForeign();
    }

    /** Whether the card or its reading said that this is no Belgian card. */
    boolean isForeign() {
        return !belgian.orElse(true) || problem.equals(ReadingStopped.NOT_A_BELGIAN_CARD);
    }

    boolean isGivenUp() {
        return triesLeft == 0;
    }

    String problem() {
        return problem;
    }
}
