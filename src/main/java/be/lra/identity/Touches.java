package be.lra.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a command or query of a guarded service does to which data, so that a role that was narrowed stops where it should.
 * One that says nothing writes.
 *
 * @see "src/docs/decisions/0914-roles-as-rma-has-them.md"
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Touches {

    DataAction value();

    /** Beyond ordinary data of the case. */
    DataKind[] kinds() default {};
}
