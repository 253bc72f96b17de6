package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-01: the paper code. */
class ActivationCodeTest {

    private static final int CODES = 200;
    private final SecureRandom random = new SecureRandom();

    @Test
    void codeHasFourGroupsOfFiveSignsOfTheAlphabet() {
        ActivationCode code = ActivationCode.draw(random);

        assertThat(code.groups())
                .hasSize(4)
                .allSatisfy(group -> assertThat(group).matches("[0-9A-HJKMNP-TV-Z]{5}"));
    }

    @Test
    void multiplicationIsThatOfAField() {
        for (int left = 1; left < 32; left++) {
            List<Integer> products = new ArrayList<>();
            for (int right = 1; right < 32; right++) {
                products.add(CodeAlphabet.multiply(left, right));
                assertThat(CodeAlphabet.multiply(left, right)).isEqualTo(CodeAlphabet.multiply(right, left));
            }
            assertThat(products).doesNotHaveDuplicates().doesNotContain(0).allMatch(product -> product < 32);
        }
    }

    @Test
    void everySingleWrongSignIsCaughtAndItsGroupNamed() {
        for (int n = 0; n < CODES; n++) {
            String signs = clear(ActivationCode.draw(random));
            for (int i = 0; i < 20; i++) {
                for (char other : CodeAlphabet.SIGNS.toCharArray()) {
                    if (other != signs.charAt(i)) {
                        String wrong = signs.substring(0, i) + other + signs.substring(i + 1);
                        assertThat(ActivationCode.check(wrong))
                                .isEqualTo(new CodeReading.GroupsWrong(List.of(i / 5 + 1)));
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfTwoSignsOfAGroupIsCaught() {
        for (int n = 0; n < CODES; n++) {
            String signs = clear(ActivationCode.draw(random));
            for (int i = 0; i < 20; i++) {
                for (int j = i + 1; j < (i / 5 + 1) * 5; j++) {
                    if (signs.charAt(i) != signs.charAt(j)) {
                        assertThat(ActivationCode.check(swap(signs, i, j)))
                                .isEqualTo(new CodeReading.GroupsWrong(List.of(i / 5 + 1)));
                    }
                }
            }
        }
    }

    /** Every value of a group at every position: the check alone, not luck, tells the positions apart. */
    @Test
    void everySwapOfTwoGroupsIsCaught() {
        for (int n = 0; n < CODES; n++) {
            List<String> groups = ActivationCode.draw(random).groups();
            for (int i = 0; i < 4; i++) {
                for (int j = i + 1; j < 4; j++) {
                    List<String> swapped = new ArrayList<>(groups);
                    Collections.swap(swapped, i, j);
                    assertThat(ActivationCode.read(swapped))
                            .isEqualTo(new CodeReading.GroupsWrong(List.of(i + 1, j + 1)));
                }
            }
        }
    }

    static Stream<Arguments> forgivingReadings() {
        return Stream.of(
                Arguments.of(
                        (java.util.function.UnaryOperator<String>) text -> text.toLowerCase(java.util.Locale.ROOT)),
                Arguments.of((java.util.function.UnaryOperator<String>) text -> " " + text + "\t"),
                Arguments.of((java.util.function.UnaryOperator<String>) text -> String.join("-", text.split(""))),
                Arguments.of((java.util.function.UnaryOperator<String>) text -> String.join("\u00a0", text.split(""))),
                Arguments.of((java.util.function.UnaryOperator<String>) text -> text.replace('0', 'O')),
                Arguments.of((java.util.function.UnaryOperator<String>) text -> text.replace('0', 'o')),
                Arguments.of((java.util.function.UnaryOperator<String>) text -> text.replace('1', 'I')),
                Arguments.of((java.util.function.UnaryOperator<String>) text -> text.replace('1', 'l')));
    }

    @ParameterizedTest
    @MethodSource("forgivingReadings")
    void codeIsReadForgivingly(java.util.function.UnaryOperator<String> habit) {
        for (int n = 0; n < 50; n++) {
            ActivationCode code = ActivationCode.draw(random);
            List<String> typed = code.groups().stream().map(habit).toList();

            assertThat(ActivationCode.read(typed))
                    .isInstanceOfSatisfying(
                            CodeReading.Complete.class,
                            read -> assertThat(read.code().groups()).isEqualTo(code.groups()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void anyBoxAcceptsTheWholeCode(int box) {
        ActivationCode code = ActivationCode.draw(random);
        List<String> typed = new ArrayList<>(List.of("", "", "", ""));
        typed.set(box, String.join(" - ", code.groups()));

        assertThat(ActivationCode.read(typed)).isInstanceOf(CodeReading.Complete.class);
    }

    @Test
    void wholeCodeWinsOverWhatStandsInOtherBoxes() {
        ActivationCode code = ActivationCode.draw(random);

        assertThat(ActivationCode.read(List.of("AB", String.join("", code.groups()), "", "ABCDE")))
                .isInstanceOf(CodeReading.Complete.class);
    }

    @Test
    void missingSignsNameTheFirstGroupThatIsTooShort() {
        assertThat(ActivationCode.read(List.of("ABCDE", "ABC", "", ""))).isEqualTo(new CodeReading.TooShort(2, 3));
        assertThat(ActivationCode.read(List.of())).isEqualTo(new CodeReading.TooShort(1, 0));
    }

    @Test
    void surplusSignsNameTheGroup() {
        assertThat(ActivationCode.read(List.of("ABCDE", "ABCDE", "ABCDEF", "ABCDE")))
                .isEqualTo(new CodeReading.TooLong(3));
        assertThat(ActivationCode.read(List.of("A".repeat(201)))).isEqualTo(new CodeReading.TooLong(1));
    }

    @Test
    void signThatNoCodeContainsIsNamed() {
        assertThat(ActivationCode.read(List.of("ABCDE", "ABU2E", "ABCDE", "ABCDE")))
                .isEqualTo(new CodeReading.ForeignSign(2, "U"));
    }

    @Test
    void noTextMakesTheReaderFail() {
        Random seeded = new Random(42);
        for (int n = 0; n < 5_000; n++) {
            List<String> boxes = new ArrayList<>();
            for (int box = 0; box < seeded.nextInt(6); box++) {
                boxes.add(seeded.ints(seeded.nextInt(30), 0, Character.MAX_CODE_POINT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            }
            assertThat(ActivationCode.read(boxes)).isNotNull();
        }
    }

    @Test
    void unwantedWordsAreFoundAlsoAcrossGroups() {
        assertThat(UnwantedWords.in("ABMERDE2345678901234")).isTrue();
        assertThat(UnwantedWords.in("ABCMER".concat("DE"))).isTrue();
        assertThat(UnwantedWords.in("2345678923456789ACDE")).isFalse();
    }

    @Test
    void drawnCodesSpellNoUnwantedWord() {
        for (int n = 0; n < 2_000; n++) {
            assertThat(UnwantedWords.in(clear(ActivationCode.draw(random)))).isFalse();
        }
    }

    /** SEC-11 */
    @Test
    void textFormIsMasked() {
        ActivationCode code = ActivationCode.draw(random);

        assertThat(code.toString()).isEqualTo("ActivationCode[masked]");
        assertThat(ActivationCode.read(code.groups()).toString()).doesNotContain(code.groups());
    }

    private static String clear(ActivationCode code) {
        return String.join("", code.groups());
    }

    private static String swap(String signs, int i, int j) {
        StringBuilder swapped = new StringBuilder(signs);
        swapped.setCharAt(i, signs.charAt(j));
        swapped.setCharAt(j, signs.charAt(i));
        return swapped.toString();
    }
}
