package be.lra.registration.ui;

import be.lra.registration.Reference;
import be.lra.registration.RegistrationState;
import be.lra.registration.TransferOutcome;
import be.lra.registration.TransferReason;
import be.lra.registration.Transfers;
import be.lra.registration.Transfers.Destination;
import be.lra.ui.Notice;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

/** Sends a registration to another office, for a supervisor. */
class TransferPanel extends Details {

    private final transient Transfers transfers;
    private final transient Reference reference;
    private final Div news;
    private final Select<Destination> office = new Select<>();

    TransferPanel(Transfers transfers, Reference reference, Div news) {
        this.transfers = transfers;
        this.reference = reference;
        this.news = news;
        setSummaryText(getTranslation("registration.transfer.summary"));
        office.setLabel(getTranslation("registration.transfer.office"));
        office.setItems(transfers.destinations());
        office.setItemLabelGenerator(Destination::name);
        office.setErrorMessage(getTranslation("registration.transfer.office.missing"));
        office.addClassName("visit-address");
        var line = new Div(office, new Button(getTranslation("registration.transfer.button"), click -> ask()));
        line.addClassName("visit-line");
        add(new Paragraph(getTranslation("registration.transfer.hint")), line);
    }

    private void ask() {
        Destination chosen = office.getValue();
        office.setInvalid(chosen == null);
        if (chosen != null) {
            new ReasonDialog<>(
                            "registration.transfer.",
                            TransferReason.values(),
                            reason -> done(transfers.transfer(reference, chosen.office(), reason)),
                            reference.value(),
                            chosen.name())
                    .open();
        }
    }

    private void done(TransferOutcome outcome) {
        news.removeAll();
        news.add(
                switch (outcome) {
                    case TransferOutcome.Transferred(String name) -> {
                        setVisible(false);
                        yield Notice.success(
                                getTranslation("registration.transfer.done", reference.value(), name),
                                getTranslation("registration.transfer.done.text"));
                    }
                    case TransferOutcome.NotOpen(RegistrationState state) ->
                        Notice.warning(
                                getTranslation("registration.transfer.notOpen"),
                                getTranslation("registration.state." + state.name()));
                    case TransferOutcome.OwnCase _ ->
                        Notice.warning("", getTranslation("registration.transfer.ownCase"));
                    case TransferOutcome.NoOtherOffice _ ->
                        Notice.warning("", getTranslation("registration.transfer.office.missing"));
                    case TransferOutcome.NotFound _ ->
                        Notice.warning(
                                getTranslation("registration.gone.NOT_FOUND"),
                                getTranslation("registration.gone.NOT_FOUND.next"));
                });
    }
}
