package be.lra.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which means serve whom, below {@code lra.means}; the nine cells of domain.md 10 stand in {@code means.yaml}.
 *
 * @param matrix by citizenship and residence, the quickest means first
 */
@ConfigurationProperties("lra.means")
public record MeansProperties(Map<Citizenship, Map<Residence, List<MeansOption>>> matrix) {

    /** @throws IllegalArgumentException if a cell is missing or empty */
    public MeansProperties {
        var copy = new EnumMap<Citizenship, Map<Residence, List<MeansOption>>>(Citizenship.class);
        for (var citizenship : Citizenship.values()) {
            var row = new EnumMap<Residence, List<MeansOption>>(Residence.class);
            for (var residence : Residence.values()) {
                List<MeansOption> cell = cell(matrix, citizenship, residence);
                if (cell.isEmpty()) {
                    throw new IllegalArgumentException(
                            "lra.means.matrix: nothing for " + citizenship + " living in " + residence);
                }
                row.put(residence, List.copyOf(cell));
            }
            copy.put(citizenship, row);
        }
        matrix = copy;
    }

    List<MeansOption> cell(Citizenship citizenship, Residence residence) {
        return cell(matrix, citizenship, residence);
    }

    private static List<MeansOption> cell(
            Map<Citizenship, Map<Residence, List<MeansOption>>> matrix, Citizenship citizenship, Residence residence) {
        return matrix.getOrDefault(citizenship, Map.of()).getOrDefault(residence, List.of());
    }
}
