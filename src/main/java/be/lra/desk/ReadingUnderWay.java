package be.lra.desk;

import be.lra.eid.CardFiles;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One reading of a card on its way to the server: first the texts, then the photo, or the reason why there is none. The
 * second message leaves only when the server has the first.
 */
final class ReadingUnderWay {

    private final Courier courier;
    private final CompletableFuture<OpenReading> opening;
    private Optional<CompletableFuture<Delivery>> texts = Optional.empty();

    ReadingUnderWay(Courier courier) {
        this.courier = courier;
        this.opening = courier.open();
    }

    /** The server's answer, which comes while the card is read. */
    CompletableFuture<OpenReading> opening() {
        return opening;
    }

    /** Whether the texts have left: somebody may see them by now. */
    boolean hasBegun() {
        return texts.isPresent();
    }

    void bringTexts(CardFiles files) {
        texts = Optional.of(courier.deliver(opening.join(), files));
    }

    /**
     * Brings the photo behind the texts.
     *
     * @return completes with what became of both
     */
    CompletableFuture<Delivery> bringPhoto(byte[] photo) {
        return texts.orElseThrow()
                .thenCompose(first -> first == Delivery.TAKEN
                        ? courier.deliverPhoto(opening.join(), photo)
                        : CompletableFuture.completedFuture(first));
    }

    /** Tells why nothing more will come; without an opened reading there is nobody to tell. */
    void report(String problem) {
        var _ = texts.<CompletableFuture<?>>map(first -> first).orElse(opening).thenRun(() -> {
            var _ = opening.thenAccept(reading -> courier.report(reading, problem));
        });
    }
}
