package be.lra.appointment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.registration.RegistrationFixtures;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@ViewPackages(packages = "be.lra")
class PlanViewTest extends SpringBrowserlessTest {

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient database;

    private OfficeProfile office;

    @BeforeEach
    void administratorOpensThePlan() {
        office = RegistrationFixtures.emptyOffice(setup, database);
        database.sql("delete from appointment_plan").update();
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, Role.ADMINISTRATOR, setup));
        UI.getCurrent().navigate("appointments");
    }

    @AfterEach
    void administratorLeaves() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void planIsSavedAndShownAgain() {
        type("MONDAY", "9-12 13h30-16h");
        type("COUNTERS", "3");
        test(find(Checkbox.class).single()).click();

        save();

        assertThat(screen()).contains(text("appointment.plan.saved"));
        assertThat(field("MONDAY").getValue()).isEqualTo("09:00-12:00 13:30-16:00");
        assertThat(stored("counters")).isEqualTo("3");
        assertThat(stored("offered")).isEqualTo("1");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        type("TUESDAY", "12-9");
        type("SLOT_MINUTES", "4");

        save();

        assertThat(field("TUESDAY").getErrorMessage()).isEqualTo(text("appointment.plan.problem.NO_HOURS"));
        assertThat(field("SLOT_MINUTES").getErrorMessage()).isEqualTo(text("appointment.plan.problem.NO_NUMBER"));
        assertThat(field("TUESDAY").getValue()).isEqualTo("12-9");
        assertThat(database.sql("select count(*) from appointment_plan")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void planThatSomebodyElseChangedIsNotOverwritten() {
        type("MONDAY", "9-12");
        save();
        database.sql("update appointment_plan set version = version + 1, counters = 7")
                .update();
        type("COUNTERS", "2");

        save();

        assertThat(screen()).contains(text("appointment.plan.stale"));
        assertThat(field("COUNTERS").getValue()).isEqualTo("2");
        assertThat(stored("counters")).isEqualTo("7");
        press("appointment.plan.stale.load");
        assertThat(field("COUNTERS").getValue()).isEqualTo("7");
    }

    private String stored(String column) {
        return database.sql("select " + column + " from appointment_plan where office = ?")
                .param(office.id())
                .query(String.class)
                .single();
    }

    private TextField field(String name) {
        String label = text("appointment.plan." + name);
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void type(String name, String value) {
        test(field(name)).setValue(value);
    }

    private void save() {
        press("appointment.plan.save");
    }

    private void press(String key) {
        test(find(Button.class).withText(text(key)).single()).click();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
