/** A stand-in for the registers of the CBSS: a real HTTP server with invented persons. Never in the production jar. */
@NullMarked
package be.lra.demo.registry;

import org.jspecify.annotations.NullMarked;
