package be.lra.registration;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A rendered letter on its way to the printer: in memory only, handed out once (security.md 17). */
public final class Letter {

    private final AtomicReference<byte @Nullable []> pdf;

    public Letter(byte[] pdf) {
        this.pdf = new AtomicReference<>(pdf);
    }

    /** The PDF for whoever asks first; nothing is left afterwards. */
    public Optional<byte[]> takeOnce() {
        return Optional.ofNullable(pdf.getAndSet(null));
    }

    /** Masked: the letter carries the code. */
    @Override
    public String toString() {
        return "Letter[masked]";
    }
}
