package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of domain.md 5.5, and numbers made by its rule. */
class CbeNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"0671516647", "0671.516.647", " BE 0671.516.647 ", "be0671516647", "0671-516-647"})
    void numberIsReadAsPeopleWriteIt(String typed) {
        assertThat(CbeNumber.read(typed)).contains("0671516647");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0671516648", "0761516647", "671516647", "2671516690", "06715166477", "", "number", "٠٦٧١٥١٦٦٤٧"
            })
    void otherTextIsNone(String typed) {
        assertThat(CbeNumber.read(typed)).isEmpty();
    }
}
