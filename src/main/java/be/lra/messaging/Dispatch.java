package be.lra.messaging;

/** A message that is written and ready to be handed over. */
sealed interface Dispatch permits Mail, Sms {}
