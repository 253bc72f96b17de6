package be.lra.openid;

import be.lra.account.HolderLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets under which names services knew somebody who left; what was open at services goes with the account. */
@Component
class SubjectsOfLeavers {

    private final ServiceSubjects subjects;

    SubjectsOfLeavers(ServiceSubjects subjects) {
        this.subjects = subjects;
    }

    @EventListener
    void forget(HolderLeft left) {
        subjects.removeAll(left.account());
    }
}
