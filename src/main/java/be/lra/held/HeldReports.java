package be.lra.held;

import be.lra.identity.Language;
import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what every module holds of one person. Who may ask is decided by those who call it, who write it down in the
 * same transaction.
 */
@Service
public class HeldReports {

    private final List<Holding> holdings;
    private final HeldPdf pdf;
    private final HeldJson json;
    private final Clock clock;

    HeldReports(List<Holding> holdings, MessageSource messages, Clock clock) {
        this.holdings = List.copyOf(holdings);
        this.pdf = new HeldPdf(messages);
        this.json = new HeldJson(messages);
        this.clock = clock;
    }

    /** Everything that is held of whoever is known by this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public HeldReport of(Whose whose, Language language) {
        Whose known = known(whose);
        return new HeldReport(
                language,
                clock.instant(),
                holdings.stream()
                        .flatMap(holding -> holding.of(known, language).stream())
                        .toList());
    }

    /** One module may know the account by the registration, another a registration by the account: until nobody knows more. */
    private Whose known(Whose whose) {
        Whose known = whose;
        Whose before;
        do {
            before = known;
            for (Holding holding : holdings) {
                known = holding.known(known);
            }
        } while (!known.equals(before));
        return known;
    }

    /**
     * For people: tagged PDFs whose fonts are embedded. One, as a rule; where there is very much, what is older follows in further parts,
     * read while they are written.
     */
    public List<byte[]> pdf(HeldReport report) {
        return pdf.of(report);
    }

    /** For programs: JSON in UTF-8, in one piece however much it is; read while it is written. */
    public byte[] json(HeldReport report) {
        return json.of(report);
    }
}
