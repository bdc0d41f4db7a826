package dev.fanout.processor.check;

import java.util.Locale;

/** The rule catalogue: all that the processor has to say, each with a code to search for, one fact and one remedy. */
public enum Rule {
    // The options
    BAD_OPTION("\"%s\" is no value of the option -A%s; use one of: %s"),
    COMPONENT_MODEL_MISSING("the component model %s needs %s, which cannot be seen; add the dependency %s"),

    // The interface
    RUNTIME_MISSING(
            "the generated class of %s needs dev.fanout.runtime, which cannot be seen; add the dependency fanout-runtime, in a module also `requires dev.fanout.runtime`"),
    NOT_AN_INTERFACE("%s is %s, and only an interface can be implemented concurrently; make it an interface"),
    SEALED_INTERFACE("the generated class cannot implement the sealed interface %s; remove `sealed`"),
    PRIVATE_INTERFACE("the generated class cannot see %s, because %s is private; make it package-private"),
    INACCESSIBLE_TYPE(
            "%s uses %s, which the generated class cannot see; make it visible in the package of the interface"),
    LEFTOVER_METHOD("nobody implements %s; annotate it with @Async or @Gather, or give it a body"),
    COLLABORATOR_RESULT("%s would be a constructor parameter of type %s; did you forget @Gather or @Async?"),
    NAMES_UNAVAILABLE(
            "the parameter names of %s are not in its class file, and calls are wired by name; compile it with `-parameters`, or declare the method in %s"),
    FOREIGN_ASYNC("this is @%s of another library; import dev.fanout.Async"),
    NOT_OVERRIDABLE("%s is %s and cannot be run concurrently; make it a default method"),
    GENERIC_METHOD("%s has type parameters of its own, and a call is wired by its types; move them to the interface"),
    ASYNC_AND_GATHER("%s is both a call and a gather; remove @Async or @Gather"),
    GATHER_WITH_BODY("the body of %s would never run, a @Gather method has none; remove the body"),
    EACH_OUTSIDE_GATHER("@Each maps over a parameter of a @Gather method, and %s is none; remove it, or add @Gather"),

    // Calls
    VOID_ASYNC("nobody would see %s fail; return Task<Void>"),
    PLAIN_ASYNC("%s has no body and returns no handle to what it starts; return Task<%s>, or give it a body"),
    RAW_RESULT("%s says nothing about its values; write %s<...>"),
    WILDCARD_RESULT("the type argument of %s is a wildcard, and a result has a type; write the type itself"),
    HANDLE_FROM_BODY("the body of %s is the call and already runs on a thread of its own; return %s instead of %s"),
    CLIENT_MISSING("%s has no body and names no client to call; write @Async(SomeClient.class), or give it a body"),
    CLIENT_OF_BODY("the body of %s is the call, so %s = ... is of no use; remove it, or remove the body"),
    CLIENT_TYPE("%s is not a class or an interface; name the type that has the method to call"),
    CLIENT_NAME("\"%s\" cannot be the name of a constructor parameter; use a Java identifier"),
    CLIENT_CONFLICT("the client \"%s\" is of type %s and of type %s; give one of them another name"),
    GENERIC_CLIENT(
            "%s has type parameters, and a class literal has no type arguments; declare a collaborator, as `%s<...> %s();`"),
    NO_CLIENT_METHOD("%s has no method %s that can be called here; %s"),
    AMBIGUOUS_CLIENT_METHOD("%s could call any of %s; use the parameter types of one of them"),
    CLIENT_RESULT("%s returns %s, and %s has values of type %s; make the types agree"),
    BAD_FALLBACK("\"%s\" is no fallback for %s: %s; %s"),
    BLANK_EXECUTOR("%s is to run on an executor without a name; name it as the runtime does, or remove `on`"),

    // Calls that run in another process
    ON_LOST_OF_LOCAL(
            "%s runs in this process and cannot be lost without it, so `onLost` is of no use; remove it, or write `on = \"cluster\"`"),
    CANNOT_TRAVEL("%s cannot run on \"%s\": its %s cannot travel, because %s; %s"),
    BAD_SERIALIZER("%s cannot write values: %s; %s"),
    REMOTE_CALLS_TAKEN(
            "%s has the name by which other processes find the calls of %s, since %s runs on \"%s\"; rename it"),

    // Gathers
    NAMES_MISSING("%s returns %s, which is no record whose components name calls; %s"),
    UNKNOWN_CALL("there is no call or gather \"%s\" in %s; %s"),
    UNKNOWN_COMPONENT("nothing produces %s; %s"),
    UNKNOWN_INPUT("nothing in %s produces %s, which is needed by %s; %s"),
    AMBIGUOUS_OVERLOAD(
            "\"%s\" in %s could be %s; exactly one of them must have only parameters that are available there"),
    NAMES_COLLABORATOR(
            "%s is looked up, but %s is a constructor parameter, no call; did you forget @Gather or @Async?"),
    TYPE_MISMATCH("%s is %s, but %s gives %s; make the types agree"),
    HANDLE_COMPONENT("%s is a %s, but what is wired are results; use %s or Outcome<%s>"),
    OPTIONAL_COMPONENT("%s is an Optional, but absent is not failed; use %s, or Outcome<%s> to tolerate a failure"),
    RECORD_WITH_NAMES("the components of %s name the calls already; remove the names, or ask for a List or void"),
    EMPTY_RECORD("no component of %s is made by a call, so nothing would run; add one, or name calls and return void"),
    ONE_NAME(
            "%s returns one value, but %s calls are named; name one of them, ask for a List or void, or race them: `until = Until.FIRST_SUCCESS`"),
    DUPLICATE_NAME("\"%s\" is named twice, and a call runs once per gather; remove one of them"),
    NESTED_FORMS("%s in %s says twice how results are handed back; return %s"),
    NESTED_RESULT(
            "%s returns %s, and a gather inside of another has to return its value; declare a gather that returns the value"),
    STREAM_RESULT(
            "%s returns %s, and what it gathers comes with a key and an outcome each; write Stream<Completion<%s, %s>>"),
    OTHER_FORM("%s gathers %s, so \"%s\" cannot be had as %s; ask for %s, or name the calls themselves"),
    CYCLE("%s needs itself: %s; break the circle, or pass one of them as a parameter"),
    UNDECLARED_EXCEPTION("%s throws %s, which %s does not declare; declare `throws %s`, or %s"),
    TOO_MANY_EXCEPTIONS(
            "%s declares %s unrelated checked exceptions, at most 4 can be told apart; declare a common supertype"),
    BAD_TIMEOUT("\"%s\" is no timeout: %s; write it as %s"),

