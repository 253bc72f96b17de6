package be.lra.demo.reader;

import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/** The one virtual reader, failing in the words of the JDK's own classes (eid-card.md 7). */
final class SlotTerminals extends CardTerminals {

    private final SpecimenSlot slot;
    private long seen;

    SlotTerminals(SpecimenSlot slot) {
        this.slot = slot;
        this.seen = slot.changes();
    }

    @Override
    public List<CardTerminal> list(State state) throws CardException {
        if (!slot.isPlugged()) {
            throw new CardException("list() failed", new IllegalStateException("SCARD_E_NO_READERS_AVAILABLE"));
        }
        CardTerminal terminal = new SlotTerminal(slot);
        boolean listed = switch (state) {
            case CARD_PRESENT, CARD_INSERTION -> terminal.isCardPresent();
            case CARD_ABSENT, CARD_REMOVAL -> !terminal.isCardPresent();
            case ALL -> true;
        };
        return listed ? List.of(terminal) : List.of();
    }

    @Override
    public boolean waitForChange(long timeout) {
        boolean changed = await(slot, seen, timeout);
        seen = slot.changes();
        return changed;
    }

    private static boolean await(SpecimenSlot slot, long seen, long timeout) {
        try {
            return slot.awaitChangeAfter(seen, timeout == 0 ? Long.MAX_VALUE / 1_000_000 : timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class SlotTerminal extends CardTerminal {

        private final SpecimenSlot slot;

        SlotTerminal(SpecimenSlot slot) {
            this.slot = slot;
        }

        @Override
        public String getName() {
            return SpecimenReaderProvider.READER_NAME;
        }

        @Override
        public Card connect(String protocol) throws CardException {
            ChipInSlot chip = slot.chip().orElseThrow(() -> new CardNotPresentException("No card present"));
            return new SlotCard(chip);
        }

        @Override
        public boolean isCardPresent() {
            return slot.chip().isPresent();
        }

        @Override
        public boolean waitForCardPresent(long timeout) {
            return isCardPresent() || (await(slot, slot.changes(), timeout) && isCardPresent());
        }

        @Override
        public boolean waitForCardAbsent(long timeout) {
            return !isCardPresent() || (await(slot, slot.changes(), timeout) && !isCardPresent());
        }
    }
}
