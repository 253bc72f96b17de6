package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.Ssin;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.RegistrationRecord;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
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

        for (String typed : new String[] {registration.reference().value(), number, "duva"}) {
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
    }

    @Test
    void emptiedFieldEmptiesTheList() {
        RegistrationRecord registration = issued();
        UI.getCurrent().navigate("search");
        type("Duva");

        type("");

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
        test(find(TextField.class).single()).setValue(text);
    }

    private boolean found(RegistrationRecord registration) {
        return find(RouterLink.class).all().stream()
                .map(RouterLink::getHref)
                .anyMatch(("registrations/" + registration.reference().value())::equals);
    }
}
