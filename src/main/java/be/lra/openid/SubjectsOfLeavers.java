package be.lra.openid;

import be.lra.account.HolderLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets under which names services knew somebody who left; what was open at services goes with the account. Where another account
 * of the person lives on, services go on knowing her by the same names.
 */
@Component
class SubjectsOfLeavers {

    private final ServiceSubjects subjects;

    SubjectsOfLeavers(ServiceSubjects subjects) {
        this.subjects = subjects;
    }

    @EventListener
    void forget(HolderLeft left) {
        left.heir().ifPresent(heir -> subjects.passOn(left.account(), heir));
        subjects.removeAll(left.account());
    }
}
