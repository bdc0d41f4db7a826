package dev.fanout.processor.plan;

import java.util.List;

/** What a call runs. */
public sealed interface Body {

    /** The method's name. */
    String method();

    /** What is passed to it, in order. */
    List<Argument> arguments();

    /**
     * The type of the value: {@code int}, {@code List<Post>}; {@code void} where there is none, or nobody asked for it. It may be
     * narrower than the call's type.
     */
    PlanType returns();

    /** Whether what is called returns a {@code CompletionStage} of the value. */
    default boolean isStaged() {
        return false;
    }

    /**
     * A method of a client: {@code userApi.profile(userId)}.
     *
     * @param client the name of the {@link ConstructorParameter}
     */
    record ClientMethod(String client, String method, List<Argument> arguments, PlanType returns, boolean isStaged)
            implements Body {
        public ClientMethod {
            arguments = List.copyOf(arguments);
        }

        /** A method that blocks. */
        public ClientMethod(String client, String method, List<Argument> arguments, PlanType returns) {
            this(client, method, arguments, returns, false);
        }
    }

    /**
     * A static method of a client type: {@code Users.profile(userId)}.
     *
     * @param type the client type; its type arguments are of no meaning
     */
    record StaticMethod(
            PlanType.Declared type, String method, List<Argument> arguments, PlanType returns, boolean isStaged)
            implements Body {
        public StaticMethod {
            arguments = List.copyOf(arguments);
        }

        /** A method that blocks. */
        public StaticMethod(PlanType.Declared type, String method, List<Argument> arguments, PlanType returns) {
            this(type, method, arguments, returns, false);
        }
    }

    /** The body of an {@code @Async} default method: {@code Dashboards.super.feed(profile.resultNow())}. */
    record DefaultMethod(String method, List<Argument> arguments, PlanType returns) implements Body {
        public DefaultMethod {
            arguments = List.copyOf(arguments);
        }
    }

    /** Another gather of the same class, with a group of its own: {@code posts(userId)}. */
    record NestedGather(String method, List<Argument> arguments, PlanType returns) implements Body {
        public NestedGather {
            arguments = List.copyOf(arguments);
        }
    }
}
