package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedReceptionTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 500", "' 10 ', 1000", "'7,5', 750", "7.50, 750", "999.99, 99999"})
    void amountIsReadAsEuros(String typed, int cents) {
        TypedReception reception = typed(typed, "", "");

        assertThat(reception.problems()).isEmpty();
        assertThat(reception.toReception().fees()).isEqualTo(new Fees(OptionalInt.of(cents), OptionalInt.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "-5", "1000", "7,505", "€ 5", "5,", ",5"})
    void whatIsNoAmountIsToldAtItsField(String typed) {
        assertThat(typed(typed, "5", "").problems())
                .isEqualTo(Map.of(OfficeField.FEE_RESIDENTS, FieldProblem.NO_AMOUNT));
        assertThat(typed("5", typed, "").problems()).isEqualTo(Map.of(OfficeField.FEE_OTHERS, FieldProblem.NO_AMOUNT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://map.example/1",
                "javascript:alert(1)",
                "map.example",
                "https:///nowhere",
                "https://user@map.example/",
                "https://map.example/a b"
            })
    void mapLinkIsACompleteHttpsAddress(String typed) {
        assertThat(typed("", "", typed).problems()).isEqualTo(Map.of(OfficeField.MAP, FieldProblem.NO_WEB_ADDRESS));
        assertThat(typed("", "", "https://map.example/?q=a%20b").problems()).isEmpty();
    }

    @Test
    void mapLinkThatDoesNotFitIsTold() {
        assertThat(typed("", "", "https://map.example/" + "x".repeat(280)).problems())
                .isEmpty();
        assertThat(typed("", "", "https://map.example/" + "x".repeat(281)).problems())
                .containsKey(OfficeField.MAP);
    }

    private static TypedReception typed(String residents, String others, String map) {
        return new TypedReception(Set.of(), VisitRule.BOTH, residents, others, map);
    }
}
