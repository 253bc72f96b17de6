package be.lra.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.card.CardFixtures;
import be.lra.demo.card.Generation;
import be.lra.demo.card.TestKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedRootsTest {

    @ParameterizedTest
    @EnumSource(Generation.class)
    void noTestRootIsTrustedByDefault(Generation generation) throws Exception {
        byte[] testRoot =
                CardFixtures.PKI.key(generation, TestKey.ROOT).certificate().getEncoded();

        assertThat(TrustedRoots.belgian().find(testRoot)).isEmpty();
        assertThat(TrustedRoots.belgian().and(EidFixtures.testRoots()).find(testRoot))
                .hasValueSatisfying(root -> assertThat(root.test()).isTrue());
    }

    @Test
    void fingerprintMayBeWrittenWithColonsAndCapitals() {
        var root =
                PinnedRoot.test("DF:66:23:9E:D4:1E:37:A1:3A:43:1A:52:72:52:6A:B9:9D:F4:72:A1:8B:6E:87:09:B4:D3:AA:2E:"
                        + "12:C5:48:76"); // eID test Root CA, eid-card.md 4

        assertThat(root.fingerprint()).isEqualTo("df66239ed41e37a13a431a5272526ab99df472a18b6e8709b4d3aa2e12c54876");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "df66", "zz66239ed41e37a13a431a5272526ab99df472a18b6e8709b4d3aa2e12c54876"})
    void whatIsNoFingerprintIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PinnedRoot.test(text));
    }

    @Test
    void addingRootsLeavesTheOthersAsTheyWere() throws Exception {
        TrustedRoots belgian = TrustedRoots.belgian();
        byte[] testRoot = CardFixtures.PKI
                .key(Generation.APPLET_1_8, TestKey.ROOT)
                .certificate()
                .getEncoded();

        TrustedRoots more = belgian.and(EidFixtures.testRoots()).knowing(List.of(testRoot));

        assertThat(more.pinnedCertificates()).hasSize(1);
        assertThat(belgian.knowing(List.of(testRoot)).pinnedCertificates()).isEmpty();
    }
}
