package be.lra.registration;

import be.lra.identity.PersonIdentity;
import java.util.Set;

/**
 * What a registration keeps where document and register differ: the register's spelling is registered, the document's
 * stays here, in the evidence.
 */
record AcceptedDifference(PersonIdentity onDocument, Set<PersonField> fields, SamePersonReason reason) {}
