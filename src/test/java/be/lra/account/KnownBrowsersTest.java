package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.identity.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownBrowsersTest {

    private static final byte[] KEY = "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEXT_KEY = "another key of thirty-two bytes..".getBytes(StandardCharsets.UTF_8);

    private final MutableClock clock = new MutableClock();
    private final KnownBrowsers browsers = browsers(new Keyring("one", Map.of("one", KEY)));

    private KnownBrowsers browsers(Keyring keyring) {
        return new KnownBrowsers(keyring, new SecureRandom(), clock);
    }

    @Test
    void browserIsKnownForTheNameThatSignedInThereAlone() {
        String marks = browsers.renewed("merle.chante", "");

        assertThat(browsers.recognise("merle.chante", marks)).isPresent();
        assertThat(browsers.recognise("merle.chantera", marks)).isEmpty();
        assertThat(marks).doesNotContain("merle");
    }

    @Test
    void twoBrowsersOfOneNameAreTwo() {
        String here = browsers.renewed("merle.chante", "");
        String there = browsers.renewed("merle.chante", "");

        assertThat(browsers.recognise("merle.chante", here)).isNotEqualTo(browsers.recognise("merle.chante", there));
    }

    @Test
    void householdSharesABrowserAndNobodyHasTwoMarksInIt() {
        String marks = "";
        for (String name : new String[] {"anna.berg", "bart.berg", "anna.berg", "cleo.berg"}) {
            marks = browsers.renewed(name, marks);
        }

        assertThat(marks.split("~", -1)).hasSize(3);
        for (String name : new String[] {"anna.berg", "bart.berg", "cleo.berg"}) {
            assertThat(browsers.recognise(name, marks)).isPresent();
        }
    }

    @Test
    void oldestOfManyIsForgotten() {
        String marks = "";
        for (int one = 0; one < 6; one++) {
            marks = browsers.renewed("number" + one, marks);
        }

        assertThat(browsers.recognise("number5", marks)).isPresent();
        assertThat(browsers.recognise("number2", marks)).isPresent();
        assertThat(browsers.recognise("number1", marks)).isEmpty();
    }

    @Test
    void markLastsFourHundredDays() {
        String marks = browsers.renewed("merle.chante", "");

        clock.advance(Duration.ofDays(399));
        assertThat(browsers.recognise("merle.chante", marks)).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(browsers.recognise("merle.chante", marks)).isEmpty();
    }

    @Test
    void markOutlivesAChangeOfKeysWhileTheFormerKeyIsThere() {
        String marks = browsers.renewed("merle.chante", "");

        assertThat(browsers(new Keyring("two", Map.of("one", KEY, "two", NEXT_KEY)))
                        .recognise("merle.chante", marks))
                .isPresent();
        assertThat(browsers(new Keyring("two", Map.of("two", NEXT_KEY))).recognise("merle.chante", marks))
                .isEmpty();
    }

    @Test
    void changedMarkIsNone() {
        String mark = browsers.renewed("merle.chante", "");
        String[] parts = mark.split("\\.", -1);

        assertThat(browsers.recognise("merle.chante", "00" + mark.substring(2))).isEmpty();
        assertThat(browsers.recognise("merle.chante", parts[0] + ".2999-01-01." + parts[2]))
                .isEmpty();
        assertThat(browsers.recognise("merle.chante", parts[0] + "." + parts[1] + "." + "0".repeat(64)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "~~~~~~",
                "a.b",
                "a.2026-13-45.c",
                "x.+999999999-12-31.y",
                "00000000000000000000000000000000.2026-13-45.0000000000000000000000000000000000000000000000000000000000000000",
                "...",
                "a.b.c.d~e"
            })
    void whateverIsSentInstead(String sent) {
        assertThat(browsers.recognise("merle.chante", sent)).isEmpty();
        assertThat(browsers.recognise("merle.chante", browsers.renewed("merle.chante", sent)))
                .isPresent();
    }

    @Test
    void moreThanABrowserKeepsIsNotLookedAt() {
        String marks = browsers.renewed("merle.chante", "");

        assertThat(browsers.recognise("merle.chante", marks + "~" + "x".repeat(1_000)))
                .isEmpty();
    }
}
