package be.lra.eid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The tags of an identity or address file with their raw values (ID and address file contents, version 5). */
final class Tlv {

    private static final int FULL_LENGTH_BYTE = 0xFF; // 255 bytes, and the next length byte adds to it

    private final Map<Integer, byte[]> values = new HashMap<>();

    private Tlv() {}

    /** Cuts a file into its tags; zeros after the last tag are padding. */
    static Tlv parse(byte[] file) throws MalformedFile {
        var tlv = new Tlv();
        var rest = ByteBuffer.wrap(file);
        while (rest.hasRemaining()) {
            int tag = rest.get() & 0xFF;
            if (tag == 0 && isPadding(rest, rest.position() == 1)) {
                return tlv;
            }
            tlv.add(tag, value(rest, length(rest, tag), tag));
        }
        return tlv;
    }

    /** A version tag 00 can only stand first and is never empty; any other zero begins the padding. */
    private static boolean isPadding(ByteBuffer rest, boolean first) {
        return !first || !rest.hasRemaining() || rest.get(rest.position()) == 0;
    }

    private static int length(ByteBuffer rest, int tag) throws MalformedFile {
        int length = 0;
        while (rest.hasRemaining()) {
            int part = rest.get() & 0xFF;
            length += part;
            if (part != FULL_LENGTH_BYTE) {
                return length;
            }
        }
        throw new MalformedFile(EidProblem.TLV_LENGTH, name(tag));
    }

    private static byte[] value(ByteBuffer rest, int length, int tag) throws MalformedFile {
        if (length > rest.remaining()) {
            throw new MalformedFile(EidProblem.TLV_LENGTH, name(tag));
        }
        byte[] value = new byte[length];
        rest.get(value);
        return value;
    }

    private void add(int tag, byte[] value) throws MalformedFile {
        if (values.put(tag, value) != null) {
            throw new MalformedFile(EidProblem.TLV_REPEATED, name(tag));
        }
    }

    boolean has(int tag) {
        return values.containsKey(tag);
    }

    /** The value of a tag that every card has. */
    byte[] bytes(int tag) throws MalformedFile {
        byte[] value = values.get(tag);
        if (value == null) {
            throw new MalformedFile(EidProblem.FIELD_MISSING, name(tag));
        }
        return value;
    }

    /** Lower-case hexadecimal digits of a value that every card has. */
    String hex(int tag) throws MalformedFile {
        return HexFormat.of().formatHex(bytes(tag));
    }

    /** The text of a tag that every card has, with its blanks. */
    String rawText(int tag) throws MalformedFile {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(tag)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedFile(EidProblem.FIELD_UNREADABLE, name(tag));
        }
    }

    /** The text of a tag that every card has, blanks around it taken off. */
    String text(int tag) throws MalformedFile {
        return rawText(tag).strip();
    }

    /** The text of a tag, empty where the card has no such tag. */
    String textOrEmpty(int tag) throws MalformedFile {
        return has(tag) ? text(tag) : "";
    }

    static MalformedFile unreadable(int tag) {
        return new MalformedFile(EidProblem.FIELD_UNREADABLE, name(tag));
    }

    /** The file without the zeros at its end: what the signature of an address covers (eid-card.md 4). */
    static byte[] withoutTrailingZeros(byte[] file) {
        int end = file.length;
        while (end > 0 && file[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(file, end);
    }

    private static String name(int tag) {
        return "tag %02X".formatted(tag);
    }
}
