package be.lra.desk;

import be.lra.desk.Watchdog.Waiting;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;

/** The card readers of this PC, each call under the eyes of the watchdog. To be used by one thread only. */
final class CardReaders {

    private static final String TYPE = "PC/SC";
    private static final String ANY_PROTOCOL = "*";

    /** Readers that Windows makes up for its own keys; no card ever goes in or out (eid-mw, issues 57 and 180). */
    private static final List<String> MADE_UP =
            List.of("Windows Hello", "Microsoft Virtual Smart Card", "Microsoft UICC");

    private final Optional<Provider> provider;
    private final Watchdog watchdog;
    private final ReadingLimits limits;
    private Optional<CardTerminals> terminals = Optional.empty();

    /** @param provider offers the readers; empty for those of the operating system */
    CardReaders(Optional<Provider> provider, Watchdog watchdog, ReadingLimits limits) {
        this.provider = provider;
        this.watchdog = watchdog;
        this.limits = limits;
    }

    /** Whether the smart card service once answered: a context that dies afterwards cannot be revived here. */
    boolean everWorked() {
        return terminals.isPresent();
    }

    /**
     * The readers into which people put cards.
     *
     * @throws CardException too when the service is away
     */
    List<CardTerminal> list() throws CardException {
        return watchdog
                .during(Waiting.FOR_READER, limits.command(), () -> terminals().list())
                .stream()
                .filter(terminal -> MADE_UP.stream().noneMatch(terminal.getName()::startsWith))
                .toList();
    }

    boolean holdsCard(CardTerminal terminal) throws CardException {
        return watchdog.during(Waiting.FOR_READER, limits.command(), terminal::isCardPresent);
    }

    /** Waits until a card comes or goes, half a second at most. */
    void waitForChange() throws CardException {
        Duration limit = limits.command().plus(limits.look());
        watchdog.during(
                Waiting.FOR_READER,
                limit,
                () -> terminals().waitForChange(limits.look().toMillis()));
    }

    /** The answer to reset of the card in this reader; empty where the card does not let itself be asked. */
    Optional<byte[]> atr(CardTerminal terminal) throws CardException {
        try {
            Card card = connect(terminal);
            byte[] atr = card.getATR().getBytes();
            release(card);
            return Optional.of(atr);
        } catch (CardException e) {
            if (CardTrouble.of(e) == CardTrouble.SERVICE_AWAY) {
                throw e;
            }
            return Optional.empty();
        }
    }

    Card connect(CardTerminal terminal) throws CardException {
        return watchdog.during(Waiting.FOR_CARD, limits.command(), () -> terminal.connect(ANY_PROTOCOL));
    }

    void begin(Card card) throws CardException {
        watchdog.during(Waiting.FOR_CARD, limits.command(), () -> {
            card.beginExclusive();
            return true;
        });
    }

    /** Lets the card go without a reset; a card that is gone already is no trouble. */
    void release(Card card) {
        try {
            watchdog.during(Waiting.FOR_CARD, limits.command(), () -> {
                endExclusive(card);
                card.disconnect(false);
                return true;
            });
        } catch (CardException e) {
            return; // nothing is left to release
        }
    }

    private static void endExclusive(Card card) {
        try {
            card.endExclusive();
        } catch (CardException | IllegalStateException e) {
            return; // removed, or never begun
        }
    }

    private CardTerminals terminals() throws CardException {
        if (terminals.isEmpty()) {
            terminals = Optional.of(factory().terminals());
        }
        return terminals.get();
    }

    /** Never {@code getDefault()}: without a service it is empty for the life of the process. */
    private TerminalFactory factory() throws CardException {
        try {
            return provider.isPresent() ? factory(provider.get()) : TerminalFactory.getInstance(TYPE, null);
        } catch (GeneralSecurityException e) {
            throw new CardException("SCARD_E_NO_SERVICE", e);
        }
    }

    private static TerminalFactory factory(Provider other) throws NoSuchAlgorithmException {
        return TerminalFactory.getInstance(TYPE, null, other);
    }
}
