package be.lra.registration.ui;

import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.registration.CreationForm;
import be.lra.registration.NationalityWords;
import be.lra.registry.NewPerson.Residence;
import be.lra.ui.KeyValueList;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** First step, when no register knows the visitor: what a BIS number needs beyond the document (domain.md 6.1). */
class CreationTask extends StepTask {

    private static final int LONGEST = 80;

    private final RadioButtonGroup<Sex> sex = new RadioButtonGroup<>();
    private final TextField birthPlace = new TextField();
    private final TextField country = new TextField();
    private final TextField city = new TextField();
    private final TextField street = new TextField();

    CreationTask(PersonIdentity person, Consumer<CreationForm> create, Runnable backToList) {
        super("registration.creation.title", "registration.creation.hint");
        sex.setLabel(getTranslation("registration.creation.sex"));
        sex.setItems(Sex.MALE, Sex.FEMALE, Sex.UNSPECIFIED);
        sex.setItemLabelGenerator(value -> getTranslation("registration.sex." + value.name()));
        sex.setValue(person.sex());
        label(birthPlace, "birthPlace");
        label(country, "country");
        label(city, "city");
        label(street, "street");
        birthPlace.setAutofocus(true);
        country.setMaxLength(3);
        country.setHelperText(getTranslation("registration.creation.country.hint"));
        var residence = new Div(country, city, street);
        residence.addClassName("visit-line");
        var back = new Button(getTranslation("registration.creation.back"), click -> backToList.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        add(known(person), sex, birthPlace, residence, back);
        onProceed("registration.creation.create", () -> submit(create));
    }

    private KeyValueList known(PersonIdentity person) {
        return new KeyValueList()
                .fact(getTranslation("registration.candidates.name"), person.lastName() + ", " + person.givenNames())
                .fact(getTranslation("registration.candidates.birthDate"), PersonWords.birthDate(person.birthDate()))
                .fact(
                        getTranslation("registration.candidates.nationality"),
                        NationalityWords.inWords(person.nationality(), getLocale()));
    }

    private void label(TextField field, String name) {
        field.setLabel(getTranslation("registration.creation." + name));
        field.setMaxLength(LONGEST);
    }

    private void submit(Consumer<CreationForm> create) {
        Optional<String> place = Optional.of(birthPlace.getValue().strip()).filter(text -> !text.isEmpty());
        boolean lives = !country.isEmpty() && !city.isEmpty();
        if (place.isEmpty() && !lives) {
            birthPlace.setInvalid(true);
            trouble(Notice.error(
                    getTranslation("registration.creation.incomplete"),
                    getTranslation("registration.creation.incomplete.text")));
            return;
        }
        Optional<Residence> residence = lives
                ? Optional.of(new Residence(
                        country.getValue().strip().toUpperCase(Locale.ROOT),
                        city.getValue().strip(),
                        street.getValue().strip()))
                : Optional.empty();
        create.accept(new CreationForm(sex.getValue(), place, residence));
    }
}
