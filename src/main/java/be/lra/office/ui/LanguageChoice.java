package be.lra.office.ui;

import be.lra.identity.Language;
import com.vaadin.flow.component.combobox.ComboBox;

/** The language of a specimen: one of the four, always. */
class LanguageChoice extends ComboBox<Language> {

    LanguageChoice() {
        setLabel(getTranslation("office.specimen.language"));
        setItems(Language.values());
        setItemLabelGenerator(item -> getTranslation("office.language." + item));
        setAllowCustomValue(false);
        setValue(Language.of(getLocale()));
        addValueChangeListener(change -> {
            if (change.getValue() == null) {
                setValue(change.getOldValue());
            }
        });
    }
}
