package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyringTest {

    private static final byte[] SECRET = "a secret of an app".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OLD = "old-key-old-key-old-key-old-key-".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new-key-new-key-new-key-new-key-".getBytes(StandardCharsets.UTF_8);

    private final Keyring keyring = new Keyring("old", Map.of("old", OLD));
    private final Sealed sealed = new EarlierSeals("old", OLD).seal("app", "row-1", SECRET);

    @Test
    void whatWasSealedBeforeKeysetsOpensInItsRowAndForItsPurposeOnly() {
        assertThat(keyring.open("app", "row-1", sealed)).isEqualTo(SECRET);
        assertThatIllegalStateException().isThrownBy(() -> keyring.open("app", "row-2", sealed));
        assertThatIllegalStateException().isThrownBy(() -> keyring.open("phone", "row-1", sealed));
    }

    @Test
    void changedSecretDoesNotOpen() {
        byte[] bytes = Base64.getDecoder().decode(sealed.text());
        bytes[20] ^= 1;
        var changed = new Sealed(sealed.keyId(), Base64.getEncoder().encodeToString(bytes));
        var cut = new Sealed(sealed.keyId(), "AAAA");

        assertThatIllegalStateException().isThrownBy(() -> keyring.open("app", "row-1", changed));
        assertThatIllegalStateException().isThrownBy(() -> keyring.open("app", "row-1", cut));
    }

    @Test
    void oldKeyOpensWhileItIsKept() {
        var rotated = new Keyring("new", Map.of("old", OLD, "new", NEW));
        var withoutOld = new Keyring("new", Map.of("new", NEW));

        assertThat(rotated.open("app", "row-1", sealed)).isEqualTo(SECRET);
        assertThatIllegalStateException()
                .isThrownBy(() -> withoutOld.open("app", "row-1", sealed))
                .withMessageContaining("old");
    }
}
