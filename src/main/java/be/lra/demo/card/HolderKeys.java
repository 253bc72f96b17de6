package be.lra.demo.card;

import java.security.PrivateKey;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The two keys of the holder: which is chosen, what the PIN allows, and signing with it (eid-card.md 2). */
final class HolderKeys {

    private static final int SET_SIGNATURE = 0x41B6;
    private static final int SET_AUTHENTICATION = 0x41A4;
    private static final int COMPUTE_SIGNATURE = 0x9E9A;
    private static final int KEY_BASIC = 0x81;
    private static final int KEY_AUTHENTICATION = 0x82;
    private static final int KEY_SIGNATURE = 0x83;

    /** What MSE SET chose. */
    private record SecurityEnvironment(int algorithm, int key) {}

    private final CardImage image;
    private final CardPin pin;
    private Optional<SecurityEnvironment> environment = Optional.empty();

    HolderKeys(CardImage image, CardPin pin) {
        this.image = image;
        this.pin = pin;
    }

    void forgetChoice() {
        environment = Optional.empty();
    }

    boolean isSignatureKeyChosen() {
        return environment.filter(chosen -> chosen.key() == KEY_SIGNATURE).isPresent();
    }

    /**
     * MSE SET: {@code 04 80 algorithm 84 key}; a lone {@code 84 81} before INTERNAL AUTHENTICATE is taken and changes
     * nothing.
     */
    byte[] choose(Apdu apdu) {
        byte[] data = apdu.data();
        if (apdu.p1p2() != SET_SIGNATURE && apdu.p1p2() != SET_AUTHENTICATION) {
            return Apdu.answer(Apdu.WRONG_OFFSET);
        }
        if (data.length < 3 || data[data.length - 2] != (byte) 0x84) {
            return Apdu.answer(Apdu.WRONG_DATA);
        }
        int key = data[data.length - 1] & 0xFF;
        if (key == KEY_BASIC) {
            return Apdu.answer(image.basicKey().isPresent() ? Apdu.OK : Apdu.NO_SUCH_KEY);
        }
        int algorithm = data.length == 5 && data[0] == 4 && data[1] == (byte) 0x80 ? data[2] & 0xFF : 0;
        if (!CardSigner.knows(image.generation(), algorithm)) {
            return Apdu.answer(Apdu.WRONG_DATA);
        }
        if (holderKey(key).isEmpty()) {
            return Apdu.answer(Apdu.NO_SUCH_KEY);
        }
        environment = Optional.of(new SecurityEnvironment(algorithm, key));
        return Apdu.answer(Apdu.OK);
    }

    /** PSO: COMPUTE DIGITAL SIGNATURE; the signature waits for GET RESPONSE. */
    byte[] sign(Apdu apdu, UnaryOperator<byte[]> keepWaiting) {
        if (apdu.p1p2() != COMPUTE_SIGNATURE) {
            return Apdu.answer(Apdu.WRONG_OFFSET);
        }
        if (environment.isEmpty()) {
            return Apdu.answer(Apdu.CONDITIONS_NOT_SATISFIED);
        }
        if (!isAllowedByPin()) {
            return Apdu.answer(Apdu.PIN_MISSING);
        }
        var chosen = environment.get();
        return holderKey(chosen.key())
                .flatMap(key -> CardSigner.sign(image.generation(), chosen.algorithm(), key, apdu.data()))
                .map(keepWaiting)
                .orElseGet(() -> Apdu.answer(Apdu.WRONG_DATA));
    }

    /** Key 82 needs a PIN since the reset, key 83 one just before; applet 1.8 lets one command go between. */
    private boolean isAllowedByPin() {
        return isSignatureKeyChosen()
                ? pin.takeJustVerified(image.generation() == Generation.APPLET_1_8 ? 1 : 0)
                : pin.isVerified();
    }

    private Optional<PrivateKey> holderKey(int key) {
        return switch (key) {
            case KEY_AUTHENTICATION -> image.holderKey(TestKey.HOLDER_AUTHENTICATION);
            case KEY_SIGNATURE -> image.holderKey(TestKey.HOLDER_SIGNATURE);
            default -> Optional.empty();
        };
    }
}
