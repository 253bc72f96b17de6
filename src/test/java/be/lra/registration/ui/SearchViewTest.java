package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.Ssin;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.RegistrationState;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@DatabaseTest
@ViewPackages(packages = "be.lra")
class SearchViewTest extends CounterOnScreen {

    @Test
    void registrationIsFoundByReferenceNumberAndName() {
        RegistrationRecord registration = issued();
        String number = registration
                .person()
                .flatMap(person -> person.ssin())
                .map(Ssin::formatted)
                .orElseThrow();
        UI.getCurrent().navigate("search");

        for (String typed : new String[] {registration.reference().value(), number, "duva", "margaux@example.org"}) {
            type(typed);

            assertThat(found(registration)).as(typed).isTrue();
        }
    }

    @Test
    void supervisorSearchesToo() {
        RegistrationRecord registration = issued();
        signIn(Role.SUPERVISOR);
        UI.getCurrent().navigate("search");

        type("Duvaléry");

        assertThat(found(registration)).isTrue();
    }

    @Test
    void nothingFoundIsSaidWithWhatToDo() {
        UI.getCurrent().navigate("search");

        type("Niemandsvriend");

        assertThat(screen()).contains(text("registration.search.none"), text("registration.search.none.text"));
    }

    @Test
    void singleLetterListsNobody() {
        RegistrationRecord registration = issued();
        UI.getCurrent().navigate("search");

        type("D");

        assertThat(found(registration)).isFalse();
        assertThat(notices()).containsExactly(text("registration.search.tooVague"));
    }

    @Test
    void nothingTypedIsSaid() {
        UI.getCurrent().navigate("search");

        type("");

        assertThat(notices()).containsExactly(text("registration.search.nothingAsked"));
    }

    @Test
    void listAlsoHoldsWhoBearsTheNameInTheMiddle() {
        RegistrationRecord registration = issued();
        UI.getCurrent().navigate("search");

        type("eli valer");

        assertThat(found(registration)).isTrue();
        assertThat(screen()).contains(text("registration.search.all", 1));
    }

    @Test
    void filtersAloneListTheOffice() {
        RegistrationRecord registration = issued();
        UI.getCurrent().navigate("search");
        state().setValue(RegistrationState.PENDING);

        press("registration.search.go");
        boolean pending = found(registration);
        state().setValue(RegistrationState.BLOCKED);
        press("registration.search.go");

        assertThat(pending).isTrue();
        assertThat(found(registration)).isFalse();
    }

    @Test
    void periodThatRunsBackwardIsSaidAtTheField() {
        RegistrationRecord registration = issued();
        UI.getCurrent().navigate("search");
        DatePicker from = find(DatePicker.class).all().getFirst();
        DatePicker until = find(DatePicker.class).all().getLast();
        from.setValue(LocalDate.of(2026, 11, 2));
        until.setValue(LocalDate.of(2026, 11, 1));

        press("registration.search.go");

        assertThat(until.isInvalid()).isTrue();
        assertThat(found(registration)).isFalse();
    }

    @Test
    void clearingEmptiesTheFormAndTheList() {
        RegistrationRecord registration = issued();
        UI.getCurrent().navigate("search");
        type("Duva");

        press("registration.search.clear");

        assertThat(found(registration)).isFalse();
        assertThat(screen()).doesNotContain(text("registration.search.none"));
    }

    @Test
    void registrationOfAnotherOfficeIsNotFound() {
        RegistrationRecord registration = issued();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));
        UI.getCurrent().navigate("search");

        type(registration.reference().value());

        assertThat(found(registration)).isFalse();
    }

    private void type(String text) {
        find(TextField.class).all().getFirst().setValue(text);
        press("registration.search.go");
    }

    @SuppressWarnings("unchecked") // the states of the filter, after the reasons
    private Select<RegistrationState> state() {
        return (Select<RegistrationState>) find(Select.class).all().getLast();
    }

    private boolean found(RegistrationRecord registration) {
        return find(RouterLink.class).all().stream()
                .map(RouterLink::getHref)
                .anyMatch(("registrations/" + registration.reference().value())::equals);
    }
}
