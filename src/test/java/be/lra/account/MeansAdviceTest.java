package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class MeansAdviceTest {

    /** The nine cells of the seed (domain.md 10), in its order. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BELGIAN  | BELGIUM   | MYGOV EID ITSME SMART_ID CODE_ALONE CODE_AT_OFFICE
            BELGIAN  | EUROPE    | MYGOV:IF_ACTIVATED EID:WITH_CERTIFICATE ITSME:IF_ACTIVATED SMART_ID CODE_ALONE CODE_AT_OFFICE EIDAS:IF_NOTIFIED
            BELGIAN  | ELSEWHERE | MYGOV:IF_ACTIVATED EID:WITH_CERTIFICATE ITSME:IF_ACTIVATED SMART_ID CODE_ALONE CODE_AT_OFFICE EIDAS:IF_NOTIFIED
            EUROPEAN | BELGIUM   | MYGOV EID ITSME SMART_ID CODE_ALONE CODE_AT_OFFICE EIDAS:IF_NOTIFIED
            EUROPEAN | EUROPE    | EIDAS:IF_NOTIFIED CODE_AT_OFFICE
            EUROPEAN | ELSEWHERE | EIDAS:IF_NOTIFIED CODE_AT_OFFICE
            NEITHER  | BELGIUM   | MYGOV EID ITSME SMART_ID CODE_ALONE CODE_AT_OFFICE EIDAS:IF_NOTIFIED
            NEITHER  | EUROPE    | EIDAS:IF_NOTIFIED CODE_AT_OFFICE
            NEITHER  | ELSEWHERE | CODE_AT_OFFICE EIDAS:IF_NOTIFIED
            """)
    void everyCellIsTheSeeds(Citizenship citizenship, Residence residence, String cell) throws IOException {
        var advice = new MeansAdvice(bind(Map.of())).of(citizenship, residence);

        List<MeansOption> expected =
                Arrays.stream(cell.split(" ")).map(MeansOption::of).toList();
        assertThat(advice.usable()).isEqualTo(expected);
        assertThat(advice.unusable())
                .doesNotContainAnyElementsOf(
                        expected.stream().map(MeansOption::means).toList());
        assertThat(advice.usable().size() + advice.unusable().size()).isEqualTo(Means.values().length);
    }

    @Test
    void deploymentChangesACellWithoutARelease() throws IOException {
        var settings = bind(Map.of("lra.means.matrix.neither.elsewhere[0]", "CODE_AT_OFFICE"));

        assertThat(new MeansAdvice(settings)
                        .of(Citizenship.NEITHER, Residence.ELSEWHERE)
                        .usable())
                .containsExactly(MeansOption.of("CODE_AT_OFFICE"));
    }

    @Test
    void missingCellIsRefusedByName() {
        assertThatThrownBy(() -> new MeansProperties(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BELGIAN living in BELGIUM");
    }

    @Test
    void meansNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> MeansOption.of("CARRIER_PIGEON")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeansOption.of("EID:PERHAPS")).isInstanceOf(IllegalArgumentException.class);
    }

    private static MeansProperties bind(Map<String, String> deployment) throws IOException {
        var packaged = new YamlPropertySourceLoader().load("means", new ClassPathResource("means.yaml"));
        var binder = new Binder(
                new MapConfigurationPropertySource(new HashMap<>(deployment)),
                ConfigurationPropertySources.from(packaged).iterator().next());
        return binder.bind("lra.means", Bindable.of(MeansProperties.class)).get();
    }
}
