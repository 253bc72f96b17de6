package be.lra.registration.ui;

import be.lra.account.KeyLink;
import be.lra.appointment.Invitation;
import be.lra.identity.EmailAddress;
import be.lra.identity.EmailAdvice;
import be.lra.identity.EmailReading;
import be.lra.identity.Language;
import be.lra.registration.Contact;
import be.lra.registration.EmailEntry;
import be.lra.registration.EmailProblem;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;

/** Third step: the visitor's own address, typed twice or confirmed by the visitor, and the visitor's language. */
class EmailTask extends StepTask {

    private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3

    private final TextField address = new TextField();
    private final TextField again = new TextField();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final Checkbox acknowledged = new Checkbox();
    private final Consumer<EmailEntry> link;
    private boolean confirmedByVisitor;

    EmailTask(Optional<Contact> contact, Language proposed, Consumer<EmailEntry> link) {
        super("registration.email.title", "registration.email.hint");
        this.link = link;
        field(address, "address");
        address.setAutofocus(true);
        address.addValueChangeListener(change -> forgetConfirmation());
        address.addBlurListener(left -> advise());
        field(again, "again");
        language.setLabel(getTranslation("registration.email.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(PersonWords::ownName);
        language.setValue(contact.map(Contact::language).orElse(proposed));
        contact.ifPresent(known -> {
            address.setValue(known.email().value());
            again.setValue(known.email().value());
        });
        acknowledged.setLabel(getTranslation("registration.email.linked.agrees"));
        acknowledged.setVisible(false);
        add(addressAndShow(), again, language, acknowledged);
        onProceed("registration.wizard.continue", this::submit);
    }

    /** The address of the appointment: typed once already, so that the visitor only has to confirm it. */
    void propose(EmailAddress told) {
        address.setValue(told.value());
        address.setHelperText(getTranslation("registration.email.fromAppointment"));
        address.setAutofocus(false);
        again.setAutofocus(true);
    }

    /** The appointment was found while the step was on the screen: what was typed there stays. */
    void proposeIfEmpty(Invitation told) {
        if (address.isEmpty()) {
            propose(told.email());
            language.setValue(told.language());
        }
    }

    private Div addressAndShow() {
        var show = new Button(getTranslation("registration.email.show"), VaadinIcon.EXPAND_SQUARE.create());
        show.addClickListener(click -> showToVisitor());
        var line = new Div(address, show);
        line.addClassName("visit-line");
        return line;
    }

    private void field(TextField field, String name) {
        field.setLabel(getTranslation("registration.email." + name));
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addClassName("visit-address");
        field.getElement().setAttribute("autocomplete", "off");
        field.getElement().setAttribute("spellcheck", "false");
        field.getElement().setAttribute("inputmode", "email");
    }

    private void showToVisitor() {
        if (EmailAddress.read(address.getValue()) instanceof EmailReading.Refused(EmailReading.Reason reason)) {
            show(reason);
            return;
        }
        VisitorPage.address(address.getValue().strip(), language.getValue(), confirmed -> {
                    confirmedByVisitor = confirmed;
                    again.setHelperText(confirmed ? getTranslation("registration.email.confirmed") : "");
                    if (confirmed) {
                        submit();
                    } else {
                        address.focus();
                    }
                })
                .open();
    }

    private void forgetConfirmation() {
        confirmedByVisitor = false;
        again.setHelperText("");
        acknowledged.setValue(false);
        acknowledged.setVisible(false);
    }

    private void submit() {
        address.setInvalid(false);
        again.setInvalid(false);
        noTrouble();
        link.accept(new EmailEntry(
                address.getValue(),
                again.getValue(),
                confirmedByVisitor,
                language.getValue(),
                acknowledged.isVisible() && acknowledged.getValue()));
    }

    void show(EmailProblem problem) {
        TextField field = switch (problem) {
            case TYPED_DIFFERENTLY, NOT_CONFIRMED -> again;
            case OWN_ADDRESS, OFFICE_DOMAIN, NOT_OF_EXERCISE, OF_EXERCISE -> address;
        };
        mark(field, getTranslation("registration.email.problem." + problem.name()));
    }

    void show(EmailReading.Reason reason) {
        mark(address, getTranslation("identity.email." + reason.code()));
    }

    private static void mark(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    /** Warnings while the visitor can still be asked; none of them refuses the address. */
    private void advise() {
        if (EmailAddress.read(address.getValue()) instanceof EmailReading.Read(EmailAddress read)) {
            EmailAdvice advice = EmailAdvice.about(read);
            String suggestion = advice.suggestion().map(EmailAddress::value).orElse("");
            advice.warnings().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(warning -> trouble(Notice.warning(
                            "", getTranslation("identity.email.warning." + warning.code(), suggestion))));
        }
    }

    /** Warns before anything is issued; nothing says whose keys they are (domain.md 4). */
    void show(KeyLink linked) {
        trouble(Notice.warning(
                getTranslation("registration.email.linked." + linked.name()),
                getTranslation("registration.email.linked.text")));
        acknowledged.setVisible(true);
        acknowledged.focus();
    }
}
