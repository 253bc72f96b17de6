package be.lra.demo.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes an identity or address file tag by tag. */
final class TlvWriter {

    private static final int LONGEST_VALUE = 127; // bytes: where all readings of the length byte agree

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    TlvWriter text(int tag, String value) {
        return bytes(tag, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if the value is longer than any a card holds */
    TlvWriter bytes(int tag, byte[] value) {
        if (value.length > LONGEST_VALUE) {
            throw new IllegalArgumentException("tag %02X has %d bytes".formatted(tag, value.length));
        }
        file.write(tag);
        file.write(value.length);
        file.writeBytes(value);
        return this;
    }

    byte[] file() {
        return file.toByteArray();
    }

    /** The file padded with zeros to a fixed length, in bytes. */
    byte[] file(int length) {
        return Arrays.copyOf(file(), Math.max(length, file.size()));
    }
}
