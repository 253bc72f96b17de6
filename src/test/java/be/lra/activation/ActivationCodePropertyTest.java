package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of everything typed into the boxes for the paper code. */
class ActivationCodePropertyTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Property
    void anyBoxesHaveAnOutcome(@ForAll @Size(max = 6) List<String> boxes) {
        namesOneOfTheFourGroups(ActivationCode.read(boxes));
    }

    @Property(tries = 1000)
    void boxesFilledWithTheSignsOfCodesHaveAnOutcome(
            @ForAll @Size(max = 5) List<@net.jqwik.api.From("signs") String> boxes) {
        namesOneOfTheFourGroups(ActivationCode.read(boxes));
    }

    /** Every answer points at groups that stand on the letter. */
    private static void namesOneOfTheFourGroups(CodeReading reading) {
        switch (reading) {
            case CodeReading.Complete complete ->
                assertThat(complete.code().groups()).hasSize(4);
            case CodeReading.GroupsWrong(var groups) ->
                assertThat(groups).isNotEmpty().allMatch(group -> group >= 1 && group <= 4);
            case CodeReading.TooShort(int group, int signs) -> {
                assertThat(group).isBetween(1, 4);
                assertThat(signs).isBetween(0, 4);
            }
            case CodeReading.TooLong(int group) -> assertThat(group).isBetween(1, 4);
            case CodeReading.ForeignSign(int group, String sign) -> {
                assertThat(group).isBetween(1, 4);
                assertThat(sign).isNotEmpty();
            }
        }
    }

    @Property
    void codeOfALetterIsReadHoweverItIsSeparatedAndWhereverItIsPasted(
            @ForAll("separator") String separator, @ForAll @IntRange(max = 3) int box, @ForAll boolean lowerCase) {
        ActivationCode code = ActivationCode.draw(RANDOM);
        String whole = String.join(separator, code.groups());
        String typed = lowerCase ? whole.toLowerCase(Locale.ROOT) : whole;
        var boxes = new java.util.ArrayList<>(List.of("", "", "", ""));
        boxes.set(box, typed);

        assertThat(ActivationCode.read(boxes))
                .isInstanceOfSatisfying(
                        CodeReading.Complete.class,
                        complete -> assertThat(complete.code().groups()).isEqualTo(code.groups()));
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKMNPQRSTVWXYZilou -")
                .ofMaxLength(25);
    }

    @Provide
    Arbitrary<String> separator() {
        return Arbitraries.of("", " ", "-", " - ", "\u00a0", "\t", "\u2013", "\n");
    }
}
