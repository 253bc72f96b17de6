package be.lra.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/**
 * Reads every card that is put into a reader of this PC. Its one thread makes all calls of javax.smartcardio, waiting and
 * transmitting in turn, because they share one context (eid-card.md 7).
 */
final class CardReader {

    private final CardReaders readers;
    private final Courier courier;
    private final Watchdog watchdog;
    private final ReadingLimits limits;
    private final UUID desk;
    private final Journal journal;
    private final LongSupplier nanoTime = System::nanoTime;
    private final CardStays stays = new CardStays();

    CardReader(
            CardReaders readers, Courier courier, Watchdog watchdog, ReadingLimits limits, UUID desk, Journal journal) {
        this.readers = readers;
        this.courier = courier;
        this.watchdog = watchdog;
        this.limits = limits;
        this.desk = desk;
        this.journal = journal;
    }

    /** Looks and reads until the process has to end, or, empty, the server knows this bridge at this desk no more. */
    Optional<ExitReason> run() {
        while (!Thread.currentThread().isInterrupted()) {
            if (courier.isDismissed()) {
                return Optional.empty();
            }
            try {
                turn();
            } catch (CardException | RuntimeException e) { // the one edge towards javax.smartcardio
                CardTrouble trouble = CardTrouble.of(e);
                if (trouble == CardTrouble.SERVICE_AWAY && readers.everWorked()) {
                    courier.lastWord(trouble.problem());
                    return Optional.of(ExitReason.SERVICE_DIED);
                }
                stays.clear();
                courier.show(new ReaderState("", false, trouble.problem()));
                pause();
            }
        }
        return Optional.of(ExitReason.STOPPED);
    }

    /** One look at the readers, at most one reading each, then a short wait. */
    void turn() throws CardException {
        List<CardTerminal> terminals = readers.list();
        stays.keepOnly(terminals.stream().map(CardTerminal::getName).toList());
        for (CardTerminal terminal : terminals) {
            look(terminal);
        }
        if (stays.isCrowded()) {
            recognise(terminals);
        }
        for (CardTerminal terminal : terminals) {
            readIfWanted(terminal);
        }
        courier.show(state(terminals));
        if (terminals.isEmpty()) {
            pause();
        } else {
            readers.waitForChange();
        }
    }

    private void look(CardTerminal terminal) throws CardException {
        if (readers.holdsCard(terminal)) {
            stays.at(terminal.getName(), this::arrived);
        } else {
            left(terminal.getName());
        }
    }

    private void recognise(List<CardTerminal> terminals) throws CardException {
        for (CardTerminal terminal : terminals) {
            Optional<CardStay> unknown = stays.find(terminal.getName()).filter(stay -> !stay.isRecognised());
            if (unknown.isPresent()) {
                readers.atr(terminal).ifPresent(unknown.get()::recognise);
            }
        }
    }

    private void readIfWanted(CardTerminal terminal) throws CardException {
        Optional<CardStay> wanted = stays.find(terminal.getName())
                .filter(stays::mayBeRead)
                .filter(stay -> stay.wantsReading(courier.isReachable(), courier.isWanted()));
        if (wanted.isPresent()) {
            read(terminal, wanted.get());
        }
    }

    /** Where nobody is known to wait for the card, it is told at once and the server asked again; else it is read first. */
    private CardStay arrived(String terminal) {
        if (!courier.isWanted()) {
            courier.show(new ReaderState(terminal, true, ""));
            courier.catchUp(limits.look());
        }
        return new CardStay();
    }

    /** A card that goes before its reading succeeded was pulled, whatever the reader called it. */
    private void left(String terminal) {
        stays.remove(terminal)
                .flatMap(CardStay::unfinished)
                .ifPresent(reading -> reading.report(CardTrouble.CARD_REMOVED.problem()));
    }

    private void read(CardTerminal terminal, CardStay stay) throws CardException {
        var reading = new ReadingUnderWay(courier);
        courier.show(state(List.of(terminal))); // behind the opening, for which the card waits
        try {
            stay.sent(bring(terminal, reading));
        } catch (ReadingStopped e) {
            if (e.isServerAway() && !courier.isWanted()) {
                stay.postpone("");
            } else if (e.isServerAway()
                    && (!courier.isReachable() || !reading.opening().isCompletedExceptionally())) {
                stay.postpone(e.problem()); // away, or only late
            } else {
                stay.settled(e.problem());
            }
            unread(e.problem(), stay, reading);
        } catch (CardException | RuntimeException e) {
            CardTrouble trouble = CardTrouble.of(e);
            if (trouble == CardTrouble.SERVICE_AWAY) {
                throw e;
            }
            stay.failed(trouble.problem(), reading);
            if (trouble == CardTrouble.CARD_REMOVED) {
                stay.settled(trouble.problem());
                stays.remove(terminal.getName()); // another card may be in already
            }
            unread(trouble.problem(), stay, reading);
        }
    }

    /** The texts leave while the photo is still being read. */
    private CompletableFuture<Delivery> bring(CardTerminal terminal, ReadingUnderWay reading)
            throws CardException, ReadingStopped {
        Card card = readers.connect(terminal);
        try {
            readers.begin(card);
            var session = new CardSession(card, watchdog, limits, nanoTime);
            reading.bringTexts(session.texts(reading.opening(), desk));
            long textsAfter = session.elapsed().toMillis();
            CompletableFuture<Delivery> delivery = reading.bringPhoto(session.photo());
            journal.note("card read: %d commands, texts after %d ms, photo after %d ms"
                    .formatted(session.commands(), textsAfter, session.elapsed().toMillis()));
            return delivery;
        } finally {
            readers.release(card);
        }
    }

    /** The last failure of a stay is the agent's business, and one after he saw the texts; others are tried again first. */
    private void unread(String problem, CardStay stay, ReadingUnderWay reading) {
        journal.note("card not read: " + problem);
        if (stay.isGivenUp() || reading.hasBegun()) {
            reading.report(problem);
        }
    }

    private ReaderState state(List<CardTerminal> terminals) {
        if (terminals.isEmpty()) {
            return new ReaderState("", false, CardTrouble.NO_READER.problem());
        }
        String reader = stays.firstReader().orElse(terminals.getFirst().getName());
        return new ReaderState(reader, !stays.isEmpty(), stays.problem());
    }

    private void pause() {
        try {
            Thread.sleep(limits.look());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
