package be.lra.office;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where anybody finds an office; those that cannot be reached yet are left out. */
@Service
@Transactional(readOnly = true)
public class OfficeFinder {

    private static final int PAGE = 10; // offices; keeps a citizen's page under 30 kB (architecture.md 1)
    private static final String ANYTHING = "%";

    private final OfficeRecords offices;

    OfficeFinder(OfficeRecords offices) {
        this.offices = offices;
    }

    /** Every word must stand in the name or the address; capitals and accents make no difference. */
    public OfficePage find(OfficeQuery query) {
        Page<Office> page = page(query, Math.max(1, query.page()));
        if (page.isEmpty() && page.getTotalPages() > 0) {
            page = page(query, page.getTotalPages());
        }
        List<OfficeProfile> found = page.stream().map(Office::profile).toList();
        return new OfficePage(found, page.getTotalElements(), page.getNumber() + 1, Math.max(1, page.getTotalPages()));
    }

    private Page<Office> page(OfficeQuery query, int number) {
        List<String> words = query.words();
        String spoken =
                query.spoken().map(language -> containing(language.name())).orElse(ANYTHING);
        return offices.find(
                pattern(words, 0),
                pattern(words, 1),
                pattern(words, 2),
                pattern(words, 3),
                spoken,
                PageRequest.of(number - 1, PAGE));
    }

    private static String pattern(List<String> words, int place) {
        return place < words.size() ? containing(words.get(place)) : ANYTHING;
    }

    private static String containing(String text) {
        return ANYTHING + text.replaceAll("[!%_]", "!$0") + ANYTHING;
    }
}
