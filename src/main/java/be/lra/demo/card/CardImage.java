package be.lra.demo.card;

import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What is stored in a chip: its files and its keys. Changing an image makes the forgeries that must be refused. */
public final class CardImage {

    /** The PIN of every specimen card. */
    public static final String PIN = "1234";

    private static final String ATR_1_7 = "3B9813400AA503010101AD1311"; // eid-card.md 1
    private static final String ATR_1_8 = "3B7F96000080318065B085040120120FFF829000"; // eid-card.md 1

    private final Generation generation;
    private final byte[] chipSerial;
    private final Map<FileId, byte[]> files;
    private final Optional<PrivateKey> basicKey;
    private final Map<TestKey, PrivateKey> holderKeys;

    CardImage(
            Generation generation,
            byte[] chipSerial,
            Map<FileId, byte[]> files,
            Optional<PrivateKey> basicKey,
            Map<TestKey, PrivateKey> holderKeys) {
        this.generation = generation;
        this.chipSerial = chipSerial.clone();
        this.files = Map.copyOf(files);
        this.basicKey = basicKey;
        this.holderKeys = Map.copyOf(holderKeys);
    }

    public Generation generation() {
        return generation;
    }

    /** The answer to reset. */
    public byte[] atr() {
        return HexFormat.of().parseHex(generation == Generation.APPLET_1_8 ? ATR_1_8 : ATR_1_7);
    }

    /** The answer to GET CARD DATA, 28 bytes. */
    public byte[] cardData() {
        String rest = generation == Generation.APPLET_1_8
                ? "A503010101" + "18" + "0001" + "000002" + "0F"
                : "A503010101" + "17" + "0003" + "002101" + "0F";
        return HexFormat.of().parseHex(HexFormat.of().formatHex(chipSerial) + rest);
    }

    /** The file with its padding, empty where this card has none. */
    public Optional<byte[]> file(CardFile file) {
        return file(FileId.of(file));
    }

    Optional<byte[]> file(FileId id) {
        return Optional.ofNullable(files.get(id)).map(byte[]::clone);
    }

    Optional<PrivateKey> basicKey() {
        return basicKey;
    }

    Optional<PrivateKey> holderKey(TestKey key) {
        return Optional.ofNullable(holderKeys.get(key));
    }

    /** All files as a complete reading gives them, without an answer to a challenge. */
    public CardFiles files() {
        return files(new byte[0]);
    }

    /** All files as a complete reading gives them, with the chip's answer to a challenge. */
    public CardFiles files(byte[] challengeSignature) {
        var contents = new EnumMap<CardFile, byte[]>(CardFile.class);
        for (CardFile file : CardFile.values()) {
            file(file).ifPresent(content -> contents.put(file, content));
        }
        return new CardFiles(atr(), cardData(), contents, challengeSignature);
    }

    /** The same card with another content in one file. */
    public CardImage with(CardFile file, byte[] content) {
        var changed = new HashMap<>(files);
        changed.put(FileId.of(file), content.clone());
        return new CardImage(generation, chipSerial, changed, basicKey, holderKeys);
    }

    /** The same card with the lowest bit of one byte changed. */
    public CardImage withFlippedBit(CardFile file, int offset) {
        byte[] content = file(file).orElseThrow(() -> new IllegalArgumentException("the card has no " + file));
        content[offset] ^= 1;
        return with(file, content);
    }

    /** The same card with the end of one file cut off. */
    public CardImage withTruncated(CardFile file, int length) {
        byte[] content = file(file).orElseThrow(() -> new IllegalArgumentException("the card has no " + file));
        return with(file, Arrays.copyOf(content, length));
    }

    /** The same card with zeros where a certificate stood. */
    public CardImage withZeros(CardFile file) {
        byte[] content = file(file).orElseThrow(() -> new IllegalArgumentException("the card has no " + file));
        return with(file, new byte[content.length]);
    }

    /** A copy of the card's files in another chip: it has another key, and says the copied serial number. */
    public CardImage clonedInto(KeyPair otherChip) {
        return new CardImage(generation, chipSerial, files, Optional.of(otherChip.getPrivate()), holderKeys);
    }

    /** The same files in a chip of another serial number. */
    public CardImage withChipSerial(byte[] otherSerial) {
        return new CardImage(generation, otherSerial, files, basicKey, holderKeys);
    }
}
