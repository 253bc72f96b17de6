package be.lra.registration.ui;

import be.lra.registration.RegistrationRecord;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Whom a registration is for, and where he is written to. */
class PersonSection extends Section {

    PersonSection(RegistrationRecord registration) {
        addClassName("registration-section");
        var facts = new KeyValueList();
        registration
                .person()
                .ifPresent(person -> facts.fact(getTranslation("registration.candidates.name"), person.displayName())
                        .fact(
                                getTranslation("registration.candidates.birthDate"),
                                PersonWords.birthDate(person.birthDate()))
                        .fact(
                                getTranslation("registration.candidates.number"),
                                person.ssin().map(number -> number.formatted()).orElse("")));
        registration.email().ifPresent(email -> facts.fact(getTranslation("registration.panel.email"), email.value()));
        registration
                .language()
                .ifPresent(language -> facts.fact(
                        getTranslation("registration.panel.language"),
                        language.locale().getDisplayLanguage(getLocale())));
        add(new H2(getTranslation("registration.person.title")), facts);
        if (facts.getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("registration.person.none")));
        }
    }
}
