package be.lra.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedAddressTest {

    // Addresses for documentation (RFC 5737, RFC 3849)
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::ffff:c000:207, 192.0.2.7",
        "2001:db8:1:2::5, 20010db800010002::/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002::/64",
        "fe80::1%eth0, fe80000000000000::/64",
        "unknown, unknown"
    })
    void networkOfAnIpv6AddressIsCountedAsOne(String address, String counted) {
        assertThat(CountedAddress.of(address)).isEqualTo(counted);
    }
}
