package be.lra.desk;

import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of a card as lines: one Base64 value for each file, named as the file. */
public final class CardFilesLines {

    private static final String ATR = "atr";
    private static final String CARD_DATA = "card-data";
    private static final String CHALLENGE_SIGNATURE = "challenge-signature";
    private static final int LONGEST_ATR = 33; // bytes, ISO/IEC 7816-3 §8.2
    private static final int LONGEST_ANSWER = 256; // bytes, short APDU

    private CardFilesLines() {}

    public static Map<String, String> write(CardFiles files) {
        var lines = new LinkedHashMap<String, String>();
        lines.put(ATR, encode(files.atr()));
        lines.put(CARD_DATA, encode(files.cardData()));
        lines.put(CHALLENGE_SIGNATURE, encode(files.challengeSignature()));
        files.contents().forEach((file, bytes) -> lines.put(name(file), encode(bytes)));
        return lines;
    }

    /**
     * Reads the files.
     *
     * @throws IllegalArgumentException if a value is missing, not Base64, or longer than its file may be
     */
    public static CardFiles read(Map<String, String> untrustedLines) {
        var contents = new EnumMap<CardFile, byte[]>(CardFile.class);
        for (CardFile file : CardFile.values()) {
            decode(untrustedLines, name(file), file.longest()).ifPresent(bytes -> contents.put(file, bytes));
        }
        return new CardFiles(
                required(untrustedLines, ATR, LONGEST_ATR),
                required(untrustedLines, CARD_DATA, LONGEST_ANSWER),
                contents,
                required(untrustedLines, CHALLENGE_SIGNATURE, LONGEST_ANSWER));
    }

    /** The photo alone, which follows the other files. */
    public static Map<String, String> writePhoto(byte[] photo) {
        return Map.of(name(CardFile.PHOTO), encode(photo));
    }

    /**
     * Reads a photo that came alone, of whatever length: whether it is the photo of the card is for the verifier to say.
     *
     * @throws IllegalArgumentException if it is missing or not Base64
     */
    public static byte[] readPhoto(Map<String, String> untrustedLines) {
        return required(untrustedLines, name(CardFile.PHOTO), BridgeLines.LONGEST_BODY);
    }

    private static byte[] required(Map<String, String> lines, String name, int longest) {
        return decode(lines, name, longest).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static Optional<byte[]> decode(Map<String, String> lines, String name, int longest) {
        Optional<byte[]> bytes = Optional.ofNullable(lines.get(name)).map(Base64.getDecoder()::decode);
        if (bytes.isPresent() && bytes.get().length > longest) {
            throw new IllegalArgumentException(name + " is longer than " + longest + " bytes");
        }
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String name(CardFile file) {
        return file.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
