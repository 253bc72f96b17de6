package be.lra.demo.reader;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;

/** Several virtual readers with names of their own, each with its slot, where {@link SpecimenReaderProvider} has one. */
public final class SeveralReaders extends Provider {

    private static final long serialVersionUID = 1L;

    /** @param slots by the name of their reader, in the order in which they are listed */
    public SeveralReaders(Map<String, SpecimenSlot> slots) {
        super("LRA-Several", "1", "several virtual card readers");
        List<NamedReader> readers = slots.entrySet().stream()
                .map(slot -> new NamedReader(slot.getKey(), new SlotTerminals(slot.getValue())))
                .toList();
        putService(new Service(this, "TerminalFactory", "PC/SC", Readers.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
                return new TerminalFactorySpi() {
                    @Override
                    protected CardTerminals engineTerminals() {
                        return new Readers(readers);
                    }
                };
            }

            @Override
            public boolean supportsParameter(Object parameter) {
                return true;
            }
        });
    }

    private static final class Readers extends CardTerminals {

        private final List<NamedReader> readers;

        Readers(List<NamedReader> readers) {
            this.readers = readers;
        }

        @Override
        public List<CardTerminal> list(State state) {
            return List.copyOf(readers);
        }

        /** One after the other, each its share of the time. */
        @Override
        public boolean waitForChange(long timeout) throws CardException {
            boolean changed = false;
            for (NamedReader reader : readers) {
                changed |= reader.slot.waitForChange(Math.max(1, timeout / readers.size()));
            }
            return changed;
        }
    }

    private static final class NamedReader extends CardTerminal {

        private final String name;
        private final SlotTerminals slot;

        NamedReader(String name, SlotTerminals slot) {
            this.name = name;
            this.slot = slot;
        }

        private CardTerminal terminal() throws CardException {
            return slot.list().getFirst();
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Card connect(String protocol) throws CardException {
            return terminal().connect(protocol);
        }

        @Override
        public boolean isCardPresent() throws CardException {
            return terminal().isCardPresent();
        }

        @Override
        public boolean waitForCardPresent(long timeout) throws CardException {
            return terminal().waitForCardPresent(timeout);
        }

        @Override
        public boolean waitForCardAbsent(long timeout) throws CardException {
            return terminal().waitForCardAbsent(timeout);
        }
    }
}
