/** The sealed log: hashes, proofs, signed checkpoints, and the program that checks them all. Pure: the JDK only. */
@NamedInterface("log")
@NullMarked
package be.lra.audit.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
