package be.lra.account;

import org.springframework.data.repository.Repository;

/** The links that were mailed to those who forgot the password. */
interface RecoveryLinkRecords extends Repository<RecoveryLink, String> {

    RecoveryLink save(RecoveryLink link);
}
