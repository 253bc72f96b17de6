package be.lra.demo.reader;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;

/** Offers one virtual reader where javax.smartcardio asks for those of the operating system. */
public final class SpecimenReaderProvider extends Provider {

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "PC/SC";

    /** The reader as it names itself. */
    public static final String READER_NAME = "Virtual reader 00 00";

    public SpecimenReaderProvider(SpecimenSlot slot) {
        super("LRA-Specimen", "1", "a virtual card reader with specimen cards");
        putService(new SlotService(this, slot));
    }

    private static final class SlotService extends Service {

        private final SpecimenSlot slot;

        SlotService(Provider provider, SpecimenSlot slot) {
            super(provider, "TerminalFactory", TYPE, SlotTerminals.class.getName(), List.of(), Map.of());
            this.slot = slot;
        }

        @Override
        public Object newInstance(Object parameter) {
            return new TerminalFactorySpi() {
                @Override
                protected CardTerminals engineTerminals() {
                    return new SlotTerminals(slot);
                }
            };
        }

        @Override
        public boolean supportsParameter(Object parameter) {
            return true;
        }
    }
}
