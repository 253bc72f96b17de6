package be.lra.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.lra.identity.EarlierSeals;
import be.lra.identity.Keyring;
import be.lra.identity.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final byte[] SECRET = "a secret of an app".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = "old-key-old-key-old-key-old-key-".getBytes(StandardCharsets.UTF_8);
    private static final Keyring EARLIER = new Keyring("old", Map.of("old", KEY));

    private final Keyset keyset = Keyset.drawn();
    private final Sealing sealing = new Sealing(keyset, EARLIER);
    private final Sealed sealed = sealing.seal("app", "row-1", SECRET);

    @Test
    void sealedSecretOpensAgainAndNamesItsKey() {
        assertThat(sealing.open("app", "row-1", sealed)).isEqualTo(SECRET);
        assertThat(sealed.keyId()).isEqualTo(keyset.inUse()).hasSize(13);
        assertThat(Base64.getDecoder().decode(sealed.text())).hasSize(SECRET.length + 33);
        assertThat(sealing.isCurrent(sealed)).isTrue();
    }

    @Test
    void sameSecretNeverLooksTheSameTwice() {
        assertThat(sealing.seal("app", "row-1", SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void secretOfOneRowOrPurposeOpensForNoOther() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sealing.open("app", "row-2", sealed))
                .withMessageContaining("belongs to something else");
        assertThatIllegalStateException().isThrownBy(() -> sealing.open("phone", "row-1", sealed));
        assertThatIllegalStateException().isThrownBy(() -> sealing.open("ap", "prow-1", sealed));
    }

    @Test
    void changedSecretDoesNotOpen() {
        byte[] bytes = Base64.getDecoder().decode(sealed.text());
        bytes[20] ^= 1;

        for (String text : new String[] {Base64.getEncoder().encodeToString(bytes), "AAAA", "", "no base64"}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> sealing.open("app", "row-1", new Sealed(sealed.keyId(), text)));
        }
    }

    @Test
    void anotherKeysetOpensNothingAndSaysWhichKeyIsMissing() {
        var elsewhere = new Sealing(Keyset.drawn(), EARLIER);

        assertThatIllegalStateException()
                .isThrownBy(() -> elsewhere.open("app", "row-1", sealed))
                .withMessageContaining(sealed.keyId());
    }

    @Test
    void whatWasSealedBeforeTwoRotationsOpensUntilItsKeyIsTakenAway() {
        Keyset more = keyset.withAnother();
        Keyset second = more.using(more.keys().getLast());
        Keyset evenMore = second.withAnother();
        Keyset third = evenMore.using(evenMore.keys().getLast());
        var rotated = new Sealing(third, EARLIER);

        assertThat(third.keys()).hasSize(3).startsWith(keyset.inUse());
        assertThat(rotated.open("app", "row-1", sealed)).isEqualTo(SECRET);
        assertThat(rotated.isCurrent(sealed)).isFalse();
        assertThat(rotated.seal("app", "row-1", SECRET).keyId()).isEqualTo(third.inUse());
        var bereft = new Sealing(third.without(keyset.inUse()), EARLIER);
        assertThatIllegalStateException().isThrownBy(() -> bereft.open("app", "row-1", sealed));
    }

    @Test
    void keyThatWasOnlyAddedOpensButDoesNotSeal() {
        Keyset more = keyset.withAnother();
        var ahead = new Sealing(more.using(more.keys().getLast()), EARLIER);
        var behind = new Sealing(more, EARLIER);

        assertThat(behind.open("app", "row-1", ahead.seal("app", "row-1", SECRET)))
                .isEqualTo(SECRET);
        assertThat(behind.seal("app", "row-1", SECRET).keyId()).isEqualTo(keyset.inUse());
    }

    @Test
    void keyInUseIsNotTakenAway() {
        assertThatIllegalArgumentException().isThrownBy(() -> keyset.without(keyset.inUse()));
        assertThatIllegalArgumentException().isThrownBy(() -> keyset.using("tink-00000000"));
    }

    @Test
    void whatIsOlderThanKeysetsOpensAndIsNotCurrent() {
        Sealed old = new EarlierSeals("old", KEY).seal("app", "row-1", SECRET);

        assertThat(sealing.open("app", "row-1", old)).isEqualTo(SECRET);
        assertThat(sealing.isCurrent(old)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> sealing.open("app", "row-1", new Sealed("old", "no base64")));
    }

    @Test
    void keysetIsMaskedInEveryLog() {
        assertThat(keyset).hasToString("Keyset[inUse=" + keyset.inUse() + "]");
    }
}
