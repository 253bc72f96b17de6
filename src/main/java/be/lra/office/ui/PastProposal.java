package be.lra.office.ui;

import be.lra.office.FieldDifference;
import be.lra.office.ProposalBoard.Line;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.details.Details;
import java.util.stream.Collectors;

/** A change that waits for nothing any more: one line, and everything about it once it is opened. */
class PastProposal extends Details {

    PastProposal(Line line) {
        addClassName("past-proposal");
        String fields = line.differences().stream()
                .map(FieldDifference::field)
                .map(field -> getTranslation("office.field." + field))
                .collect(Collectors.joining(", "));
        setSummaryText(String.join(
                " · ",
                DeskTimes.day(line.madeAt()),
                line.author(),
                fields,
                getTranslation("office.proposal.state." + line.state())));
        add(new ProposalCard(line));
    }
}
