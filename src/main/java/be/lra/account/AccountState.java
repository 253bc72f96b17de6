package be.lra.account;

/** Whether an account may sign in. */
enum AccountState {
    /** User name and password are chosen, no key is active yet. */
    DRAFT,
    ACTIVE
}
