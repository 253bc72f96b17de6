package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyringTest {

    private static final byte[] SECRET = "a secret of an app".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OLD = "old-key-old-key-old-key-old-key-".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new-key-new-key-new-key-new-key-".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final Keyring keyring = new Keyring("old", Map.of("old", OLD));

    @Test
    void sealedSecretOpensAgain() {
        Sealed sealed = keyring.seal("app", "row-1", SECRET, random);

        assertThat(keyring.open("app", "row-1", sealed)).isEqualTo(SECRET);
        assertThat(sealed.keyId()).isEqualTo("old");
        assertThat(Base64.getDecoder().decode(sealed.text())).hasSize(SECRET.length + 28);
    }

    @Test
    void sameSecretNeverLooksTheSameTwice() {
        assertThat(keyring.seal("app", "row-1", SECRET, random))
                .isNotEqualTo(keyring.seal("app", "row-1", SECRET, random));
    }

    @Test
    void sealedSecretOpensInItsRowAndForItsPurposeOnly() {
        Sealed sealed = keyring.seal("app", "row-1", SECRET, random);

        assertThatIllegalStateException().isThrownBy(() -> keyring.open("app", "row-2", sealed));
        assertThatIllegalStateException().isThrownBy(() -> keyring.open("phone", "row-1", sealed));
    }

    @Test
    void changedSecretDoesNotOpen() {
        Sealed sealed = keyring.seal("app", "row-1", SECRET, random);
        byte[] bytes = Base64.getDecoder().decode(sealed.text());
        bytes[20] ^= 1;
        var changed = new Sealed(sealed.keyId(), Base64.getEncoder().encodeToString(bytes));
        var cut = new Sealed(sealed.keyId(), "AAAA");

        assertThatIllegalStateException().isThrownBy(() -> keyring.open("app", "row-1", changed));
        assertThatIllegalStateException().isThrownBy(() -> keyring.open("app", "row-1", cut));
    }

    @Test
    void oldKeyOpensWhileItIsKeptAndNewSealsTakeTheNewOne() {
        Sealed sealed = keyring.seal("app", "row-1", SECRET, random);
        var rotated = new Keyring("new", Map.of("old", OLD, "new", NEW));
        var withoutOld = new Keyring("new", Map.of("new", NEW));

        assertThat(rotated.open("app", "row-1", sealed)).isEqualTo(SECRET);
        assertThat(rotated.isCurrent(sealed)).isFalse();
        assertThat(rotated.isCurrent(rotated.seal("app", "row-1", SECRET, random)))
                .isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> withoutOld.open("app", "row-1", sealed))
                .withMessageContaining("old");
    }
}
