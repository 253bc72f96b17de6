package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.reader.BlockReason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BridgeWordsTest {

    static Stream<String> languages() {
        return BridgeWords.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonForABlockHasWords(String language) {
        BridgeWords words = BridgeWords.in(language);

        assertThat(BlockReason.values())
                .allSatisfy(reason ->
                        assertThat(words.find("bridge.block." + reason.name())).isPresent());
    }

    @Test
    void otherLanguagesAreAnsweredInEnglish() {
        assertThat(BridgeWords.in("it").say("bridge.enrolled", "A", "B")).isEqualTo("This PC reads cards for A (B).");
    }

    @Test
    void fourLanguagesDiffer() {
        assertThat(languages().map(language -> BridgeWords.in(language).say("bridge.enrolled", "A", "B")))
                .doesNotHaveDuplicates();
    }
}
