package be.lra.demo.card;

import java.security.GeneralSecurityException;
import java.util.Arrays;

/** The applet of the chip: answers one command after the other as the real one does (eid-card.md 2). */
final class VirtualChip {

    private static final int CARD_DATA = 0x0000;
    private static final int CARD_DATA_AND_PIN = 0x0001;
    private static final int BASIC_KEY_P384 = 0x0281;
    private static final int CHALLENGE_LENGTH = 48; // bytes, applet manual 1.8
    private static final int NOTHING = 0xFF;

    private final CardImage image;
    private final CardPin pin;
    private final HolderKeys holderKeys;
    private CardFileSystem fileSystem;
    private byte[] waiting = {};
    private int challengesLeft = 5_000; // applet manual 1.8

    VirtualChip(CardImage image) {
        this.image = image;
        this.pin = new CardPin(CardImage.PIN);
        this.holderKeys = new HolderKeys(image, pin);
        this.fileSystem = new CardFileSystem(image);
    }

    /** Master file, no file, no PIN, no security environment. */
    void reset() {
        fileSystem = new CardFileSystem(image);
        pin.logOff();
        holderKeys.forgetChoice();
        waiting = new byte[0];
    }

    void spendChallenges() {
        challengesLeft = 0;
    }

    void blockPin() {
        pin.block();
    }

    byte[] answer(byte[] command) {
        if (!Apdu.isWellFormed(command)) {
            return Apdu.answer(Apdu.WRONG_LENGTH);
        }
        Apdu apdu = Apdu.of(command);
        if (apdu.ins() == 0xC0) {
            return getResponse(apdu);
        }
        waiting = new byte[0];
        pin.commandPassed();
        return switch (apdu.cla()) {
            case 0x00 -> interindustry(apdu);
            case 0x80 -> proprietary(apdu);
            default -> Apdu.answer(Apdu.UNKNOWN_CLASS);
        };
    }

    private byte[] interindustry(Apdu apdu) {
        return switch (apdu.ins()) {
            case 0xA4 -> fileSystem.select(apdu);
            case 0xB0 -> fileSystem.read(apdu);
            case 0x20 -> pin.verify(apdu, holderKeys.isSignatureKeyChosen());
            case 0x24 -> pin.change(apdu);
            case 0x22 -> holderKeys.choose(apdu);
            case 0x2A -> holderKeys.sign(apdu, this::keepWaiting);
            case 0x88 -> internalAuthenticate(apdu);
            default -> Apdu.answer(Apdu.UNKNOWN_INSTRUCTION);
        };
    }

    private byte[] proprietary(Apdu apdu) {
        return switch (apdu.ins()) {
            case 0xE4 -> getCardData(apdu);
            case 0xE6 -> {
                pin.logOff();
                yield Apdu.answer(Apdu.OK);
            }
            default -> Apdu.answer(Apdu.UNKNOWN_INSTRUCTION);
        };
    }

    private byte[] getCardData(Apdu apdu) {
        byte[] cardData = image.cardData();
        if (apdu.p1p2() == CARD_DATA) {
            return apdu.answerExactly(cardData);
        }
        if (apdu.p1p2() == CARD_DATA_AND_PIN && image.generation() == Generation.APPLET_1_8) {
            byte[] withPin = Arrays.copyOf(cardData, cardData.length + 3);
            Arrays.fill(withPin, cardData.length, withPin.length, (byte) NOTHING);
            withPin[cardData.length] = (byte) pin.triesLeft();
            return apdu.answerExactly(withPin);
        }
        return Apdu.answer(Apdu.WRONG_OFFSET);
    }

    /** Hands out what a command left waiting; a wrong Le is corrected and the data stays. */
    private byte[] getResponse(Apdu apdu) {
        if (waiting.length == 0) {
            return Apdu.answer(Apdu.CONDITIONS_NOT_SATISFIED);
        }
        if (apdu.le() > waiting.length) {
            return Apdu.answer(Apdu.WRONG_LE | (waiting.length & 0xFF));
        }
        byte[] part = Arrays.copyOf(waiting, apdu.le());
        waiting = Arrays.copyOfRange(waiting, apdu.le(), waiting.length);
        return Apdu.answer(part, waiting.length == 0 ? Apdu.OK : Apdu.DATA_WAITING | (waiting.length & 0xFF));
    }

    /** The chip's own key signs the 48 bytes as if they were a digest; no PIN, a limited number of times. */
    private byte[] internalAuthenticate(Apdu apdu) {
        if (image.generation() != Generation.APPLET_1_8) {
            return Apdu.answer(Apdu.UNKNOWN_INSTRUCTION);
        }
        holderKeys.forgetChoice();
        if (apdu.p1p2() != BASIC_KEY_P384 || image.basicKey().isEmpty()) {
            return Apdu.answer(Apdu.NO_SUCH_KEY);
        }
        byte[] data = apdu.data();
        if (data.length != CHALLENGE_LENGTH + 2 || data[0] != (byte) 0x94 || data[1] != CHALLENGE_LENGTH) {
            return Apdu.answer(Apdu.WRONG_DATA);
        }
        if (challengesLeft == 0) {
            return Apdu.answer(Apdu.CONDITIONS_NOT_SATISFIED);
        }
        challengesLeft--;
        try {
            return keepWaiting(CardSigner.signEc(image.basicKey().get(), Arrays.copyOfRange(data, 2, data.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the basic key of a virtual card does not sign", e);
        }
    }

    private byte[] keepWaiting(byte[] data) {
        waiting = data;
        return Apdu.answer(Apdu.DATA_WAITING | (data.length & 0xFF));
    }
}
