package be.lra.eid;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The raw bytes of one card, read in one unbroken connection; nothing in them is believed yet. */
public final class CardFiles {

    private final byte[] atr;
    private final byte[] cardData;
    private final Map<CardFile, byte[]> contents = new EnumMap<>(CardFile.class);
    private final byte[] challengeSignature;

    /**
     * @param atr answer to reset
     * @param cardData answer to GET CARD DATA
     * @param contents the files as read, with their padding; a file the card does not have is left out
     * @param challengeSignature answer to INTERNAL AUTHENTICATE (r ‖ s, 96 bytes), empty when the card gave none
     */
    public CardFiles(byte[] atr, byte[] cardData, Map<CardFile, byte[]> contents, byte[] challengeSignature) {
        this.atr = atr.clone();
        this.cardData = cardData.clone();
        contents.forEach((file, bytes) -> this.contents.put(file, bytes.clone()));
        this.challengeSignature = challengeSignature.clone();
    }

    public byte[] atr() {
        return atr.clone();
    }

    public byte[] cardData() {
        return cardData.clone();
    }

    /** The file as read, empty when it was not read. */
    public Optional<byte[]> content(CardFile file) {
        return Optional.ofNullable(contents.get(file)).map(byte[]::clone);
    }

    /** Every file that was read. */
    public Map<CardFile, byte[]> contents() {
        var copy = new EnumMap<CardFile, byte[]>(CardFile.class);
        contents.forEach((file, bytes) -> copy.put(file, bytes.clone()));
        return copy;
    }

    public byte[] challengeSignature() {
        return challengeSignature.clone();
    }

    /** The same card with one file replaced. */
    public CardFiles with(CardFile file, byte[] content) {
        var changed = contents();
        changed.put(file, content);
        return new CardFiles(atr, cardData, changed, challengeSignature);
    }

    /** The same card with one file left out. */
    public CardFiles without(CardFile file) {
        var changed = contents();
        changed.remove(file);
        return new CardFiles(atr, cardData, changed, challengeSignature);
    }

    /** Masked: bytes of cards never reach a log. */
    @Override
    public String toString() {
        return "CardFiles" + contents.keySet();
    }
}
