package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.EmailReading.Read;
import be.lra.identity.EmailReading.Reason;
import be.lra.identity.EmailReading.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.web.api.Email;

/** What holds of every e-mail address, and of everything typed in its place. */
class EmailAddressPropertyTest {

    @Property
    void anyTextHasAnOutcome(@ForAll String typed) {
        holds(typed);
    }

    @Property(tries = 1000)
    void anyTextWithTheSignsOfAddressesHasAnOutcome(@ForAll("nearlyAnAddress") String typed) {
        holds(typed);
    }

    /** What was read is read again as itself, and holds nothing that could break a line of a mail. */
    private static void holds(String typed) {
        if (EmailAddress.read(typed) instanceof Read(EmailAddress address)) {
            assertThat(EmailAddress.read(address.value())).isEqualTo(new Read(address));
            assertThat(address.value())
                    .doesNotMatch("(?s).*[\\s\\p{Cntrl},;<>\"].*")
                    .hasSizeLessThanOrEqualTo(254);
            assertThat(new EmailAddress(address.comparable()).comparable()).isEqualTo(address.comparable());
        }
    }

    /** Addresses of a generator that knows nothing of ours. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void addressOfTheProtocolIsReadUnlessItIsTooLong(@ForAll @Email String typed) {
        EmailReading reading = EmailAddress.read(typed);

        if (reading instanceof Refused(Reason why)) {
            assertThat(why).isEqualTo(Reason.TOO_LONG);
            assertThat(typed.length() > 254 || typed.indexOf('@') > 64)
                    .as(typed)
                    .isTrue();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void caseAndBlanksAroundChangeNoMailbox(@ForAll @Email String typed) {
        if (EmailAddress.read(typed) instanceof Read(EmailAddress address)
                && EmailAddress.read("  " + typed.toUpperCase(java.util.Locale.ROOT) + "\t")
                        instanceof Read(var other)) {
            assertThat(other.comparable()).isEqualTo(address.comparable());
        }
    }

    @Provide
    Arbitrary<String> nearlyAnAddress() {
        return Arbitraries.strings()
                .withChars("aZ09.-_+@@ \r\n\t,;<>\"'éß\u0130\u200bxn")
                .ofMaxLength(30);
    }
}
