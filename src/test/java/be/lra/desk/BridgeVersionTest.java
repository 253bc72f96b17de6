package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeVersionTest {

    @ParameterizedTest
    @CsvSource({"0.0.9, 0.1.0", "0.1.0, 0.1.1", "0.9, 0.10", "1, 1.0.1", "0.1.0-SNAPSHOT, 0.2.0", "1.9.9, 2"})
    void earlierVersionIsOlder(String earlier, String later) {
        assertThat(new BridgeVersion(earlier).isOlderThan(new BridgeVersion(later)))
                .isTrue();
        assertThat(new BridgeVersion(later).isOlderThan(new BridgeVersion(earlier)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.1.0, 0.1.0", "0.1.0-SNAPSHOT, 0.1.0", "1, 1.0.0", "development, 9.9.9", "1.0, development"})
    void neitherIsOlder(String one, String other) {
        assertThat(new BridgeVersion(one).isOlderThan(new BridgeVersion(other))).isFalse();
        assertThat(new BridgeVersion(other).isOlderThan(new BridgeVersion(one))).isFalse();
    }
}
