package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where and why, as the trail keeps it. */
class WhenceTest {

    private static final Actor AGENT = new Actor.Agent(new UUID(0, 1), new UUID(0, 2), null);
    private static final Actor CITIZEN = new Actor.Citizen(null);

    private final Whence whence = new Whence();

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.17, 192.0.2.17", "2001:db8:1:2::17, 2001:db8:1:2:0:0:0:17", "fe80::1%eth0, fe80:0:0:0:0:0:0:1"
    })
    void addressOfAnAgentIsKept(String address, String kept) {
        request(address);

        assertThat(whence.of(AGENT)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.0/24",
        "2001:db8:1:2::17, 2001:db8:1:0:0:0:0:0/48",
        "::ffff:192.0.2.17, 192.0.2.0/24"
    })
    void ofACitizenOnlyTheNetworkIsKept(String address, String kept) {
        request(address);

        assertThat(whence.of(CITIZEN)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.17 192.0.2.0/24",
        "2001:db8:1:2::17, 2001:db8:1:2:0:0:0:17 2001:db8:1:0:0:0:0:0/48",
        "192.0.2.0/24, 192.0.2.0/24",
        "nowhere, nowhere"
    })
    void addressIsSearchedWithItsNetwork(String typed, String searched) {
        assertThat(String.join(" ", Whence.alike(typed))).isEqualTo(searched);
    }

    @Test
    void theApplicationComesFromNowhere() {
        request("192.0.2.17");

        assertThat(whence.of(new Actor.Machine("mail-delivery"))).isEmpty();
    }

    @Test
    void workWithoutARequestComesFromNowhere() {
        assertThat(whence.of(AGENT)).isEmpty();
    }

    @Test
    void textThatIsNoAddressIsNotKept() {
        request("unknown");

        assertThat(whence.of(CITIZEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPurposeHasItsWords(Language language) {
        var words = ResourceBundle.getBundle("i18n/audit", language.locale());

        assertThat(words.keySet())
                .contains("audit.purpose.reminder-check")
                .containsAll(Arrays.stream(Purpose.values())
                        .map(purpose -> "audit.purpose." + purpose.code())
                        .toList());
    }

    @Test
    void aRegisterIsAskedForThePurposeThatTheCaseGave() {
        assertThat(Purpose.codeOf(new AuditEvent.RegisterConsulted("consult", "reminder-check", "found", 1)))
                .isEqualTo("reminder-check");
        assertThat(Purpose.codeOf(new AuditEvent.FileOpened())).isEqualTo("registration");
    }

    private static void request(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
