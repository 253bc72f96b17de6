package be.lra.eid;

import be.lra.identity.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the fields of a card's files. It believes what it reads: only {@link EidVerifier} may hand its results on as
 * true.
 */
public final class EidParser {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,3}");

    private EidParser() {}

    /**
     * Reads the identity file (EF 4031).
     *
     * @throws MalformedFile if a length lies, a field that every card has is missing, or a date or number is none
     */
    public static EidIdentity identity(byte[] file) throws MalformedFile {
        Tlv tlv = Tlv.parse(file);
        return new EidIdentity(
                tlv.text(0x01),
                tlv.hex(0x02),
                date(tlv, 0x03),
                date(tlv, 0x04),
                tlv.text(0x05),
                tlv.text(0x06),
                tlv.text(0x07),
                tlv.textOrEmpty(0x08),
                tlv.textOrEmpty(0x09),
                tlv.text(0x0A),
                tlv.text(0x0B),
                EidBirthDate.parse(tlv.rawText(0x0C)).orElseThrow(() -> Tlv.unreadable(0x0C)),
                sex(tlv.text(0x0D)),
                tlv.textOrEmpty(0x0E),
                number(tlv, 0x0F),
                tlv.has(0x10) ? number(tlv, 0x10) : 0,
                tlv.hex(0x11),
                tlv.has(0x1A) ? Optional.of(tlv.hex(0x1A)) : Optional.empty(),
                residence(tlv));
    }

    /**
     * Reads the address file (EF 4033); a part that is not there is empty.
     *
     * @throws MalformedFile if a length lies or a text is no UTF-8
     */
    public static EidAddress address(byte[] file) throws MalformedFile {
        Tlv tlv = Tlv.parse(file);
        return new EidAddress(tlv.textOrEmpty(0x01), tlv.textOrEmpty(0x02), tlv.textOrEmpty(0x03));
    }

    private static ResidenceMentions residence(Tlv tlv) throws MalformedFile {
        return new ResidenceMentions(
                tlv.textOrEmpty(0x12),
                tlv.textOrEmpty(0x13),
                tlv.has(0x14),
                nonEmpty(tlv.textOrEmpty(0x15)),
                tlv.textOrEmpty(0x16),
                tlv.textOrEmpty(0x1B) + tlv.textOrEmpty(0x1C) + tlv.textOrEmpty(0x1D) + tlv.textOrEmpty(0x1E),
                nonEmpty(tlv.textOrEmpty(0x1F)));
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static LocalDate date(Tlv tlv, int tag) throws MalformedFile {
        try {
            return LocalDate.parse(tlv.text(tag), DATE);
        } catch (DateTimeException e) {
            throw Tlv.unreadable(tag);
        }
    }

    private static int number(Tlv tlv, int tag) throws MalformedFile {
        String text = tlv.text(tag);
        if (!SMALL_NUMBER.matcher(text).matches()) {
            throw Tlv.unreadable(tag);
        }
        return Integer.parseInt(text);
    }

    /** M for men in all languages; women F in French, V in Dutch, W in German. */
    private static Sex sex(String letter) {
        return switch (letter) {
            case "M" -> Sex.MALE;
            case "F", "V", "W" -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }
}
