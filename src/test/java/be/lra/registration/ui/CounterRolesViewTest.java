package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.office.Role;
import be.lra.registration.AfterIssue;
import be.lra.registration.Means;
import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.RevocationReason;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** SEC-14: who does not receive visitors reaches none of their pages, by menu, address or service. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class CounterRolesViewTest extends CounterOnScreen {

    @Autowired
    RegistrationArchive archive;

    @Autowired
    AfterIssue afterIssue;

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR, visit",
        "AUDITOR, visit",
        "AUDITOR, registrations",
        "AUDITOR, search",
        "ADMINISTRATOR, visit",
        "ADMINISTRATOR, registrations",
        "ADMINISTRATOR, search"
    })
    void pageOfTheCounterIsNotThereForOthers(Role role, String page) {
        String address = switch (page) {
            case "visit" -> "visit/" + identified().handle().visit();
            case "registrations" -> "registrations/" + issued().reference().value();
            default -> page;
        };
        signIn(role);

        UI.getCurrent().navigate(address);

        assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain("Duvaléry");
    }

    @ParameterizedTest
    @CsvSource({"SUPERVISOR", "AUDITOR", "ADMINISTRATOR"})
    void startPageShowsNoVisitorsToOthers(Role role) {
        issued();
        signIn(role);

        UI.getCurrent().navigate("");

        assertThat(getCurrentView()).isNotInstanceOf(StartView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain("Duvaléry");
    }

    @Test
    void servicesOfTheCounterRefuseOthersToo() {
        RegistrationRecord registration = issued();
        signIn(Role.AUDITOR);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.start(Means.CARD));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> archive.recent());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> afterIssue.revoke(registration.reference(), RevocationReason.VISITOR_ASKS));
    }
}