    // What a gather is after
    LESS_THAN_ONE("%s = %s is less than one; write 1 or more, or leave it out"),
    BAD_HEDGE("\"%s\" is no hedge: %s; write it as %s"),
    CONFLICTING_AIMS("%s is after %s, and %s says something else; keep one of them"),
    AIM_WITHOUT_RESULT(
            "%s is of no use in %s, which hands nothing back; return what the calls return, or leave it out"),
    AIM_OF_RECORD(
            "%s is of no use with %s, which is made of all its components; leave it out, or name the calls and return one value or a List"),
    AIM_OF_STREAM(
            "%s is of no use in %s, since a stream hands over each call that ends; leave it out, and stop reading when you have enough"),
    ONE_OF_MANY("%s makes one call the winner, and %s returns %s; return %s, or write `quorum`"),
    QUORUM_OF_ONE(
            "%s makes several calls the winners, and %s returns %s; return List<%s>, or write `until = Until.FIRST_SUCCESS`"),
    QUORUM_TOO_LARGE("%s can never be reached by %s, which names %s calls; write a smaller one, or name more calls"),

    // @Each
    EACH_TWICE("%s maps over two parameters, and only one can be mapped; keep one @Each"),
    EACH_NOT_ITERABLE(
            "%s is of type %s, and only an Iterable or an array can be mapped over; change its type, or remove @Each"),
    EACH_ONE_CALL("%s maps over a parameter, but %s; name exactly one: @Gather(\"%s\")"),
    EACH_RESULT(
            "%s maps over a parameter, and %s is no result of that; return List<%s>, Map<%s, %s> or void, with Outcome<%s> to collect failures%s"),
    EACH_MISSING("%s is %s, but %s gives %s; did you forget @Each?"),
    EACH_UNKNOWN_PARAMETER("%s has no parameter %s for the elements; %s"),
    EACH_CHAIN(
            "%s depends on the element as well, and only the named call is mapped; write a @Gather for one element, and map that"),
    MAP_WITHOUT_EACH("%s returns a Map, but has no parameter whose elements are its keys; mark one with @Each"),

    // Warnings
    NO_CONCURRENCY(Severity.WARNING, "in %s nothing runs beside anything else; gather more calls, or %s"),
    COLLECTED_BUT_REQUIRED(
            Severity.WARNING,
            "%s is asked for as an Outcome, but never holds a failure, because %s requires %s; use Outcome<%s> there, or %s here"),
    UNREACHABLE_TIMEOUT(
            Severity.WARNING,
            "the timeout of %s is never reached: %s is part of %s, which has no more time; give %s more, or %s less"),
    RERUN_OF_VOID(
            Severity.WARNING,
            "%s returns nothing, so it is called for what it does, which `onLost = RERUN` may do twice; remove that, or silence this where it does no harm"),
    UNUSED_CALL(Severity.WARNING, "no gather of %s uses %s; use it, or remove @Async"),
    UNUSED_PARAMETER(Severity.WARNING, "nothing in %s uses %s; remove it, or name a call that needs it"),
    SAME_TYPE_TWICE(
            Severity.WARNING,
            "the constructor has two parameters of type %s, %s and %s, so callers can swap them unnoticed; give them types of their own"),

    // What is as it should be, but may surprise
    GENERIC_BASE(
            Severity.NOTE,
            "no class is generated for %s, since %s depends on its type parameters; extend it with type arguments, and repeat a method with @Async or @Gather there"),

    // Ourselves
    NAME_TAKEN("there is a class %s already; rename it, or the interface"),
    CANNOT_WRITE("%s could not be written: %s; see to it that the compiler can write its output"),
    PROCESSOR_PATH(
            "the class %s, which the processor needs, is missing from the processor path; add the jars that fanout-processor depends on"),
    INTERNAL("Fanout failed on %s: %s; please report it");

    /** What a broken rule means for the compilation. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    private final Severity severity;
    private final String template;

    Rule(String template) {
        this(Severity.ERROR, template);
    }

    Rule(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    /** What to search for: {@code FANOUT-UNUSED-CALL}. */
    public String code() {
        return "FANOUT-" + name().replace('_', '-');
    }

    /** What {@code @SuppressWarnings} names a warning: {@code fanout:unused-call}. */
    public String suppression() {
        return "fanout:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** The message with its code. */
    public String message(Object... arguments) {
        return "[" + code() + "] " + String.format(Locale.ROOT, template, arguments);
    }
}
