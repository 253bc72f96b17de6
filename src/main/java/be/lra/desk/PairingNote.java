package be.lra.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The code that waits to be typed, beside the key file, so that a second start and the diagnosis know it too. */
final class PairingNote {

    private static final String SUFFIX = ".code";
    private static final int LINES = 2;

    /** A code and the end of its life, by this PC's clock. */
    record Noted(PairingCode code, Instant until) {}

    private final Path file;

    /** @param key file of the key whose code it is */
    PairingNote(Path key) {
        this.file = key.resolveSibling(key.getFileName() + SUFFIX);
    }

    /** The code, as long as it lives. */
    Optional<Noted> at(Instant now) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != LINES) {
                return Optional.empty();
            }
            return PairingCode.typed(lines.getFirst())
                    .map(code -> new Noted(code, Instant.parse(lines.getLast())))
                    .filter(noted -> now.isBefore(noted.until()));
        } catch (IOException | DateTimeException e) {
            return Optional.empty(); // a new code is made
        }
    }

    /** Notes the code; where that cannot be done it lives in this process alone. */
    void keep(Noted noted) {
        try {
            Files.deleteIfExists(file);
            DeskKey.createOwnerOnly(file);
            Files.writeString(
                    file, noted.code().grouped() + "\n" + noted.until() + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            return; // the code stands in the journal too
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // it lapses by itself
        }
    }
}
