package be.lra.office.ui;

import be.lra.identity.Language;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What letters, mails and screens say about the office. */
class OfficeFacts extends Div {

    /**
     * @param change opens the details for changing; null for those who may only look
     * @param limit opens the limits; null for those who may only look
     */
    OfficeFacts(OfficeProfile office, @Nullable Runnable change, @Nullable Runnable limit) {
        addClassName("card");
        var head = new Div(new H2(office.name()));
        head.addClassName("card-head");
        if (change != null && limit != null) {
            var acts = new Div(
                    new Button(getTranslation("office.admin.change"), click -> change.run()),
                    new Button(getTranslation("office.limits.change"), click -> limit.run()));
            acts.addClassName("row-acts");
            head.add(acts);
        }
        var facts = new KeyValueList()
                .fact(getTranslation("office.admin.cbe"), grouped(office.cbeNumber()))
                .fact(getTranslation("office.field.ADDRESS"), String.join(", ", office.addressLines()))
                .fact(getTranslation("office.field.PHONE"), office.helpLinePhone())
                .fact(getTranslation("office.admin.phones"), phones(office.reception()))
                .fact(getTranslation("office.field.EMAIL"), office.helpLineEmail())
                .fact(getTranslation("office.admin.hours"), hours(office))
                .fact(getTranslation("office.field.SENDER"), office.mailSenderName())
                .fact(getTranslation("office.field.DOMAIN"), office.mailDomain())
                .fact(
                        getTranslation("office.field.LANGUAGE"),
                        getTranslation("ui.language." + office.language().tag()))
                .fact(getTranslation("office.field.SPOKEN"), spoken(office.reception()))
                .fact(
                        getTranslation("office.field.VISITS"),
                        getTranslation("office.visits." + office.reception().rule()))
                .fact(
                        getTranslation("office.field.FEE_RESIDENTS"),
                        fee(office.reception().fees().residents()))
                .fact(
                        getTranslation("office.field.FEE_OTHERS"),
                        fee(office.reception().fees().others()))
                .fact(getTranslation("office.field.MAP"), office.reception().mapLink())
                .fact(
                        getTranslation("office.admin.bis"),
                        getTranslation("office.admin.bis." + (office.mayCreateBisNumbers() ? "yes" : "no")));
        add(head, facts);
    }

    private String spoken(Reception reception) {
        return reception.languages().stream()
                .sorted()
                .map(language -> getTranslation("ui.language." + language.tag()))
                .collect(Collectors.joining(", "));
    }

    private String phones(Reception reception) {
        return reception.phones().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> getTranslation("ui.language." + one.getKey().tag()) + ": " + one.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static String fee(OptionalInt cents) {
        return cents.isEmpty() ? "" : "€ " + euros(cents.getAsInt());
    }

    /** {@code 5} or {@code 7,50}. */
    static String euros(int cents) {
        return cents % 100 == 0 ? String.valueOf(cents / 100) : "%d,%02d".formatted(cents / 100, cents % 100);
    }

    /** {@code 0671.516.647}, as people read it. */
    private static String grouped(String cbeNumber) {
        return cbeNumber.replaceFirst("(\\d{4})(\\d{3})(\\d{3})", "$1.$2.$3");
    }

    private static Div hours(OfficeProfile office) {
        var hours = new Div();
        hours.addClassName("lines");
        for (Language language : Language.values()) {
            String text = office.openingHours().getOrDefault(language, "");
            var tag = new Span(language.name());
            tag.addClassName("tag");
            var line = new Span(text.isEmpty() ? "–" : text);
            line.getElement().setAttribute("lang", language.tag());
            hours.add(new Div(tag, line));
        }
        return hours;
    }
}
