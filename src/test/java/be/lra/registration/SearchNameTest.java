package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchNameTest {

    @Test
    void nameIsKnownByItsWordsWithoutAccentsAndByTheLastNameInOneWord() {
        assertThat(SearchName.of("Van den Bérghe", "Zoë Ann").words())
                .containsExactly("VAN", "DEN", "BERGHE", "ZOE", "ANN", "VANDENBERGHE");
    }

    @Test
    void letterThatMachinesWriteAsTwoIsFoundBothWays() {
        assertThat(SearchName.of("Müller", "Jo").parts()).contains("MULLER", "MUELLER", "ULLER");
    }

    @Test
    void partsBeginAnywhereAndHaveThreeLettersUnlessTheWordIsShorter() {
        assertThat(SearchName.of("Ng", "Lina").parts()).containsExactlyInAnyOrder("NG", "LINA", "INA");
    }

    @Test
    void partOfALongWordEndsAfterTwelveLetters() {
        assertThat(SearchName.part("CHRISTODOULOPOULOS")).isEqualTo("CHRISTODOULO");
    }

    @Test
    void longestTypedWordLeads() {
        assertThat(SearchName.typed("jö d'Hondt")).containsExactly("HONDT", "JO", "D");
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreNoPartOfAName() {
        assertThat(SearchName.typed("%_' \\")).isEmpty();
    }

    @Test
    void textOfAVeryLongNameIsCutToItsColumn() {
        assertThat(SearchName.of("A".repeat(200), "B".repeat(200)).text()).hasSizeLessThanOrEqualTo(420);
    }
}
