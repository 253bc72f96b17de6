package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.identity.EmailReading.Reason;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    // typed | stored
    @CsvSource(
            delimiter = '|',
            value = {
                "an.peeters@example.org | an.peeters@example.org",
                "An.Peeters@Example.ORG | An.Peeters@example.org",
                "a@b.be | a@b.be",
                "a+b@example.org | a+b@example.org",
                "a_b-c@example.org | a_b-c@example.org",
                "o'neill@example.org | o'neill@example.org",
                "1234567@example.org | 1234567@example.org",
                "x!#$%&*+/=?^_`{}~@example.org | x!#$%&*+/=?^_`{}~@example.org",
                "an@mail.sub.example.co.uk | an@mail.sub.example.co.uk",
                "an@3m.example | an@3m.example",
                "an@xn--strae-oqa.example | an@xn--strae-oqa.example",
                "an@MÜNCHEN.example | an@münchen.example",
                "an@bücher.example | an@bücher.example",
                "an@例え.テスト | an@例え.テスト",
                "andré@example.org | andré@example.org",
                "an@example.photography | an@example.photography",
            })
    void addressIsReadAndOnlyItsDomainLowered(String typed, String stored) {
        assertThat(EmailAddress.read("  " + typed + "\t")).isEqualTo(new EmailReading.Read(new EmailAddress(stored)));
        assertThat(new EmailAddress(typed).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY",
                "'   ' | EMPTY",
                "an.peeters | NO_AT_SIGN",
                "an.peeters(at)example.org | NO_AT_SIGN",
                "@example.org | WRONG_CHARACTERS",
                "an peeters@example.org | WRONG_CHARACTERS",
                "an@peeters@example.org | WRONG_CHARACTERS",
                ".an@example.org | WRONG_CHARACTERS",
                "an.@example.org | WRONG_CHARACTERS",
                "an..peeters@example.org | WRONG_CHARACTERS",
                "An Peeters <an@example.org> | WRONG_CHARACTERS",
                "mailto:an@example.org | WRONG_CHARACTERS",
                "an,peeters@example.org | WRONG_CHARACTERS",
                "\"an\"@example.org | WRONG_CHARACTERS",
                "an;jan@example.org | WRONG_CHARACTERS",
                "an@ | WRONG_DOMAIN",
                "an@example | WRONG_DOMAIN",
                "an@localhost | WRONG_DOMAIN",
                "an@example..org | WRONG_DOMAIN",
                "an@.example.org | WRONG_DOMAIN",
                "an@example.org. | WRONG_DOMAIN",
                "an@-example.org | WRONG_DOMAIN",
                "an@example-.org | WRONG_DOMAIN",
                "an@exam ple.org | WRONG_DOMAIN",
                "an@exam_ple.org | WRONG_DOMAIN",
                "an@example.o | WRONG_DOMAIN",
                "an@example.123 | WRONG_DOMAIN",
                "an@[127.0.0.1] | WRONG_DOMAIN",
                "an@127.0.0.1 | WRONG_DOMAIN",
                "an@example。org | WRONG_DOMAIN",
                "an@example.org/x | WRONG_DOMAIN",
            })
    void everyRefusalHasItsReason(String typed, Reason reason) {
        assertThat(EmailAddress.read(typed)).isEqualTo(new EmailReading.Refused(reason));
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an@example.org\r\nBcc: b@example.org",
                "an\r\n@example.org",
                "an@example.org\u0000",
                "an\u202e@example.org",
                "an\u200b@example.org"
            })
    void lineEndsAndInvisibleSignsNeverPass(String typed) {
        assertThat(EmailAddress.read(typed)).isInstanceOf(EmailReading.Refused.class);
    }

    @Test
    void lengthsOfTheProtocolAreKept() {
        String local = "a".repeat(64);
        String longest = local + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(58) + ".be";

        assertThat(longest).hasSize(254);
        assertThat(EmailAddress.read(longest)).isInstanceOf(EmailReading.Read.class);
        assertThat(EmailAddress.read("a" + longest)).isEqualTo(new EmailReading.Refused(Reason.TOO_LONG));
        assertThat(EmailAddress.read("a" + local + "@example.org"))
                .isEqualTo(new EmailReading.Refused(Reason.TOO_LONG));
        assertThat(EmailAddress.read("a@" + "b".repeat(64) + ".be"))
                .isEqualTo(new EmailReading.Refused(Reason.WRONG_DOMAIN));
        assertThat(EmailAddress.read("x".repeat(1_000_000))).isEqualTo(new EmailReading.Refused(Reason.TOO_LONG));
    }

    @Test
    void mailboxesAreComparedWithoutCaseButWithTheirTags() {
        assertThat(new EmailAddress("An@Example.org").comparable())
                .isEqualTo(new EmailAddress("an@example.ORG").comparable())
                .isNotEqualTo(new EmailAddress("an+x@example.org").comparable());
        assertThat(new EmailAddress("an@münchen.example").comparable())
                .isEqualTo(new EmailAddress("an@xn--mnchen-3ya.example").comparable());
    }

    @Test
    void composedAndDecomposedAccentsAreOneAddress() {
        assertThat(new EmailAddress("andre\u0301@example.org")).isEqualTo(new EmailAddress("andr\u00e9@example.org"));
    }

    @Test
    void addressIsMasked() {
        var address = new EmailAddress("an.peeters@example.org");

        assertThat(address.toString()).doesNotContain("peeters", "example");
        assertThat(address.masked()).isEqualTo("a•••@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "info@example.org, ROLE_ADDRESS",
        "NoReply@example.org, ROLE_ADDRESS",
        "info+keys@example.org, ROLE_ADDRESS",
        "an@yopmail.com, DISPOSABLE",
        "an@x.mailinator.com, DISPOSABLE",
        "an@gmial.com, LIKELY_MISTYPED",
        "andré@example.org, ACCENTS",
    })
    void oddAddressesAreWarnings(String address, EmailAdvice.Warning warning) {
        assertThat(EmailAdvice.about(new EmailAddress(address)).warnings()).isEqualTo(Set.of(warning));
    }

    @Test
    void slipOfTheFingerComesWithASuggestion() {
        assertThat(EmailAdvice.about(new EmailAddress("An@gmail.con")).suggestion())
                .contains(new EmailAddress("An@gmail.com"));
    }

    @Test
    void usualAddressHasNoWarning() {
        var advice = EmailAdvice.about(new EmailAddress("informatica.an@notmailinator.com"));

        assertThat(advice.warnings()).isEmpty();
        assertThat(advice.suggestion()).isEmpty();
    }
}
