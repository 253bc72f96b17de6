package be.lra.messaging;

/** The way a message goes. */
enum Channel {
    MAIL,
    SMS
}
