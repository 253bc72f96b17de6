package be.lra.account.web;

import be.lra.identity.Language;
import be.lra.office.OfficeFinder;
import be.lra.office.OfficePage;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeQuery;
import be.lra.office.OnlineAppointments;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody finds a registration office. A search has an address of its own. */
@Controller
class OfficesController {

    private static final int LONGEST_SEARCH = 100; // signs

    private final OfficeFinder offices;
    private final OnlineAppointments appointments;
    private final MessageSource messages;

    OfficesController(OfficeFinder offices, OnlineAppointments appointments, MessageSource messages) {
        this.offices = offices;
        this.appointments = appointments;
        this.messages = messages;
    }

    /**
     * What makes no sense in an address, such as page « x » or an unknown language, narrows nothing.
     *
     * @param search words of a name or a place, or a postcode
     * @param speaks tag of a language
     */
    @GetMapping("/offices")
    String offices(
            @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam(defaultValue = "") String speaks,
            @RequestParam(defaultValue = "") String page,
            Locale locale,
            Model model) {
        Optional<Language> spoken = Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(speaks))
                .findFirst();
        model.addAttribute("search", search);
        model.addAttribute("speaks", spoken.map(Language::tag).orElse(""));
        if (search.length() > LONGEST_SEARCH) {
            model.addAttribute(
                    "problems",
                    Map.of("q", messages.getMessage("account.offices.tooLong", new Object[] {LONGEST_SEARCH}, locale)));
            return "citizen/offices";
        }
        OfficePage found = offices.find(new OfficeQuery(search, spoken, number(page)));
        model.addAttribute("found", found);
        Language language = Language.of(locale);
        Set<UUID> bookable = appointments.givenBy(
                found.offices().stream().map(OfficeProfile::id).toList());
        model.addAttribute(
                "offices",
                found.offices().stream()
                        .map(office -> OfficeLine.of(office, bookable.contains(office.id()), language))
                        .toList());
        return "citizen/offices";
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }
}
