@NullMarked
package be.lra.account.web;

import org.jspecify.annotations.NullMarked;
