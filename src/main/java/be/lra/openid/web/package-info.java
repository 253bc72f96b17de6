@NullMarked
package be.lra.openid.web;

import org.jspecify.annotations.NullMarked;
