/** E-services of a municipality, for trying the sign-in for services: real clients of the provider, over HTTP. */
@NullMarked
package be.lra.demo.service;

import org.jspecify.annotations.NullMarked;
