package be.lra.account;

/** How far somebody is who forgot the password. */
enum RecoveryState {
    ASKED,
    /** A newer link was asked for, or what it rests on changed. */
    REPLACED,
    /** Too many wrong codes. */
    BLOCKED,
    /** A new password was chosen with it. */
    USED
}
