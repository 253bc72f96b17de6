package be.lra.account;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** Which means of signing in serve somebody, and which do not. */
@Service
public class MeansAdvice {

    private final MeansProperties settings;

    MeansAdvice(MeansProperties settings) {
        this.settings = settings;
    }

    /**
     * What one person may use.
     *
     * @param usable the quickest first
     * @param unusable in the order of {@link Means}
     */
    public record Advice(List<MeansOption> usable, List<Means> unusable) {
        public Advice {
            usable = List.copyOf(usable);
            unusable = List.copyOf(unusable);
        }
    }

    public Advice of(Citizenship citizenship, Residence residence) {
        List<MeansOption> usable = settings.cell(citizenship, residence);
        List<Means> unusable = Arrays.stream(Means.values())
                .filter(means -> usable.stream().noneMatch(option -> option.means() == means))
                .toList();
        return new Advice(usable, unusable);
    }
}
