package be.lra.registration.ui;

import be.lra.office.SupervisedOffice;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of which office a supervisor of several wants to see the list, or of all; not there for whoever supervises one. */
class OfficeChoice extends Select<OfficeChoice.Choice> {

    /** One office, or all of them. */
    record Choice(String name, Set<UUID> offices) {}

    /** @param changed called when another choice is made */
    OfficeChoice(List<SupervisedOffice> offices, Runnable changed) {
        setLabel(getTranslation("registration.offices.label"));
        setItemLabelGenerator(Choice::name);
        List<Choice> each = offices.stream()
                .map(office -> new Choice(office.name(), Set.of(office.id())))
                .toList();
        var all = new Choice(
                getTranslation("registration.offices.all"),
                offices.stream().map(SupervisedOffice::id).collect(Collectors.toUnmodifiableSet()));
        setItems(Stream.concat(Stream.of(all), each.stream()).toList());
        setVisible(offices.size() > 1);
        addClassName("office-choice");
        if (!each.isEmpty()) {
            setValue(each.getFirst());
        }
        addValueChangeListener(change -> changed.run());
    }

    Set<UUID> chosen() {
        return getValue().offices();
    }
}
