package be.lra.office;

import be.lra.identity.Language;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a logo and texts what a proposal keeps. */
@Component
class PaperDrafts {

    static final String LOGO = "LOGO";

    private final OfficeLogos logos;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random;

    PaperDrafts(OfficeLogos logos, JsonMapper json, Clock clock, SecureRandom random) {
        this.logos = logos;
        this.json = json;
        this.clock = clock;
        this.random = random;
    }

    /** What is changed, field by field; of a logo only whether there is one. */
    List<FieldDifference> differences(Paper before, TypedPaper after) {
        List<FieldDifference> differences = new ArrayList<>();
        if (!before.logo().equals(after.logo())) {
            differences.add(new FieldDifference(
                    LOGO, before.logo().isPresent() ? "OLD" : "", after.logo().isPresent() ? "NEW" : ""));
        }
        for (PaperPlace place : PaperPlace.values()) {
            for (Language language : Language.values()) {
                String field = place.field(language);
                String old = before.texts().getOrDefault(field, "");
                String now = after.texts().getOrDefault(field, "");
                if (!old.equals(now)) {
                    differences.add(new FieldDifference(field, old, now));
                }
            }
        }
        return differences;
    }

    /** As JSON; a new logo gets its row. */
    String content(UUID office, TypedPaper typed, PaperContent kept, Paper before) {
        return json.writeValueAsString(new PaperContent(logo(office, typed, kept, before), typed.texts()));
    }

    private @Nullable UUID logo(UUID office, TypedPaper typed, PaperContent kept, Paper before) {
        if (typed.logo().equals(before.logo())) {
            return kept.logo();
        }
        Instant now = clock.instant();
        return typed.logo()
                .map(logo -> logos.save(new OfficeLogo(TimeOrderedId.next(now, random), office, logo, now))
                        .id())
                .orElse(null);
    }
}
